using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Ubl;

/// <summary>
/// Reads a UBL 2.1 Invoice or CreditNote, whole or not, into the semantic invoice. Source: formats.md 2, column UBL.
/// </summary>
internal sealed class LecteurUbl
{
    private readonly Lieu _racine;
    private readonly Releve _releve = new(datesIso: true);
    private readonly LecteurPartiesUbl _parties;
    private readonly LecteurLignesUbl _lignes;

    private LecteurUbl(ElementXml racine)
    {
        _racine = new(racine);
        _parties = new(_releve);
        _lignes = new(_releve, racine.EspaceDeNoms == EspacesDeNoms.UblCreditNote);
    }

    public static DocumentLu Lire(ElementXml racine)
    {
        var lecteur = new LecteurUbl(racine);
        var facture = lecteur.Lire();
        return new(facture, lecteur._releve.Positions, lecteur._releve.Refus);
    }

    private FactureSemantique Lire()
    {
        var devise = _releve.Texte("BT-5", _racine.Vers("cbc:DocumentCurrencyCode"));
        var type = _releve.Texte("BT-3", _racine.Vers(EstUnAvoir ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode"));
        return new()
        {
            Profil = _releve.Texte("BT-24", _racine.Vers("cbc:CustomizationID")),
            Cadre = _releve.Texte("BT-23", _racine.Vers("cbc:ProfileID")),
            Numero = _releve.Texte("BT-1", _racine.Vers("cbc:ID")),
            DateEmission = _releve.Date("BT-2", _racine.Vers("cbc:IssueDate")),
            DateEcheance = _releve.Date("BT-9", _racine.Premier("cbc:DueDate", "cac:PaymentMeans/cbc:PaymentDueDate")),
            EstUneNoteDeCredit = EstUnAvoir && type is not "381",
            TypeDocument = type,
            Notes = Notes(),
            Devise = devise,
            ExigibiliteTva = ExigibiliteUbl.Lire(_releve.Texte("BT-8", _racine.Premier(
                "cac:InvoicePeriod/cbc:DescriptionCode", "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:TaxTypeCode"))),

            // ASSUMPTION: FMT-01 the buyer reference wins over the contact id, the older convention of Chorus, when both are there.
            CodeService = _releve.Texte("BT-10", _racine.Premier("cbc:BuyerReference", "cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:ID")),
            NumeroEngagement = _releve.Texte("BT-13", _racine.Vers("cac:OrderReference/cbc:ID")),
            FacturesAnterieures = Anterieures(),
            Contrats = Contrats(),
            Pieces = Pieces(),
            Vendeur = _parties.Lire(_racine.Vers("cac:AccountingSupplierParty/cac:Party"), ClesDePartie.Vendeur),
            Acheteur = _parties.Lire(_racine.Vers("cac:AccountingCustomerParty/cac:Party"), ClesDePartie.Acheteur),
            Beneficiaire = _parties.Lire(_racine.Vers("cac:PayeeParty"), ClesDePartie.Beneficiaire),

            // ASSUMPTION: FMT-02 no public text says where UBL holds the valideur: buyer customer party, or else originator.
            Valideur = _parties.Lire(_racine.Vers("cac:BuyerCustomerParty/cac:Party") is { Existe: true } v ? v
                : _racine.Vers("cac:OriginatorCustomerParty/cac:Party") is { Existe: true } o ? o
                : _racine.Vers("cac:BuyerCustomerParty/cac:Party"), ClesDePartie.Valideur),
            Livraison = _parties.Livraison(_racine.Vers("cac:Delivery")),
            Periode = Periode(_racine.Vers("cac:InvoicePeriod")),
            MoyensDePaiement = Paiements(),
            ReferencePaiement = _releve.Texte("BT-83", _racine.Vers("cac:PaymentMeans/cbc:PaymentID")),
            ConditionsDePaiement = _releve.Texte("BT-20", _racine.Vers("cac:PaymentTerms/cbc:Note")),
            RemisesEtCharges = _lignes.Remises(_racine, "BG-20"),
            Ventilation = Ventilation(),
            Totaux = Totaux(devise),
            Lignes = _lignes.Lire(_racine),
        };
    }

    private bool EstUnAvoir => _racine.Element!.EspaceDeNoms == EspacesDeNoms.UblCreditNote;

    private Liste<NoteSemantique> Notes() =>
    [
        .. _racine.Tous("cbc:Note").Select((n, i) => _releve.Texte(Termes.Rang("BG-1", i) + "/BT-22", n)).OfType<string>().Select(NoteUbl.Lire),
    ];

    private Liste<FactureAnterieure> Anterieures()
    {
        var anterieures = new List<FactureAnterieure>();
        foreach (var reference in _racine.Tous("cac:BillingReference/cac:InvoiceDocumentReference")
                     .Concat(_racine.Tous("cac:BillingReference/cac:CreditNoteDocumentReference")))
        {
            var groupe = Termes.Rang("BG-3", anterieures.Count);
            if (_releve.Texte(groupe + "/BT-25", reference.Vers("cbc:ID")) is { } numero)
            {
                anterieures.Add(new(numero, _releve.Date(groupe + "/BT-26", reference.Vers("cbc:IssueDate"))));
            }
        }

        return [.. anterieures];
    }

    private Liste<ReferenceDeContrat> Contrats()
    {
        var contrats = new List<ReferenceDeContrat>();
        foreach (var reference in _racine.Tous("cac:ContractDocumentReference"))
        {
            if (_releve.Texte(Termes.Rang("BT-12", contrats.Count), reference.Vers("cbc:ID")) is { } numero)
            {
                contrats.Add(new(numero, reference.Premier("cbc:DocumentTypeCode", "cbc:DocumentType").Texte));
            }
        }

        return [.. contrats];
    }

    private Liste<PieceSemantique> Pieces()
    {
        var pieces = new List<PieceSemantique>();
        _releve.Texte("BG-24", _racine.Vers("cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject"));
        foreach (var document in _racine.Tous("cac:AdditionalDocumentReference"))
        {
            var groupe = Termes.Rang("BG-24", pieces.Count);
            var binaire = document.Vers("cac:Attachment/cbc:EmbeddedDocumentBinaryObject");
            var (octets, taille) = _releve.Binaire(groupe + "/BT-125", binaire);
            pieces.Add(new()
            {
                Reference = _releve.Texte(groupe + "/BT-122", document.Vers("cbc:ID")),
                Description = _releve.Texte(groupe + "/BT-123", document.Premier("cbc:DocumentDescription", "cbc:DocumentType")),
                NomFichier = binaire.Attribut("filename"),
                TypeMime = binaire.Attribut("mimeCode"),
                Octets = octets,
                Taille = taille,
            });
        }

        return [.. pieces];
    }

    private PeriodeSemantique? Periode(Lieu periode)
    {
        var lue = new PeriodeSemantique
        {
            Debut = _releve.Date("BT-73", periode.Vers("cbc:StartDate")),
            Fin = _releve.Date("BT-74", periode.Vers("cbc:EndDate")),
            Description = _releve.Texte(Termes.DescriptionPeriode, periode.Vers("cbc:Description")),
        };
        return lue == new PeriodeSemantique() ? null : lue;
    }

    private Liste<MoyenDePaiement> Paiements()
    {
        var moyens = _racine.Tous("cac:PaymentMeans");
        if (moyens.Count == 0)
        {
            _releve.Texte(Termes.Rang("BG-16", 0) + "/BT-81", _racine.Vers("cac:PaymentMeans/cbc:PaymentMeansCode"));
        }

        return [.. moyens.Select((m, i) => Paiement(m, Termes.Rang("BG-16", i)))];
    }

    private MoyenDePaiement Paiement(Lieu moyen, string groupe)
    {
        var code = moyen.Vers("cbc:PaymentMeansCode");
        var compte = moyen.Vers("cac:PayeeFinancialAccount");
        return new()
        {
            Code = _releve.Texte(groupe + "/BT-81", code),
            Libelle = code.Attribut("name") ?? _releve.Texte(groupe + "/BT-82", moyen.Vers("cbc:InstructionNote")),
            Compte = _releve.Texte(groupe + "/BT-84", compte.Vers("cbc:ID")),
            Titulaire = _releve.Texte(groupe + "/BT-85", compte.Vers("cbc:Name")),
            Bic = _releve.Texte(groupe + "/BT-86", compte.Premier(
                "cac:FinancialInstitutionBranch/cbc:ID", "cac:FinancialInstitutionBranch/cac:FinancialInstitution/cbc:ID")),
        };
    }

    private Liste<VentilationTva> Ventilation() =>
        [.. _racine.Tous("cac:TaxTotal/cac:TaxSubtotal").Select((s, i) => Ventilation(s, Termes.Rang("BG-23", i)))];

    private VentilationTva Ventilation(Lieu ligne, string groupe)
    {
        var categorie = ligne.Vers("cac:TaxCategory");
        return new()
        {
            Base = _releve.Nombre(groupe + "/BT-116", ligne.Vers("cbc:TaxableAmount")),
            Montant = _releve.Nombre(groupe + "/BT-117", ligne.Vers("cbc:TaxAmount")),
            Categorie = _releve.Texte(groupe + "/BT-118", categorie.Vers("cbc:ID")),
            Taux = _releve.Nombre(groupe + "/BT-119", categorie.Vers("cbc:Percent")),
            MotifExoneration = _releve.Texte(groupe + "/BT-120", categorie.Vers("cbc:TaxExemptionReason")),
            CodeMotifExoneration = _releve.Texte(groupe + "/BT-121", categorie.Vers("cbc:TaxExemptionReasonCode")),
        };
    }

    private TotauxSemantiques Totaux(string? devise)
    {
        var totaux = _racine.Vers("cac:LegalMonetaryTotal");
        var tva = _racine.Tous("cac:TaxTotal/cbc:TaxAmount") is { Count: > 0 } montants
            ? montants.Find(m => m.Attribut("currencyID") == devise) is { Existe: true } propre ? propre : montants[0]
            : _racine.Vers("cac:TaxTotal/cbc:TaxAmount");
        return new()
        {
            Lignes = _releve.Nombre("BT-106", totaux.Vers("cbc:LineExtensionAmount")),
            Remises = _releve.Nombre("BT-107", totaux.Vers("cbc:AllowanceTotalAmount")),
            Charges = _releve.Nombre("BT-108", totaux.Vers("cbc:ChargeTotalAmount")),
            HorsTaxe = _releve.Nombre("BT-109", totaux.Vers("cbc:TaxExclusiveAmount")),
            Tva = _releve.Nombre("BT-110", tva),
            ToutesTaxes = _releve.Nombre("BT-112", totaux.Vers("cbc:TaxInclusiveAmount")),
            DejaPaye = _releve.Nombre("BT-113", totaux.Vers("cbc:PrepaidAmount")),
            Arrondi = _releve.Nombre("BT-114", totaux.Vers("cbc:PayableRoundingAmount")),
            APayer = _releve.Nombre("BT-115", totaux.Vers("cbc:PayableAmount")),
        };
    }
}
