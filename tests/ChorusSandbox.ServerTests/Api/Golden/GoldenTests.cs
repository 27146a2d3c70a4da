namespace ChorusSandbox.ServerTests.Api.Golden;

/// <summary>Each golden file, in a world of its own.</summary>
public sealed class GoldenTests(ApiHost host)
{
    public static TheoryData<string> Fichiers => [.. GoldenFile.All().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Fichiers))]
    public async Task Appeler_FichierDeReference_RendLaReponseApprouvee(string fichier)
    {
        var golden = GoldenFile.Load(fichier);
        var run = await GoldenRun.Prepare(host, golden);

        var answer = await run.Call();

        golden.Check(run.Envoi, answer.Statut, GoldenRun.Kept(answer));
    }

    [Theory]
    [MemberData(nameof(Fichiers))]
    public void Nommer_FichierDeReference_PorteSonOperationEtDitSonCas(string fichier)
    {
        var golden = GoldenFile.Load(fichier);

        Assert.Matches("^[A-ZÀÉ0-9«].*[.»]$", golden.Json["cas"]?.GetValue<string>() ?? "");
        Assert.True(golden.Cible is not null, $"{fichier} : aucune opération n’a pour adresse {golden.Methode} {golden.Operation}.");
        var prefix = GoldenFile.Prefix(golden.Cible.Chemin);
        Assert.True((fichier + ".").StartsWith(prefix + ".", StringComparison.Ordinal), $"{fichier} : {golden.Operation} se range sous {prefix}.");
    }
}
