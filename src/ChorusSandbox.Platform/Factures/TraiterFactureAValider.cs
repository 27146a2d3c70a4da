using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// A valideur's answer, journaled as <c>ValiderFacture</c> or <c>RefuserFacture</c> (api.md 3.6). It is judged and refused: no
/// invoice played here has a valideur. Refusals: CHAMP_OBLIGATOIRE, VALEUR_NON_ADMISE, CYCLE_MOTIF_OBLIGATOIRE, FACTURE_INCONNUE,
/// HABILITATION_FACTURE, CYCLE_ACTION_IMPOSSIBLE.
/// </summary>
public sealed class TraiterFactureAValider(Workspace world)
{
    /// <summary>Name of the act that validates.</summary>
    internal const string Valider = "ValiderFacture";

    /// <summary>Name of the act that refuses.</summary>
    internal const string Refuser = "RefuserFacture";

    /// <summary>Why it is refused; never empty.</summary>
    public Task<ImmutableArray<Refus>> Execute(DemandeValidation demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static ImmutableArray<Refus> Within(UnitOfWork work, DemandeValidation demande, Actor actor)
    {
        var estUnRefus = demande.Action == CircuitDeValidation.Refus;
        var estConnue = estUnRefus || demande.Action == CircuitDeValidation.Validation;
        var acte = work.Begin(!estConnue ? nameof(TraiterFactureAValider) : estUnRefus ? Refuser : Valider, actor, demande);
        if (!estConnue)
        {
            return acte.Refuse<Facture>(string.IsNullOrWhiteSpace(demande.Action)
                ? Refus.De(CodeRefus.ChampObligatoire, "action", null, ("champ", "action"), ("acte", "Traiter une facture à valider"))
                : Refus.De(CodeRefus.ValeurNonAdmise, "action", demande.Action, ("champ", "action"), ("valeur", demande.Action), ("attendu", "VALIDATION ou REFUS"))).Refus;
        }

        var facture = demande.IdFacture is { } id ? work.Get<Facture>(id) : null;
        ImmutableArray<Refus> refus = [.. CircuitDeValidation.Refuser(work, acte, demande.IdFacture, actor, estUnRefus ? "Refuser" : "Valider"), .. estUnRefus ? Motif(demande, facture) : []];
        return acte.Refuse<Facture>(refus, facture?.Statut.Code()).Refus;
    }

    private static IEnumerable<Refus> Motif(DemandeValidation demande, Facture? facture)
    {
        if (string.IsNullOrWhiteSpace(demande.Motif))
        {
            yield return Refus.De(CodeRefus.CycleMotifObligatoire, "motif", demande.Motif, ("action", "Refuser"));
        }
        else if (facture is not null && MotifsRefusValideur.Find(demande.Motif, facture.Cadre) is null)
        {
            yield return Refus.De(CodeRefus.ValeurNonAdmise, "motif", demande.Motif,
                ("champ", "motif"), ("valeur", demande.Motif), ("attendu", "un motif du référentiel des refus : " + MotifsRefusValideur.EnMots(facture.Cadre)));
        }
    }
}
