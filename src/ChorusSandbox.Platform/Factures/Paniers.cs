using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The work lists of the API, « à traiter » (domain.md 2.2, design 11).</summary>
public static class Paniers
{
    // ASSUMPTION: PAN-02 the statuses of the issuer's basket are not public: all that is not over, and rejections not yet treated (api.md 2.1).
    /// <summary>What still waits for something, seen by its issuer.</summary>
    internal static readonly ImmutableArray<StatutFacture> DuFournisseur =
    [
        Brouillon, AValider1, AValider2, ErreurFournisseurSurValideur, ErreurCotraitantSurValideur, Validee1, Validee2, Refusee1, Refusee2,
        AbsenceValidation1HorsDelai, AbsenceValidation2HorsDelai, Deposee, EnCoursAcheminement, MiseADisposition, ARecycler, Suspendue, Rejetee,
    ];

    private static readonly ImmutableArray<StatutFacture> DuDestinataire = [MiseADisposition, Completee];

    private static readonly ImmutableArray<StatutFacture> DuValideur = [AValider1, AValider2];

    /// <summary>The criteria of the basket of one side.</summary>
    /// <param name="cote">Issuer, recipient or valideur.</param>
    /// <param name="structure">Only this structure of the account.</param>
    /// <param name="sansRejets">Leaves out rejections.</param>
    public static CriteresFactures Criteres(RolePiece cote, long? structure, bool sansRejets = false) => new()
    {
        Cote = cote,
        Structures = structure is { } id ? [id] : [],
        Statuts = cote switch
        {
            RolePiece.Fournisseur => sansRejets ? DuFournisseur.Remove(Rejetee) : DuFournisseur,
            RolePiece.Destinataire => DuDestinataire,
            _ => DuValideur,
        },
        ATraiter = true,
    };

    /// <summary>True when an invoice in one of those statuses waits for this actor: no rejection already treated, no validation of another rank.</summary>
    internal static bool Attend(ResumeFacture f, RolePiece? cote, Actor actor) => f.Statut switch
    {
        Rejetee => !f.RejetTraite,
        AValider2 when cote == RolePiece.Valideur1 => f.IdValideur2 is { } second && actor.EstRattacheA(second),
        _ => true,
    };
}
