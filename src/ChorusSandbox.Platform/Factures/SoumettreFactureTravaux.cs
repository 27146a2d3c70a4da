using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// The deposit of a piece of works (scenarios.md 3.1): its fields, its cadre, its parties and the piece before are judged; the
/// life cycle of works is not played yet, so a piece that passes is refused by name, CADRE_NON_JOUE.
/// </summary>
public sealed class SoumettreFactureTravaux(Workspace world)
{
    /// <summary>Why it is refused; never empty.</summary>
    public Task<ImmutableArray<Refus>> Execute(DemandePieceDeTravaux demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static ImmutableArray<Refus> Within(UnitOfWork work, DemandePieceDeTravaux demande, Actor actor)
    {
        var acte = work.Begin(nameof(SoumettreFactureTravaux), actor, demande);
        if (Deposant(work, demande, actor) is { } refus)
        {
            return acte.Refuse<Facture>(refus).Refus;
        }

        acte.Structure = demande.IdFournisseur;
        var refuses = ReglesTravaux.Controler(demande, work.Resumes.Structure).Concat(Precedente(work, demande, actor)).ToImmutableArray();
        // ASSUMPTION: API-71 the life cycle of works comes later: a piece that passes every check is refused by name until then.
        return acte.Refuse<Facture>(refuses.IsEmpty ? [NonJoue(demande.Cadre!)] : refuses).Refus;
    }

    private static Refus? Deposant(UnitOfWork work, DemandePieceDeTravaux demande, Actor actor)
    {
        if (demande.IdFournisseur is not { } id)
        {
            return Refus.De(CodeRefus.ChampObligatoire, "fournisseur", null, ("champ", "fournisseur"), ("acte", "Déposer une pièce de travaux"));
        }

        if (work.Resumes.Structures.GetValueOrDefault(id) is not { } structure)
        {
            return Refus.De(CodeRefus.StructureIdInconnu, "fournisseur", id, ("champ", "fournisseur"), ("valeur", id));
        }

        return actor.Refuser(structure, "fournisseur", id);
    }

    private static IEnumerable<Refus> Precedente(UnitOfWork work, DemandePieceDeTravaux demande, Actor actor)
    {
        if (demande.IdPiecePrecedente is not { } id || !CadresDeFacturation.TryLire(demande.Cadre, out var cadre) || CadresDeTravaux.Find(cadre) is not { } travaux)
        {
            yield break;
        }

        var precedente = FactureConnue.De(work.Get<Facture>(id), id, actor, "piecePrecedente");
        if (precedente.IsRefused)
        {
            yield return precedente.Refus[0];
        }
        else if (!travaux.Precedents.Contains(precedente.Value.Cadre))
        {
            yield return Refus.De(CodeRefus.TravauxPiecePrecedenteIncompatible, "piecePrecedente", id, ("cadre", cadre.CodeCourt()),
                ("cadrePrecedent", precedente.Value.Cadre.CodeCourt()), ("cadresPrecedents", travaux.Precedents.IsEmpty ? "aucune, elle ouvre un dossier" : travaux.PrecedentsEnMots));
        }
    }

    private static Refus NonJoue(string cadre) => Refus.De(CodeRefus.CadreNonJoue, "cadre", cadre,
        ("cadre", cadre), ("cadresJoues", string.Join(", ", CadresDeFacturation.Joues.Select(c => c.CodeCourt()))));
}
