using System.Text.RegularExpressions;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;

namespace ChorusSandbox.UnitTests.Formats;

public sealed partial class CorpusTests(ITestOutputHelper sortie)
{
    private static readonly string[] Dossiers = ["documents", "facturx-pdf", "chorus-e2-cii"];

    [Fact]
    public void Lire_TousLesFichiersTiers_RefuseAvecUnLieuEtUnePhraseOuAccepte()
    {
        Corpus.Exiger();
        var manifeste = Corpus.Manifeste();
        var fautes = new List<string>();
        var acceptes = 0;
        foreach (var (nom, octets) in Corpus.Fichiers(Dossiers))
        {
            var flux = LectureDeFlux.Lire(octets, Path.GetFileName(nom), Corpus.Syntaxe(nom, octets), LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
            Refus[] refus = [.. flux.Refus, .. flux.Factures.SelectMany(f => f.Refus)];
            Refus[] tous = [.. refus, .. flux.Factures.SelectMany(f => f.Avertissements)];
            acceptes += refus.Length == 0 ? 1 : 0;
            sortie.WriteLine($"{nom};{(refus.Length == 0 ? "accepte" : "refuse")};{string.Join(' ', tous.Select(r => $"{r.Code}@{r.Ou}={r.ValeurLue}"))}");
            foreach (var r in tous)
            {
                Verifier(nom, r, fautes);
            }

            if (flux.Factures.IsEmpty && refus.Length == 0)
            {
                fautes.Add($"{nom}: neither read nor refused");
            }

            if ((manifeste[nom][7] == "no") != refus.Any(r => r.Code == CodeRefus.XmlMalForme))
            {
                fautes.Add($"{nom}: well-formed in the manifest: {manifeste[nom][7]}");
            }
        }

        sortie.WriteLine($"accepted: {acceptes}");
        Assert.True(fautes.Count == 0, string.Join(Environment.NewLine, fautes));
    }

    [Fact]
    public void Lire_LesFluxModelesDeLAife_LesAccepteTous()
    {
        Corpus.Exiger();
        var flux = Corpus.Fichiers("facturx-pdf", "chorus-e2-cii").Where(f => Path.GetFileName(f.Nom).StartsWith("FSO1", StringComparison.Ordinal))
            .Select(f => (f.Nom, Lu: Exemples.Lire(f.Octets, Corpus.Syntaxe(f.Nom, f.Octets)))).ToList();

        Assert.Equal(15, flux.Count);
        Assert.All(flux, f => Assert.Empty(f.Lu.Refus.Concat(f.Lu.Factures.SelectMany(l => l.Refus))));
        Assert.All(flux, f => Assert.NotNull(Assert.Single(f.Lu.Factures).Facture!.Totaux.APayer!.Value.Valeur));
    }

    [Fact]
    public void Lire_LesDocumentsTiers_RelusApresEcriture_DonnentLaMemeFacture()
    {
        Corpus.Exiger();
        var ecarts = new List<string>();
        foreach (var (nom, octets) in Corpus.Fichiers("documents", "chorus-e2-cii"))
        {
            var syntaxe = Corpus.Syntaxe(nom, octets);
            if (Exemples.Lire(octets, syntaxe).Factures is [{ Facture: { } facture }] && Exemples.Relire(facture, syntaxe).Facture is { } relue && relue != facture)
            {
                ecarts.Add(nom);
            }
        }

        sortie.WriteLine(string.Join(Environment.NewLine, ecarts));
        Assert.True(ecarts.Count == 0, string.Join(Environment.NewLine, ecarts));
    }

    private static void Verifier(string nom, Refus refus, List<string> fautes)
    {
        var texte = CatalogueDesRefus.Expliquer(refus);
        var phrases = $"{texte.Titre} {texte.Pourquoi} {texte.Correction}";
        if (string.IsNullOrEmpty(refus.Ou))
        {
            fautes.Add($"{nom}: {refus.Code} has no place");
        }

        var parametres = Accolades().Matches($"{CatalogueDesRefus.De(refus.Code)}").Select(m => m.Groups[1].Value);
        if (NomDeType().IsMatch(phrases) || parametres.Any(p => !refus.Parametres.ContainsKey(p)))
        {
            fautes.Add($"{nom}: {refus.Code} says « {phrases} »");
        }
    }

    [GeneratedRegex(@"Exception|System\.|UglyToad|ImmutableArray|\bnull\b|\{\w+\}")]
    private static partial Regex NomDeType();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Accolades();
}
