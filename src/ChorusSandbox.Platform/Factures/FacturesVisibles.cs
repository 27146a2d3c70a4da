using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The invoices an actor may see, from each side: issuer, recipient, or valideur of either rank.</summary>
internal static class FacturesVisibles
{
    private static readonly ImmutableArray<RolePiece> Cotes = [RolePiece.Fournisseur, RolePiece.Destinataire, RolePiece.Valideur1];

    /// <summary>Those of one side, the last deposited first and drafts last.</summary>
    /// <param name="resumes">The world.</param>
    /// <param name="cote">The side; null for any, each invoice once, in no order.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="structures">Only these of his structures; empty means all.</param>
    /// <param name="statuts">Only these statuses; empty means all.</param>
    public static IEnumerable<ResumeFacture> Enumerer(
        Resumes resumes, RolePiece? cote, Actor actor, IReadOnlyCollection<long> structures, IReadOnlyCollection<StatutFacture> statuts)
    {
        if (cote is not { } un)
        {
            return Cotes.SelectMany(c => Enumerer(resumes, c, actor, structures, statuts)).DistinctBy(f => f.Id);
        }

        var siennes = Siennes(actor, structures);
        var factures = un switch
        {
            RolePiece.Fournisseur => resumes.Factures.DesFournisseurs(siennes, statuts),
            RolePiece.Destinataire => resumes.Factures.DesDestinataires(siennes, statuts),
            _ => resumes.Factures.DesValideurs(siennes, statuts),
        };
        return factures.Where(f => EstVisible(f, un, actor, structures));
    }

    /// <summary>How many there are at most, without reading them.</summary>
    public static int Compter(Resumes resumes, RolePiece? cote, Actor actor, IReadOnlyCollection<long> structures, IReadOnlyCollection<StatutFacture> statuts)
    {
        var siennes = Siennes(actor, structures).ToList();
        return cote switch
        {
            null => Cotes.Sum(c => Compter(resumes, c, actor, structures, statuts)),
            RolePiece.Fournisseur => resumes.Factures.TrancheDesFournisseurs(siennes, statuts).Nombre,
            RolePiece.Destinataire => resumes.Factures.TrancheDesDestinataires(siennes, statuts).Nombre,
            _ => resumes.Factures.TrancheDesValideurs(siennes, statuts).Nombre,
        };
    }

    /// <summary>True when the actor sees the invoice from that side, by one of these structures; no structure means any of his.</summary>
    public static bool EstVisible(ResumeFacture f, RolePiece? cote, Actor actor, IReadOnlyCollection<long> structures)
    {
        return cote switch
        {
            null => Cotes.Any(c => EstVisible(f, c, actor, structures)),
            RolePiece.Fournisseur => f.Statut != StatutFacture.Supprimee && Atteint(f.IdFournisseur, f.IdServiceFournisseur),
            RolePiece.Destinataire => Roles.EstVisibleDuDestinataire(f.Statut) && Atteint(f.IdDestinataire, f.IdServiceDestinataire),
            _ => (Roles.EstVisibleDuValideur(RolePiece.Valideur1, f.Statut) && Atteint(f.IdValideur1, null))
                || (Roles.EstVisibleDuValideur(RolePiece.Valideur2, f.Statut) && Atteint(f.IdValideur2, null)),
        };

        bool Atteint(long? structure, long? service) =>
            structure is { } id && (structures.Count == 0 || structures.Contains(id)) && actor.Atteint(id, service);
    }

    private static IEnumerable<long> Siennes(Actor actor, IReadOnlyCollection<long> structures) =>
        actor.Rattachements.Select(r => r.IdStructure).Where(id => structures.Count == 0 || structures.Contains(id)).Distinct();
}
