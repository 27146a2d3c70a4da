using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Asks the public client's system what it makes of an invoice, with nothing held; each of its decisions becomes an agenda
/// entry. A failure is tried again after a quarter of an hour, an hour, four hours and a day, then shown (design 6).
/// </summary>
internal sealed class SolliciterClient(IClientPublic client, string monde) : IActeDiffere
{
    private static readonly ImmutableArray<Duree> Reprises =
        [new(0, 0, 0, TimeSpan.FromMinutes(15)), new(0, 0, 0, TimeSpan.FromHours(1)), new(0, 0, 0, TimeSpan.FromHours(4)), Duree.DeJours(1)];

    public string Nom => nameof(SolliciterClient);

    public async Task<object?> AgirDehors(WorkspaceStore store, EntreeAgenda entree, CancellationToken ct)
    {
        var demande = Lire(entree);
        if (store.Read<Facture>(demande.IdFacture) is not { Destinataire: { } partie } facture)
        {
            return null;
        }

        var destinataire = store.Resumes.Structures[partie.IdStructure];
        return await client.Solliciter(new SollicitationClient(monde, destinataire.Comportement ?? Comportements.ParDefaut,
            destinataire.Siret, facture, Passages(store, facture), Faits(store, facture, demande.Tentative)), ct);
    }

    public void Appliquer(UnitOfWork work, EntreeAgenda entree, object? dehors)
    {
        var demande = Lire(entree);
        var reponse = dehors as ReponseClient ?? ReponseClient.EnPanne("la facture n’existe plus");
        var acte = work.Begin(Nom, Actor.Plateforme, new SollicitationFaite(demande.IdFacture, demande.Tentative, reponse), entree.Cause);
        if (work.Get<Facture>(demande.IdFacture) is not { } facture)
        {
            acte.Refuse<Facture>(FactureConnue.Inconnue(demande.IdFacture));
            return;
        }

        acte.Vise(facture);
        acte.Role = RolePiece.Plateforme;
        if (reponse.Panne is { } constat)
        {
            Reprendre(work, acte, facture, demande, constat);
            return;
        }

        foreach (var decision in reponse.Decisions)
        {
            acte.Planifier(decision.Delai.Apres(work.Now), DecisionClient.Acte(decision.Statut), new DemandeDecision(facture.Destinataire!.IdStructure, new DemandeTraitement
            {
                IdFacture = facture.Id,
                Statut = decision.Statut.Code(),
                Motif = decision.Motif,
                Commentaire = decision.Commentaire,
                NumeroDpMandat = decision.NumeroDpMandat,
            }));
        }

        acte.Accept(facture, facture.Statut.Code(), facture.Statut.Code());
        if (facture.Statut == StatutFacture.EnCoursAcheminement)
        {
            Acheminer.Within(work, new DemandeSurFacture(facture.Id), acte.Seq);
        }
    }

    private static void Reprendre(UnitOfWork work, ActInProgress acte, Facture facture, DemandeSollicitation demande, string constat)
    {
        var avertissement = Refus.De(CodeRefus.ConsoleClientSansReponse, "facture", facture.Numero,
            ("client", facture.Destinataire?.Designation), ("numero", facture.Numero), ("constat", constat));
        if (demande.Tentative <= Reprises.Length)
        {
            acte.Planifier(Reprises[demande.Tentative - 1].Apres(work.Now), nameof(SolliciterClient), demande with { Tentative = demande.Tentative + 1 });
        }
        else
        {
            var premiere = JsonSerializer.SerializeToElement(demande with { Tentative = 1 }, JournalJson.Options);
            var reste = work.Planifier(work.Now, nameof(SolliciterClient), acte.Objet, premiere, acte.Seq);
            work.Put(reste.Id, reste with { Echec = constat });
        }

        acte.Accept(facture, facture.Statut.Code(), facture.Statut.Code(), [avertissement]);
    }

    private static DemandeSollicitation Lire(EntreeAgenda entree) => entree.Demande.Deserialize<DemandeSollicitation>(JournalJson.Options)!;

    private static ImmutableArray<PassageStatut> Passages(WorkspaceStore store, Facture facture) =>
        [.. store.ReadMany<Evenement>(store.Resumes.JournalDe("facture", facture.Id)).Select(e => e.Fait)
            .Where(f => f is { EstAccepte: true, Apres: not null } && f.Apres != f.Avant)
            .Select(f => new PassageStatut(f.Apres!, f.Instant))];

    private static FaitsClient Faits(WorkspaceStore store, Facture facture, int tentative) => new()
    {
        ServiceAbsent = facture.Destinataire?.CodeService is null,
        EngagementAbsent = facture.References.Engagement is null,
        SansPieceJointe = facture.Pieces.IsEmpty,
        DoublonProbable = store.Resumes.Factures.DuFournisseur(facture.Fournisseur.IdStructure).Any(f => EstUnDoublon(f, facture)),
        Tentative = tentative,
        Cadre = facture.Cadre.CodeCourt(),
    };

    /// <summary>Another invoice of the same supplier to the same client, of the same amount and date, sent before.</summary>
    private static bool EstUnDoublon(ResumeFacture autre, Facture facture) =>
        autre.Id < facture.Id && autre.IdDestinataire == facture.Destinataire?.IdStructure && autre.Ttc == facture.Montants.Ttc.Valeur
        && autre.DateFacture == facture.DateFacture
        && autre.Statut is not (StatutFacture.Brouillon or StatutFacture.Supprimee or StatutFacture.Rejetee);
}
