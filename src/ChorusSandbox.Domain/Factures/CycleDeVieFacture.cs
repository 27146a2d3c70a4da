using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;

using static ChorusSandbox.Domain.Factures.ActeFacture;
using static ChorusSandbox.Domain.Factures.StatutFacture;
using static ChorusSandbox.Domain.Utilisateurs.RolePiece;

namespace ChorusSandbox.Domain.Factures;

/// <summary>
/// The life cycle of a simple invoice, A1 and A2: domain.md 4.2, completed by design 11. Nothing outside these rows is
/// possible, by any door.
/// </summary>
public static class CycleDeVieFacture
{
    // ASSUMPTION: CDV-01 existence of each act is public, the exact list of the statuses it starts from is not (domain.md 4.2).
    // ASSUMPTION: CDV-02 A2 is recycled, suspended and rejected like A1, ends in PRISE_EN_COMPTE_DESTINATAIRE and is never paid (design 11).
    // ASSUMPTION: CDV-03 SUSPENDUE → MISE_A_DISPOSITION or REJETEE and MISE_A_DISPOSITION_COMPTABLE → REJETEE by the recipient (design 11).
    /// <summary>Every row.</summary>
    public static ImmutableArray<Transition> Lignes { get; } =
    [
        new("F0", null, SoumettreFacture, Fournisseur, Deposee, "domain.md 4.2 l. 1-2 [V] ; API et flux sans brouillon, design 11 [I]"),
        new("F1", null, EnregistrerBrouillon, Fournisseur, Brouillon, "domain.md 4.2 l. 1 [I]"),
        new("F1", Brouillon, EnregistrerBrouillon, Fournisseur, Brouillon, "domain.md 4.2 l. 1 [I]"),
        new("F2", Brouillon, SoumettreFacture, Fournisseur, Deposee, "domain.md 4.2 l. 2 [V]"),
        new("F3", Brouillon, SupprimerBrouillon, Fournisseur, Supprimee, "domain.md 4.2 l. 3 [I]"),
        new("F4", Deposee, Acheminer, Plateforme, MiseADisposition, "domain.md 4.2 l. 4 [S]"),
        new("F5", Deposee, Acheminer, Plateforme, EnCoursAcheminement, "domain.md 4.2 l. 5 [V]"),
        new("F5", EnCoursAcheminement, Acheminer, Plateforme, MiseADisposition, "domain.md 4.2 l. 5 [V]"),
        .. Depuis("F6", DemanderRecyclage, "domain.md 4.2 l. 6 [V]", Garde.Aucune, MiseADisposition, Completee),
        new("F7", ARecycler, RecyclerFacture, Fournisseur, Deposee, "domain.md 4.2 l. 7 [V]"),
        .. Depuis("F8", SuspendreFacture, "domain.md 4.2 l. 8 [V]", Garde.Aucune, MiseADisposition, Completee, ServiceFait, Mandatee),
        new("F9", Suspendue, CompleterFacture, Fournisseur, Completee, "domain.md 4.2 l. 9 [V]"),
        .. Depuis("F10", RejeterFacture, "domain.md 4.2 l. 10 [V]", Garde.Aucune, MiseADisposition, Completee, ServiceFait, Mandatee),
        .. Depuis("F11", ConstaterServiceFait, "domain.md 4.2 l. 11 [V]", Garde.APayer, MiseADisposition, Completee),
        .. Depuis("F12", MandaterFacture, "domain.md 4.2 l. 12 [V]", Garde.APayer, MiseADisposition, Completee, ServiceFait),
        .. Depuis("F13", MettreADispositionComptable, "domain.md 4.2 l. 13 [S]", Garde.APayer, MiseADisposition, Completee, ServiceFait, Mandatee),
        .. Depuis("F14", ComptabiliserFacture, "domain.md 4.2 l. 14 [V]", Garde.APayer, MiseADisposition, Completee, ServiceFait, Mandatee, MiseADispositionComptable),
        .. Depuis("F15", MettreEnPaiement, "domain.md 4.2 l. 15 [V]", Garde.APayer, MiseADisposition, Completee, ServiceFait, Mandatee, MiseADispositionComptable, Comptabilisee),
        .. Depuis("F16", PrendreEnCompte, "domain.md 4.2 l. 16 [I]", Garde.DejaPayee, MiseADisposition, Completee),
        .. Depuis("F17", RemettreADisposition, "design 11 [I]", Garde.Aucune, Suspendue),
        .. Depuis("F18", RejeterFacture, "design 11 [I]", Garde.Aucune, Suspendue),
        .. Depuis("F19", RejeterFacture, "design 11 [I]", Garde.Aucune, MiseADispositionComptable),
        new("FA", Rejetee, AcquitterRejet, Fournisseur, Rejetee, "domain.md 2.4 [S], 5.2 [V]"),
        new("FT", Rejetee, TraiterRejet, Fournisseur, Rejetee, "domain.md 5.2 [V]", Garde.RejetNonTraite),
        new("FS", Suspendue, AcquitterSuspension, Fournisseur, Suspendue, "domain.md 2.4 [I]"),
    ];

