using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Every third-party invoice goes in by deposer/flux and gets a reasoned end; AIFE's model flows are integrated.</summary>
public sealed partial class CorpusTests(ApiHost host)
{
    [Fact]
    public Task DeposerFlux_ToutFichierTiers_AUneFinMotivee() => Jouer("Corpus.csv", avecStructures: false);

    [Fact]
    public Task DeposerFlux_ToutFichierTiersStructuresFaites_AUneFinMotivee() => Jouer("CorpusAvecStructures.csv", avecStructures: true);

    [Fact]
    public async Task DeposerFlux_FluxModelesDeLAife_SIntegrentUneFoisLeursStructuresFaites()
    {
        Assert.SkipUnless(SharedInvoices.Folder is not null, SharedInvoices.Absent);
        var table = new StringBuilder("fichier;structures;etat;premier refus;ou\n");
        foreach (var fichier in SharedInvoices.Of("chorus-e2-cii").Concat(SharedInvoices.Of("facturx-pdf").Where(f => f.Name.StartsWith("FSO1117A", StringComparison.Ordinal))))
        {
            var monde = await host.Monde();
            var octets = await File.ReadAllBytesAsync(fichier.FullName, TestContext.Current.CancellationToken);
            var faites = await monde.Console(HttpMethod.Post, "/structures/depuis-flux", new { nomFichier = fichier.Name, contenu = Convert.ToBase64String(octets) });
            Assert.True(faites.Statut == 201, fichier.Name + faites.Texte);
            var numero = await Deposer(monde, fichier.Name, SharedInvoices.Syntaxe(fichier, octets), octets);
            await monde.Avancer("PT1M");
            var (etat, premier) = await Fin(monde, fichier.Name, numero);
            table.Append(CultureInfo.InvariantCulture,
                $"{fichier.Name};{faites.Json.GetArrayLength()};{etat};{premier?.GetProperty("code").GetString()};{premier?.GetProperty("ou").GetString()}\n");
        }

        Approved.Check("FluxModeles.csv", table.ToString());
    }

    private async Task Jouer(string table, bool avecStructures)
    {
        Assert.SkipUnless(SharedInvoices.Folder is not null, SharedInvoices.Absent);
        var monde = await host.Monde();
        var deposes = new List<(FileInfo Fichier, string Syntaxe, string Numero)>();
        foreach (var fichier in new[] { "documents", "facturx-pdf", "chorus-e2-cii" }.SelectMany(SharedInvoices.Of))
        {
            var octets = await File.ReadAllBytesAsync(fichier.FullName, TestContext.Current.CancellationToken);
            if (avecStructures)
            {
                var faites = await monde.Console(HttpMethod.Post, "/structures/depuis-flux", new { nomFichier = fichier.Name, contenu = Convert.ToBase64String(octets) });
                Assert.True(faites.Statut is 201 or 400 or 409, $"{fichier.Name} : {faites.Statut} {faites.Texte}");
            }

            var syntaxe = SharedInvoices.Syntaxe(fichier, octets);
            deposes.Add((fichier, syntaxe, await Deposer(monde, fichier.Name, syntaxe, octets)));
        }

        await monde.Avancer("PT1M");
        var lignes = new StringBuilder("fichier;syntaxe;etat;premier refus;ou\n");
        foreach (var (fichier, syntaxe, numero) in deposes)
        {
            var (etat, premier) = await Fin(monde, fichier.Name, numero);
            lignes.Append(CultureInfo.InvariantCulture,
                $"{fichier.Directory!.Name}/{fichier.Name};{syntaxe};{etat};{premier?.GetProperty("code").GetString()};{premier?.GetProperty("ou").GetString()?.Replace(';', ',')}\n");
        }

        Approved.Check(table, lignes.ToString());
    }

    private static async Task<string> Deposer(ApiWorld monde, string nom, string syntaxe, byte[] octets)
    {
        var depot = await monde.Emettre("factures/v1/deposer/flux", new { fichierFlux = Convert.ToBase64String(octets), nomFichier = nom, syntaxeFlux = syntaxe });
        Assert.True(depot.Statut == 200 && depot.CodeRetour == 0, nom + " : " + depot.Texte);
        return depot["numeroFluxDepot"].GetString()!;
    }

    /// <summary>The end of a flow: its state, and where it is refused the first reason, with a rule, a place and a sentence.</summary>
    private static async Task<(string Etat, JsonElement? Premier)> Fin(ApiWorld monde, string nom, string numero)
    {
        var compteRendu = await monde.Emettre("transverses/v1/consulterCRDetaille", new { numeroFluxDepot = numero });
        Assert.Equal(200, compteRendu.Statut);
        var etat = compteRendu["etatCourantDepotFlux"].GetString()!;
        Assert.Contains(etat, new[] { "IN_INTEGRE", "IN_REJETE", "IN_INTEGRE_PARTIEL" });
        if (etat == "IN_INTEGRE")
        {
            return (etat, null);
        }

        Assert.True(compteRendu["listeErreurDP"].GetArrayLength() + compteRendu["listeErreurTechnique"].GetArrayLength() > 0, nom + " : aucune erreur rendue");
        var raisons = (await monde.Expliquer(compteRendu)).GetProperty("explications").EnumerateArray().Where(e => e.GetProperty("gravite").GetString() == "BLOQUANT").ToList();
        Assert.NotEmpty(raisons);
        foreach (var raison in raisons)
        {
            var phrase = $"{raison.GetProperty("pourquoi").GetString()} {raison.GetProperty("correction").GetString()}";
            Assert.False(string.IsNullOrWhiteSpace(raison.GetProperty("regle").GetString()), nom + " : refus sans règle, " + phrase);
            Assert.True(raison.GetProperty("ou").GetString() is { } ou && Place().IsMatch(ou), $"{nom} : refus sans ligne ni objet, « {raison.GetProperty("ou")} » {phrase}");
            Assert.False(TypeName().IsMatch(phrase), nom + " : nom de type dans « " + phrase + " »");
            Assert.DoesNotContain("…", phrase.Replace("……", "", StringComparison.Ordinal).TrimEnd('…'), StringComparison.Ordinal);
        }

        return (etat, raisons[0]);
    }

    /// <summary>A line of the file, an object or a page of the PDF.</summary>
    [GeneratedRegex(@"\(ligne \d+\)|ligne \d+|objet \d+|page \d+|fichier|PDF")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bSystem\.|Exception\b|UglyToad|\bXml[A-Z]\w+|\w+`\d|Object reference|   at ")]
    private static partial Regex TypeName();
}
