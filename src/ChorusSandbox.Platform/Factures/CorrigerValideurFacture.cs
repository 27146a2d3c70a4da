using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Asks for another valideur, where an invoice went to the wrong one (api.md 3.6). The demand is judged and refused: no invoice
/// played here has a valideur. Refusals: CHAMP_OBLIGATOIRE, STRUCTURE_INTERVENANT_INCONNU, FACTURE_INCONNUE,
/// HABILITATION_FACTURE, CYCLE_ACTION_IMPOSSIBLE.
/// </summary>
public sealed class CorrigerValideurFacture(Workspace world)
{
    /// <summary>Why it is refused; never empty.</summary>
    public Task<ImmutableArray<Refus>> Execute(DemandeCorrectionValideur demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static ImmutableArray<Refus> Within(UnitOfWork work, DemandeCorrectionValideur demande, Actor actor)
    {
        var acte = work.Begin(nameof(CorrigerValideurFacture), actor, demande);
        ImmutableArray<Refus> refus = [.. CircuitDeValidation.Refuser(work, acte, demande.IdFacture, actor, "Corriger le valideur"), .. Valideur(work, demande)];
        return acte.Refuse<Facture>(refus, demande.IdFacture is { } id ? work.Get<Facture>(id)?.Statut.Code() : null).Refus;
    }

    private static IEnumerable<Refus> Valideur(UnitOfWork work, DemandeCorrectionValideur demande)
    {
        if (demande.IdStructure is null && string.IsNullOrWhiteSpace(demande.Identifiant))
        {
            yield return Refus.De(CodeRefus.ChampObligatoire, "valideur", null, ("champ", "valideur"), ("acte", "Corriger le valideur"));
            yield break;
        }

        var structure = demande.IdStructure is { } id ? work.Resumes.Structures.GetValueOrDefault(id) : work.Resumes.Structure(demande.Identifiant);
        if (structure is not { Etat: EtatStructure.Active })
        {
            var lue = demande.IdStructure ?? (object?)demande.Identifiant;
            yield return Refus.De(CodeRefus.StructureIntervenantInconnu, "valideur", lue,
                ("role", "valideur"), ("identifiant", lue), ("etat", structure is null ? "inconnue" : "inactive"));
        }
    }
}