    /// <summary>
    /// The status an act leads to, or why it cannot be done. <paramref name="parEdi"/> tells the two ways of routing apart.
    /// </summary>
    /// <param name="facture">The invoice; null where none exists yet.</param>
    /// <param name="acte">The act asked for.</param>
    /// <param name="roles">The actor's roles towards it.</param>
    /// <param name="parEdi">True when the recipient receives by EDI and has not taken it yet.</param>
    public static Result<StatutFacture> Apply(Facture? facture, ActeFacture acte, ImmutableArray<RolePiece> roles, bool parEdi = false)
    {
        var statut = facture?.Statut;
        var rows = Lignes.Where(l => l.Acte == acte && l.De == statut).ToList();
        if (!Lignes.Any(l => l.Acte == acte && roles.Contains(l.Role)))
        {
            return RefuserRole(acte, roles);
        }

        if (rows.Count == 0)
        {
            return RefuserStatut(facture, acte, roles);
        }

        if (acte == Acheminer && statut == Deposee)
        {
            return parEdi ? EnCoursAcheminement : MiseADisposition;
        }

        var row = rows[0];
        return facture is not null && !Admet(row.Garde, facture) ? RefuserGarde(row.Garde, facture, acte) : row.Vers;
    }

    /// <summary>The acts possible now for these roles: what the buttons show.</summary>
    public static ImmutableArray<ActeFacture> Possibles(Facture facture, ImmutableArray<RolePiece> roles) =>
        [.. Lignes.Where(l => l.De == facture.Statut && roles.Contains(l.Role) && Admet(l.Garde, facture)).Select(l => l.Acte).Distinct()];

    private static IEnumerable<Transition> Depuis(string id, ActeFacture acte, string source, Garde garde, params StatutFacture[] de) =>
        de.Select(d => new Transition(id, d, acte, Destinataire, acte.StatutCible()!.Value, source, garde));

    private static bool Admet(Garde garde, Facture facture) => garde switch
    {
        Garde.APayer => facture.Cadre != CadreDeFacturation.A2FactureFournisseurDejaPayee,
        Garde.DejaPayee => facture.Cadre == CadreDeFacturation.A2FactureFournisseurDejaPayee,
        Garde.RejetNonTraite => facture.RejetTraiteLe is null,
        _ => true,
    };

    private static Refus RefuserRole(ActeFacture acte, ImmutableArray<RolePiece> roles) =>
        Refus.De(CodeRefus.CycleRole, "facture", null,
            ("action", acte.Libelle()),
            ("roleRequis", string.Join(" ou ", Lignes.Where(l => l.Acte == acte).Select(l => l.Role.Libelle()).Distinct())),
            ("role", roles.IsEmpty ? "étranger à la facture" : string.Join(" et ", roles.Select(r => r.Libelle()))));

    private static Refus RefuserStatut(Facture? facture, ActeFacture acte, ImmutableArray<RolePiece> roles)
    {
        if (facture is null)
        {
            return Refus.De(CodeRefus.FactureInconnue, "facture", null, ("facture", "aucune"));
        }

        var lu = facture.Statut.Code();
        if (facture.Statut == Rejetee)
        {
            return Refus.De(CodeRefus.CycleRejeteeDefinitive, "facture", lu, ("numero", facture.Numero), ("action", acte.Libelle()));
        }

        var actions = EnMots(facture, roles);
        if (acte == CompleterFacture)
        {
            return Refus.De(CodeRefus.CompleterNonSuspendue, "facture", lu,
                ("numero", facture.Numero), ("statut", facture.Statut.Libelle()), ("actions", actions));
        }

        if (acte.StatutCible() is { } cible && RangDePaiement(cible) is { } vise && RangDePaiement(facture.Statut) is { } atteint && vise < atteint)
        {
            return Refus.De(CodeRefus.CycleRetourArriere, "statut", cible.Code(),
                ("statut", facture.Statut.Libelle()), ("statutDemande", cible.Libelle()));
        }

        return Refus.De(CodeRefus.CycleActionImpossible, "facture", lu,
            ("action", acte.Libelle()), ("statut", facture.Statut.Libelle()), ("actions", actions));
    }

    private static Refus RefuserGarde(Garde garde, Facture facture, ActeFacture acte) => garde switch
    {
        Garde.APayer => Refus.De(CodeRefus.CycleA2Paiement, "statut", acte.StatutCible()?.Code(),
            ("numero", facture.Numero), ("statutDemande", acte.StatutCible()?.Libelle() ?? acte.Libelle())),
        Garde.RejetNonTraite => Refus.De(CodeRefus.RejetDejaTraite, "facture", facture.Statut.Code(),
            ("numero", facture.Numero), ("dateTraitement", Temps.JourDeParis(facture.RejetTraiteLe!.Value))),
        _ => Refus.De(CodeRefus.CycleActionImpossible, "facture", facture.Statut.Code(),
            ("action", acte.Libelle()), ("statut", facture.Statut.Libelle()), ("actions", EnMots(facture, [Destinataire]))),
    };

    private static string EnMots(Facture facture, ImmutableArray<RolePiece> roles)
    {
        var possibles = Possibles(facture, roles);
        return possibles.IsEmpty ? "aucune" : string.Join(", ", possibles.Select(a => a.Libelle()));
    }

    /// <summary>Order of the statuses that lead to payment; null for the others.</summary>
    private static int? RangDePaiement(StatutFacture statut) => statut switch
    {
        MiseADisposition or Completee => 0,
        ServiceFait => 1,
        Mandatee => 2,
        MiseADispositionComptable => 3,
        Comptabilisee => 4,
        MiseEnPaiement => 5,
        _ => null,
    };
}
