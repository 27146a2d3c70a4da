using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>What is true of a world at every moment, whatever was killed, full or concurrent before.</summary>
public static class Invariants
{
    public static void Check(WorkspaceStore store)
    {
        var faits = store.Journal().Select(e => e.Fait).ToList();
        var factures = store.Scan<Facture>().Select(r => r.Record).ToList();
        Assert.Equal(Enumerable.Range(1, faits.Count).Select(i => (long)i), faits.Select(f => f.Seq));
        EachStatusIsTheFoldOfItsJournal(faits, factures);
        NumbersAreUnique(factures);
        NoAgendaEntryRanTwice(faits, [.. store.Scan<EntreeAgenda>().Select(r => r.Record)]);
        FlowsAreWhole(store, factures);
        Assert.Equal(Written(store.Fold()), Written(store.Resumes));
    }

    /// <summary>Summaries as text: two of the same world are equal if their texts are.</summary>
    public static string Written(Resumes resumes)
    {
        var factures = resumes.Factures.Toutes.OrderBy(f => f.Id).ToList();
        var structures = resumes.Structures.Keys;
        var parts = new object?[]
        {
            resumes.EstVierge ? null : resumes.Meta, resumes.Structures.Values, resumes.Utilisateurs.Values, resumes.Comptes.Values, resumes.Marches.Values,
            resumes.Secrets.OrderBy(s => s.Key, StringComparer.Ordinal), factures, resumes.Flux.Values, resumes.Fichiers.Values, resumes.Octets, resumes.Agenda.Values, resumes.DernierFait,
            structures.Select(s => resumes.Factures.DuFournisseur(s).Select(f => f.Id)), structures.Select(s => resumes.Factures.DuDestinataire(s).Select(f => f.Id)),
            structures.Select(s => resumes.Factures.DesValideurs([s], []).Select(f => f.Id)), factures.Select(f => resumes.Factures.DuNumero(f.Numero).Select(m => m.Id)),
            factures.Select(f => Du(resumes, resumes.Factures.Colonnes.Ttc.Chercher(v => v.CompareTo(f.Ttc)), m => m.Ttc == f.Ttc)),
            factures.Select(f => Du(resumes, resumes.Factures.Colonnes.DateStatut.Chercher(v => v.CompareTo(Temps.JourDeParis(f.DateStatut))), m => Temps.JourDeParis(m.DateStatut) == Temps.JourDeParis(f.DateStatut))),
            factures.Where(f => f.Engagement is not null).Select(f => Du(resumes, resumes.Factures.Colonnes.Engagement.Chercher(v => StringComparer.OrdinalIgnoreCase.Compare(v, f.Engagement)), m => m.Engagement == f.Engagement)),
            resumes.Flux.Keys.Select(f => resumes.Factures.DuFlux(f).Select(i => i.Id)),
            factures.Select(f => resumes.Factures.Find(f.IdFournisseur, f.DateFacture.Year, f.Numero)?.Id),
            factures.Select(f => resumes.JournalDe("facture", f.Id)), resumes.Flux.Values.Select(f => resumes.JournalDe("flux", f.Id)),
            resumes.Structures.Values.Select(s => resumes.Structure(s.Siret.Valeur)?.Id), resumes.Maintenant(DateTimeOffset.MinValue.AddYears(1)),
        };
        return string.Join('\n', parts.Select(p => JsonSerializer.Serialize(p, JournalJson.Options)));
    }

    // A column may name an invoice that has another value by now, or name one twice.
    private static IEnumerable<long> Du(Resumes resumes, Tranche tranche, Func<ResumeFacture, bool> garder) =>
        tranche.Ids.Distinct().Where(id => garder(resumes.Factures.Find(id)!)).Order();

    private static void EachStatusIsTheFoldOfItsJournal(List<Fait> faits, List<Facture> factures)
    {
        var replies = faits.Where(f => f is { EstAccepte: true, Objet.Type: "facture", Apres: not null }).GroupBy(f => f.Objet!.Id).ToDictionary(g => g.Key, g => g.ToList());
        Assert.Equal(replies.Keys.Order(), factures.Select(f => f.Id).Order());
        foreach (var facture in factures)
        {
            string? statut = null;
            foreach (var fait in replies[facture.Id])
            {
                Assert.Equal(statut, fait.Avant);
                statut = fait.Apres;
            }

            Assert.Equal(facture.Statut.Code(), statut);
        }
    }

    private static void NumbersAreUnique(List<Facture> factures)
    {
        var prises = factures.Where(f => f.Statut is not (StatutFacture.Brouillon or StatutFacture.Supprimee))
            .Select(f => (f.Fournisseur.IdStructure, f.DateFacture.Year, f.Numero)).ToList();
        Assert.Equal(prises.Count, prises.Distinct().Count());
    }

    /// <summary>What an act planned has either happened once or is still to come.</summary>
    private static void NoAgendaEntryRanTwice(List<Fait> faits, List<EntreeAgenda> agenda)
    {
        var faites = faits.Where(f => f.Cause is not null).GroupBy(f => (f.Cause!.Value, f.Acte)).ToDictionary(g => g.Key, g => g.Count());
        foreach (var fait in faits.Where(f => f.Acte != nameof(Platform.Flux.IntegrerFlux)))
        {
            foreach (var suites in fait.Suites.GroupBy(s => s.Acte))
            {
                var restent = agenda.Count(e => e.Cause == fait.Seq && e.Acte == suites.Key && e.Echec is null);
                Assert.Equal(suites.Count(), faites.GetValueOrDefault((fait.Seq, suites.Key)) + restent);
            }
        }
    }

    private static void FlowsAreWhole(WorkspaceStore store, List<Facture> factures)
    {
        foreach (var flux in store.Scan<FluxDepose>().Select(r => r.Record))
        {
            var faites = factures.Where(f => f.NumeroFlux == flux.NumeroFlux).Select(f => f.Id).Order();
            Assert.Equal(flux.Factures.Where(f => f.IdFacture is not null).Select(f => f.IdFacture!.Value).Order(), faites);
            Assert.True(flux.Statut is StatutFlux.EnAttenteTraitementSe or StatutFlux.Recu or StatutFlux.EnAttenteTraitement || CycleDeVieFlux.EstFinal(flux.Statut));
        }
    }
}
