using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>One thing that the life cycle does not admit.</summary>
/// <param name="Statut">Status the invoice is in.</param>
/// <param name="DejaPayee">True for A2, false for A1.</param>
/// <param name="Acte">The act asked for.</param>
/// <param name="Role">Who asks for it.</param>
public sealed record CasHorsCycle(StatutFacture Statut, bool DejaPayee, ActeFacture Acte, RolePiece Role);

/// <summary>
/// Every (status, act, role) that has no row in <see cref="CycleDeVieFacture"/> and that a person can ask for: what each
/// door must refuse. Shared by the tests of operations, API and portal.
/// </summary>
public static class HorsDuCycle
{
    /// <summary>The statuses an invoice can be in; « dejaPayee » tells A2 from A1.</summary>
    public static IReadOnlyList<(StatutFacture Statut, bool DejaPayee)> Situations { get; } =
    [
        .. CycleDeVieFacture.Lignes.Select(l => l.Vers).Distinct().Where(s => s != PriseEnCompteDestinataire).Select(s => (s, false)),
        (MiseADisposition, true), (Completee, true), (ARecycler, true), (Suspendue, true), (Rejetee, true), (PriseEnCompteDestinataire, true),
    ];

    /// <summary>The cases of a situation.</summary>
    public static IEnumerable<CasHorsCycle> De(StatutFacture statut, bool dejaPayee) =>
        from role in new[] { RolePiece.Fournisseur, RolePiece.Destinataire }
        from acte in Enum.GetValues<ActeFacture>()
        where SeDemande(acte, statut) && !Admet(statut, dejaPayee, acte, role)
        select new CasHorsCycle(statut, dejaPayee, acte, role);

    /// <summary>Every case.</summary>
    public static IEnumerable<CasHorsCycle> Tous => Situations.SelectMany(s => De(s.Statut, s.DejaPayee));

    /// <summary>Routing is asked by nobody, and « Acquitter » is one button: the status chooses which acknowledgement it is.</summary>
    private static bool SeDemande(ActeFacture acte, StatutFacture statut) => acte switch
    {
        ActeFacture.Acheminer => false,
        ActeFacture.AcquitterRejet => statut != Suspendue,
        ActeFacture.AcquitterSuspension => statut == Suspendue,
        _ => true,
    };

    private static bool Admet(StatutFacture statut, bool dejaPayee, ActeFacture acte, RolePiece role) =>
        CycleDeVieFacture.Lignes.Any(l => l.De == statut && l.Acte == acte && l.Role == role && l.Garde switch
        {
            Garde.APayer => !dejaPayee,
            Garde.DejaPayee => dejaPayee,
            _ => true,
        });
}
