using System.Text;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.UnitTests.Formats.Norme;

namespace ChorusSandbox.UnitTests.Formats.Corrections;

/// <summary>« Corriger pour moi » over the failing case of every rule, and over the spoilt invoices of the corpus.</summary>
public sealed class CorrectionDesCasTests(ITestOutputHelper sortie)
{
    /// <summary>Rules of the standard whose failing case is corrected, at least; the exact figure is printed.</summary>
    private const int ReglesCorrigeesAuMoins = 90;

    [Fact]
    public void Corriger_LeCasDeChaqueRegle_LaFaitPasserOuDitPourquoi()
    {
        var fautes = new List<string>();
        var (corrigees, laissees) = (new SortedSet<string>(StringComparer.Ordinal), new SortedDictionary<string, string>(StringComparer.Ordinal));
        foreach (var (nom, xml) in CasEn16931Tests.Fichiers())
        {
            var regle = nom.Split(' ')[0];
            var correction = Verifier(nom, Encoding.UTF8.GetBytes(xml), fautes);
            if (correction.Apres.Constats.All(c => c.Id != regle))
            {
                corrigees.Add(nom);
            }
            else
            {
                laissees.Add(nom, correction.NonCorriges.FirstOrDefault(n => n.Regle == regle)?.Raison ?? "(avertissement)");
            }
        }

        sortie.WriteLine($"{corrigees.Count} cases corrected out of {corrigees.Count + laissees.Count}; rules BR: {Regles(corrigees)} out of {Regles(corrigees.Concat(laissees.Keys))}");
        sortie.WriteLine(string.Join(' ', corrigees.Select(c => c.Replace(' ', '/'))));
        foreach (var raison in laissees.GroupBy(l => l.Value))
        {
            sortie.WriteLine($"{raison.Count()} : {raison.Key} {string.Join(' ', raison.Select(l => l.Key.Replace(' ', '/')))}");
        }

        Assert.True(fautes.Count == 0, string.Join('\n', fautes.Take(20)));
        Assert.True(Regles(corrigees) >= ReglesCorrigeesAuMoins);
    }

    [Theory]
    [InlineData("mutants-ubl")]
    [InlineData("mutants-cii")]
    [InlineData("documents")]
    public void Corriger_LeCorpusTiers_NeFaitTomberAucuneRegle(string dossier)
    {
        Corpus.Exiger();
        var fautes = new List<string>();
        var (refuses, passes, touches) = (0, 0, 0);
        foreach (var (nom, octets) in Corpus.Fichiers(dossier))
        {
            var correction = Verifier(nom, octets, fautes);
            touches += correction.Octets is null ? 0 : 1;
            if (correction.Avant.En16931 == VerdictDeControle.Refuse)
            {
                refuses++;
                passes += correction.Apres.En16931 == VerdictDeControle.Accepte ? 1 : 0;
            }
        }

        sortie.WriteLine($"{dossier}: {touches} files changed; of {refuses} refused by the standard, {passes} pass once corrected");
        Assert.True(fautes.Count == 0, string.Join('\n', fautes.Take(20)));
        Assert.True(passes > 0);
    }

    private static int Regles(IEnumerable<string> noms) => noms.Select(n => n.Split(' ')[0]).Where(r => r.StartsWith("BR-", StringComparison.Ordinal)).Distinct().Count();

    /// <summary>Corrects, and looks at the result: no rule more, no line more than those told, and nothing left to correct.</summary>
    private static CorrectionDeFichier Verifier(string nom, byte[] octets, List<string> fautes)
    {
        var correction = Corriger(octets);
        if (correction.Octets is not { } corriges)
        {
            return correction;
        }

        var avant = correction.Avant.Constats.CountBy(c => c.Id).ToDictionary();
        var controle = ControleDeFichier.Controler(corriges, "facture.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
        fautes.AddRange(controle.Constats.Where(c => c.EstFatale || c.Origine == OrigineDeRegle.En16931).CountBy(c => c.Id).Where(c => c.Value > avant.GetValueOrDefault(c.Key)).Select(c => $"{nom}: {c.Key} falls more often"));
        if (!Hors(octets, correction.Passages.Select(p => (p.LigneAvant, p.Avant))).SequenceEqual(Hors(corriges, correction.Passages.Select(p => (p.LigneApres, p.Apres)))))
        {
            fautes.Add($"{nom}: lines differ outside of those that are told");
        }

        if (Corriger(corriges.ToArray()) is { Octets: not null } encore)
        {
            fautes.Add($"{nom}: a second correction changes {string.Join(", ", encore.Changements.Select(c => c.Regle))}");
        }

        return correction;
    }

    /// <summary>The lines of a file but those of the passages.</summary>
    private static IEnumerable<string> Hors(ReadOnlyMemory<byte> octets, IEnumerable<(int Ligne, string Texte)> passages)
    {
        var dites = passages.SelectMany(p => Enumerable.Range(p.Ligne, p.Texte.Length == 0 ? 0 : p.Texte.Split('\n').Length)).ToHashSet();
        return Encoding.Latin1.GetString(octets.Span).Split('\n').Where((_, rang) => !dites.Contains(rang + 1));
    }

    private static CorrectionDeFichier Corriger(byte[] octets) =>
        Correcteur.Corriger(octets, "facture.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
}
