using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Store;

/// <summary>What lists, counts, baskets and searches need of an invoice, in memory.</summary>
public sealed record ResumeFacture
{
    public required long Id { get; init; }

    public required string Numero { get; init; }

    public required CadreDeFacturation Cadre { get; init; }

    public required TypeFacture Type { get; init; }

    public required DateOnly DateFacture { get; init; }

    public required DateTimeOffset? DateDepot { get; init; }

    public required DateTimeOffset DateStatut { get; init; }

    public required StatutFacture Statut { get; init; }

    public required ModeDepot ModeDepot { get; init; }

    public required long IdFournisseur { get; init; }

    public required long? IdServiceFournisseur { get; init; }

    public required long? IdDestinataire { get; init; }

    public required long? IdServiceDestinataire { get; init; }

    public required string? CodeService { get; init; }

    public required long? IdValideur1 { get; init; }

    public required DateOnly? DateValidation1 { get; init; }

    public required long? IdValideur2 { get; init; }

    public required DateOnly? DateValidation2 { get; init; }

    /// <summary>The bank account it cites.</summary>
    public required long? IdCompteBancaire { get; init; }

    /// <summary>The account that first kept it.</summary>
    public required long? IdCreateur { get; init; }

    /// <summary>True once the recipient has downloaded it.</summary>
    public required bool Telechargee { get; init; }

    public required string Devise { get; init; }

    public required decimal Ht { get; init; }

    public required decimal Ttc { get; init; }

    public required decimal APayer { get; init; }

    public required string? Engagement { get; init; }

    public required string? Marche { get; init; }

    public required string? FactureOrigine { get; init; }

    public required string? NumeroFlux { get; init; }

    public required string? NumeroDpMandat { get; init; }

    public required string? Motif { get; init; }

    public required bool RejetAcquitte { get; init; }

    public required bool RejetTraite { get; init; }

    public required bool SuspensionAcquittee { get; init; }

    /// <summary>The summary of an invoice.</summary>
    public static ResumeFacture De(Facture facture) => new()
    {
        Id = facture.Id,
        Numero = facture.Numero.Valeur,
        Cadre = facture.Cadre,
        Type = facture.Type,
        DateFacture = facture.DateFacture,
        DateDepot = facture.DateDepot,
        DateStatut = facture.DateStatut,
        Statut = facture.Statut,
        ModeDepot = facture.ModeDepot,
        IdFournisseur = facture.Fournisseur.IdStructure,
        IdServiceFournisseur = facture.Fournisseur.IdService,
        IdDestinataire = facture.Destinataire?.IdStructure,
        IdServiceDestinataire = facture.Destinataire?.IdService,
        CodeService = facture.Destinataire?.CodeService?.Valeur,
        IdValideur1 = facture.Valideur1?.IdStructure,
        DateValidation1 = facture.Valideur1?.DateValidation,
        IdValideur2 = facture.Valideur2?.IdStructure,
        DateValidation2 = facture.Valideur2?.DateValidation,
        IdCompteBancaire = facture.Fournisseur.IdCoordonneesBancaires,
        IdCreateur = facture.IdCreateur,
        Telechargee = facture.TelechargeeLe is not null,
        Devise = facture.References.Devise,
        Ht = facture.Montants.Ht.Valeur,
        Ttc = facture.Montants.Ttc.Valeur,
        APayer = facture.Montants.APayer.Valeur,
        Engagement = facture.References.Engagement?.Valeur,
        Marche = facture.References.Marche,
        FactureOrigine = facture.References.FactureOrigine,
        NumeroFlux = facture.NumeroFlux,
        NumeroDpMandat = facture.NumeroDpMandat,
        Motif = facture.Motif,
        RejetAcquitte = facture.RejetAcquitte,
        RejetTraite = facture.RejetTraiteLe is not null,
        SuspensionAcquittee = facture.SuspensionAcquittee,
    };
}
