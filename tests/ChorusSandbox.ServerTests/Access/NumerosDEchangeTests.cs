using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>A number of an exchange is given once, whatever a kill or a full disk leaves.</summary>
public sealed class NumerosDEchangeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-numeros-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Suivant_ProgrammeRedemarre_NeRedonneAucunNumero()
    {
        var donnes = Enumerable.Range(0, 3).SelectMany(_ =>
        {
            var numeros = new NumerosDEchange(_folder.FullName);
            return Enumerable.Range(0, 10_001).Select(_ => numeros.Suivant()).ToList();
        }).ToList();

        Assert.Equal(donnes.Order(StringComparer.Ordinal), donnes);
        Assert.Equal(donnes.Count, donnes.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12\0\0")]
    [InlineData(null)]
    public void Suivant_FichierAbime_RepartAuDessusDeTousLesEchangesGardes(string? fichier)
    {
        Garder(_folder.CreateSubdirectory("m1").FullName, "t00012345", "t00000007");
        Garder(_folder.CreateSubdirectory("m2").FullName, "t00000003", "", "étrange");
        Garder(_folder.FullName, "t00000900");
        if (fichier is not null)
        {
            File.WriteAllText(Fichier, fichier);
        }

        Assert.True(string.CompareOrdinal(new NumerosDEchange(_folder.FullName).Suivant(), "t00012345") > 0);
    }

    [Fact]
    public void Suivant_DisqueQuiRefusePuisAccepte_ReserveDesQuIlPeut()
    {
        Directory.CreateDirectory(Fichier + ".part");
        var numeros = new NumerosDEchange(_folder.FullName);
        Assert.Equal("t00000001", numeros.Suivant());
        Directory.Delete(Fichier + ".part");

        Assert.Equal("t00000002", numeros.Suivant());

        Assert.True(string.CompareOrdinal(new NumerosDEchange(_folder.FullName).Suivant(), "t00000002") > 0);
    }

    [Fact]
    public void Suivant_ArreteEnPleineEcriture_LAncienBlocVautEncore()
    {
        var dernier = new NumerosDEchange(_folder.FullName).Suivant();
        File.WriteAllText(Fichier + ".part", "");

        Assert.True(string.CompareOrdinal(new NumerosDEchange(_folder.FullName).Suivant(), dernier) > 0);
    }

    private string Fichier => Path.Combine(_folder.FullName, "numero");

    private static void Garder(string dossier, params string[] traces) => new SegmentsDEchanges(dossier).Ajouter(
        [.. traces.Select(t => new Echange { Trace = t, Mur = DateTimeOffset.UnixEpoch, Methode = "POST", Chemin = "/cpro/x", Statut = 200, Verdict = "Accepté." })]);
}
