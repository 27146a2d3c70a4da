namespace ChorusSandbox.Formats.Semantique;

/// <summary>
/// One invoice or credit note, whatever its syntax: the business terms of EN 16931 that Chorus Pro uses (formats.md 2).
/// Nothing is judged here: a term that the file does not give is null, and a text that is no number or no date is kept as
/// it stands.
/// </summary>
public sealed record FactureSemantique
{
    /// <summary>Number (BT-1).</summary>
    public string? Numero { get; init; }

    /// <summary>Date of issue (BT-2).</summary>
    public DateLue? DateEmission { get; init; }

    /// <summary>Type, UNTDID 1001 (BT-3): 380 invoice, 381 credit note.</summary>
    public string? TypeDocument { get; init; }

    /// <summary>Currency, ISO 4217 (BT-5); Chorus takes EUR when it is absent.</summary>
    public string? Devise { get; init; }

    /// <summary>
    /// When VAT falls due (BT-8), in the codes of CII whatever the syntax: 5 date of the invoice (débits), 29 delivery,
    /// 72 payment (encaissements). A code that is none of the known ones is kept as it stands.
    /// </summary>
    public string? ExigibiliteTva { get; init; }

    /// <summary>Due date of the payment (BT-9).</summary>
    public DateLue? DateEcheance { get; init; }

    /// <summary>Code of the recipient's service (BT-10, buyer reference).</summary>
    public string? CodeService { get; init; }

    /// <summary>Contracts and markets (BT-12).</summary>
    public Liste<ReferenceDeContrat> Contrats { get; init; }

    /// <summary>Number of the engagement or purchase order (BT-13).</summary>
    public string? NumeroEngagement { get; init; }

    /// <summary>Payment terms (BT-20).</summary>
    public string? ConditionsDePaiement { get; init; }

    /// <summary>Notes (BG-1).</summary>
    public Liste<NoteSemantique> Notes { get; init; }

    /// <summary>Cadre de facturation, A1 to A25 (BT-23), as written.</summary>
    public string? Cadre { get; init; }

    /// <summary>Specification or profile (BT-24).</summary>
    public string? Profil { get; init; }

    /// <summary>Earlier invoices (BG-3).</summary>
    public Liste<FactureAnterieure> FacturesAnterieures { get; init; }

    /// <summary>Seller, « fournisseur » (BG-4).</summary>
    public PartieSemantique? Vendeur { get; init; }

    /// <summary>Buyer, « débiteur » or « destinataire » (BG-7).</summary>
    public PartieSemantique? Acheteur { get; init; }

    /// <summary>« Valideur » of co- and subcontracting, or MOE: a party of Chorus Pro, no term of the standard.</summary>
    public PartieSemantique? Valideur { get; init; }

    /// <summary>Payee, « bénéficiaire » (BG-10).</summary>
    public PartieSemantique? Beneficiaire { get; init; }

    /// <summary>Delivery (BG-13).</summary>
    public LivraisonSemantique? Livraison { get; init; }

    /// <summary>Invoicing period (BG-14).</summary>
    public PeriodeSemantique? Periode { get; init; }

    /// <summary>Reference the payer should quote (BT-83).</summary>
    public string? ReferencePaiement { get; init; }

    /// <summary>Means of payment (BG-16), in the order of the file.</summary>
    public Liste<MoyenDePaiement> MoyensDePaiement { get; init; }

    /// <summary>Allowances and charges of the document (BG-20, BG-21).</summary>
    public Liste<RemiseOuCharge> RemisesEtCharges { get; init; }

    /// <summary>Totals (BG-22).</summary>
    public TotauxSemantiques Totaux { get; init; } = new();

    /// <summary>VAT breakdown (BG-23).</summary>
    public Liste<VentilationTva> Ventilation { get; init; }

    /// <summary>Supporting documents (BG-24).</summary>
    public Liste<PieceSemantique> Pieces { get; init; }

    /// <summary>Lines (BG-25).</summary>
    public Liste<LigneSemantique> Lignes { get; init; }

    /// <summary>True when the root of the file makes it a credit note, as one of UBL does, against its type.</summary>
    public bool EstUneNoteDeCredit { get; init; }

    /// <summary>True for a credit note (« avoir »).</summary>
    public bool EstUnAvoir => EstUneNoteDeCredit || TypeDocument is "381";
}
