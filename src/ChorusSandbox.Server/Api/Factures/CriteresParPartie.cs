using System.ComponentModel;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Criteria that the searches of issued and of received invoices share (annex A).</summary>
public abstract class CriteresParPartie : CriteresDeRecherche
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique d’un valideur (A9, A12). Source : annexe A [V]."), Filtre]
    public long? IdStructureValideur { get; set; }

    [Description("Datée à partir du, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFactureDu { get; set; }

    [Description("Datée jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateFactureAu { get; set; }

    [Description("Montant à payer au moins ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantApayerMin { get; set; }

    [Description("Montant à payer au plus ; 0 compte comme absent. Source : api.md 3.7 [V]."), Filtre]
    public decimal? MontantApayerMax { get; set; }

    [Description("Numéro d’engagement, exact, 50 caractères au plus. Source : annexe A [V]."), Filtre]
    public string? NumeroBonCommande { get; set; }

    [Description("true pour remplir le champ taille. Source : api.md 3.7 [V]."), Filtre]
    public bool? RecupererTaille { get; set; }

    [Description("Dans son statut courant depuis le, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantDu { get; set; }

    [Description("Dans son statut courant jusqu’au, AAAA-MM-JJ. Source : annexe A [V]."), Filtre]
    public DateOnly? PeriodeDateHeureEtatCourantAu { get; set; }

    /// <summary>These criteria from one side, on a page.</summary>
    private protected CriteresFactures DeLaPartie(RolePiece cote, long? structure, ParametresPageBornee? page) => Communs(cote, structure).Paginer(page) with
    {
        Valideurs = IdStructureValideur is { } v ? [new PartieCherchee(v, null, null, [])] : [],
        Engagement = NumeroBonCommande,
        DateFactureDu = PeriodeDateFactureDu,
        DateFactureAu = PeriodeDateFactureAu,
        DateStatutDu = PeriodeDateHeureEtatCourantDu,
        DateStatutAu = PeriodeDateHeureEtatCourantAu,
        APayerMin = Borne(MontantApayerMin),
        APayerMax = Borne(MontantApayerMax),
    };
}
