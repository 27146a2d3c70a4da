using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cii;

/// <summary>
/// Reads a CII D16B or D22B invoice, of any profile and as tolerant as AIFE's own examples need, into the semantic invoice.
/// Source: formats.md 2, column CII.
/// </summary>
internal sealed class LecteurCii
{
    private const string Jour = "/udt:DateTimeString";

    private readonly Lieu _racine;
    private readonly Lieu _accord;
    private readonly Lieu _livraison;
    private readonly Lieu _reglement;
    private readonly Releve _releve = new(datesIso: false);
    private readonly LecteurPartiesCii _parties;
    private readonly LecteurLignesCii _lignes;

    private LecteurCii(ElementXml racine)
    {
        _racine = new(racine);
        var transaction = _racine.Vers("rsm:SupplyChainTradeTransaction");
        _accord = transaction.Vers("ram:ApplicableHeaderTradeAgreement");
        _livraison = transaction.Vers("ram:ApplicableHeaderTradeDelivery");
        _reglement = transaction.Vers("ram:ApplicableHeaderTradeSettlement");
        _parties = new(_releve);
        _lignes = new(_releve);
    }

    public static DocumentLu Lire(ElementXml racine)
    {
        var lecteur = new LecteurCii(racine);
        var facture = lecteur.Lire();
        return new(facture, lecteur._releve.Positions, lecteur._releve.Refus);
    }

    private FactureSemantique Lire()
    {
        var contexte = _racine.Vers("rsm:ExchangedDocumentContext");
        var document = _racine.Vers("rsm:ExchangedDocument");
        var devise = _releve.Texte("BT-5", _reglement.Vers("ram:InvoiceCurrencyCode"));
        return new()
        {
            Cadre = _releve.Texte("BT-23", contexte.Vers("ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID")),
            Profil = _releve.Texte("BT-24", contexte.Vers("ram:GuidelineSpecifiedDocumentContextParameter/ram:ID")),
            Numero = _releve.Texte("BT-1", document.Vers("ram:ID")),
            TypeDocument = _releve.Texte("BT-3", document.Vers("ram:TypeCode")),
            DateEmission = _releve.Date("BT-2", document.Vers("ram:IssueDateTime" + Jour)),
            Notes = Notes(document),
            Lignes = _lignes.Lire(_racine.Vers("rsm:SupplyChainTradeTransaction")),
            CodeService = _releve.Texte("BT-10", _accord.Vers("ram:BuyerReference")),
            Vendeur = _parties.Lire(_accord.Vers("ram:SellerTradeParty"), ClesDePartie.Vendeur,
                _releve.Texte(Termes.ServiceVendeur, _reglement.Vers("ram:InvoiceIssuerReference"))),
            Acheteur = _parties.Lire(_accord.Vers("ram:BuyerTradeParty"), ClesDePartie.Acheteur),
            NumeroEngagement = _releve.Texte("BT-13", _accord.Vers("ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID")),
            Contrats = Contrats(),
            Pieces = Pieces(),
            Livraison = Livraison(),
            ReferencePaiement = _releve.Texte("BT-83", _reglement.Vers("ram:PaymentReference")),
            Devise = devise,
            Valideur = _parties.Lire(_reglement.Vers("ram:InvoiceeTradeParty"), ClesDePartie.Valideur),
            Beneficiaire = _parties.Lire(_reglement.Vers("ram:PayeeTradeParty"), ClesDePartie.Beneficiaire),
            MoyensDePaiement = Paiements(),
            ExigibiliteTva = _releve.Texte("BT-8", _reglement.Vers("ram:ApplicableTradeTax/ram:DueDateTypeCode")),
            Ventilation = [.. _reglement.Tous("ram:ApplicableTradeTax").Select((t, i) => Ventilation(t, Termes.Rang("BG-23", i)))],
            Periode = Periode(_reglement.Vers("ram:BillingSpecifiedPeriod")),
            RemisesEtCharges = _lignes.Remises(_reglement, "BG-20"),
            DateEcheance = _releve.Date("BT-9", _reglement.Vers("ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime" + Jour)),
            ConditionsDePaiement = _releve.Texte("BT-20", _reglement.Vers("ram:SpecifiedTradePaymentTerms/ram:Description")),
            Totaux = Totaux(devise),
            FacturesAnterieures = Anterieures(),
        };
    }

    private Liste<NoteSemantique> Notes(Lieu document)
    {
        var notes = new List<NoteSemantique>();
        foreach (var note in document.Tous("ram:IncludedNote"))
        {
            if (_releve.Texte(Termes.Rang("BG-1", notes.Count) + "/BT-22", note.Vers("ram:Content")) is { } texte)
            {
                notes.Add(new(texte, note.Vers("ram:SubjectCode").Texte));
            }
        }

        return [.. notes];
    }

    private Liste<ReferenceDeContrat> Contrats()
    {
        var contrats = new List<ReferenceDeContrat>();
        foreach (var reference in _accord.Tous("ram:ContractReferencedDocument"))
        {
            if (_releve.Texte(Termes.Rang("BT-12", contrats.Count), reference.Vers("ram:IssuerAssignedID")) is { } numero)
            {
                contrats.Add(new(numero, reference.Vers("ram:ReferenceTypeCode").Texte));
            }
        }

        return [.. contrats];
    }

    private Liste<PieceSemantique> Pieces()
    {
        var pieces = new List<PieceSemantique>();
        _releve.Texte("BG-24", _accord.Vers("ram:AdditionalReferencedDocument/ram:AttachmentBinaryObject"));
        foreach (var document in _accord.Tous("ram:AdditionalReferencedDocument"))
        {
            var groupe = Termes.Rang("BG-24", pieces.Count);
            var binaire = document.Vers("ram:AttachmentBinaryObject");
            var (octets, taille) = _releve.Binaire(groupe + "/BT-125", binaire);
            pieces.Add(new()
            {
                Reference = _releve.Texte(groupe + "/BT-122", document.Vers("ram:IssuerAssignedID")),
                Description = _releve.Texte(groupe + "/BT-123", document.Vers("ram:Name")),
                NomFichier = binaire.Attribut("filename"),
                TypeMime = binaire.Attribut("mimeCode"),
                Octets = octets,
                Taille = taille,
            });
        }

        return [.. pieces];
    }

    private Liste<FactureAnterieure> Anterieures()
    {
        var anterieures = new List<FactureAnterieure>();
        foreach (var reference in _reglement.Tous("ram:InvoiceReferencedDocument"))
        {
            var groupe = Termes.Rang("BG-3", anterieures.Count);
            if (_releve.Texte(groupe + "/BT-25", reference.Vers("ram:IssuerAssignedID")) is { } numero)
            {
                anterieures.Add(new(numero, _releve.Date(groupe + "/BT-26", reference.Vers("ram:FormattedIssueDateTime/qdt:DateTimeString"))));
            }
        }

        return [.. anterieures];
    }

    private LivraisonSemantique? Livraison()
    {
        var site = _livraison.Vers("ram:ShipToTradeParty");
        var lue = new LivraisonSemantique
        {
            Lieu = _releve.Identifiant("BT-71", site.Premier("ram:ID", "ram:GlobalID")),
            Nom = _releve.Texte("BT-70", site.Vers("ram:Name")),
            Adresse = _parties.Adresse(site.Vers("ram:PostalTradeAddress"), "BG-15"),
            Date = _releve.Date("BT-72", _livraison.Vers("ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime" + Jour)),
        };
        return lue == new LivraisonSemantique() ? null : lue;
    }

    private PeriodeSemantique? Periode(Lieu periode)
    {
        var lue = new PeriodeSemantique
        {
            Description = _releve.Texte(Termes.DescriptionPeriode, periode.Vers("ram:Description")),
            Debut = _releve.Date("BT-73", periode.Vers("ram:StartDateTime" + Jour)),
            Fin = _releve.Date("BT-74", periode.Vers("ram:EndDateTime" + Jour)),
        };
        return lue == new PeriodeSemantique() ? null : lue;
    }

    private Liste<MoyenDePaiement> Paiements()
    {
        var moyens = _reglement.Tous("ram:SpecifiedTradeSettlementPaymentMeans");
        if (moyens.Count == 0)
        {
            _releve.Texte(Termes.Rang("BG-16", 0) + "/BT-81", _reglement.Vers("ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode"));
        }

        return [.. moyens.Select((m, i) => Paiement(m, Termes.Rang("BG-16", i)))];
    }

    private MoyenDePaiement Paiement(Lieu moyen, string groupe)
    {
        var compte = moyen.Vers("ram:PayeePartyCreditorFinancialAccount");
        return new()
        {
            Code = _releve.Texte(groupe + "/BT-81", moyen.Vers("ram:TypeCode")),
            Libelle = _releve.Texte(groupe + "/BT-82", moyen.Vers("ram:Information")),
            Compte = _releve.Texte(groupe + "/BT-84", compte.Premier("ram:IBANID", "ram:ProprietaryID")),
            Titulaire = _releve.Texte(groupe + "/BT-85", compte.Vers("ram:AccountName")),
            Bic = _releve.Texte(groupe + "/BT-86", moyen.Vers("ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID")),
        };
    }

    private VentilationTva Ventilation(Lieu taxe, string groupe) => new()
    {
        Montant = _releve.Nombre(groupe + "/BT-117", taxe.Vers("ram:CalculatedAmount")),
        MotifExoneration = _releve.Texte(groupe + "/BT-120", taxe.Vers("ram:ExemptionReason")),
        Base = _releve.Nombre(groupe + "/BT-116", taxe.Vers("ram:BasisAmount")),
        Categorie = _releve.Texte(groupe + "/BT-118", taxe.Vers("ram:CategoryCode")),
        CodeMotifExoneration = _releve.Texte(groupe + "/BT-121", taxe.Vers("ram:ExemptionReasonCode")),
        Taux = _releve.Nombre(groupe + "/BT-119", taxe.Premier("ram:RateApplicablePercent", "ram:ApplicablePercent")),
    };

    private TotauxSemantiques Totaux(string? devise)
    {
        var totaux = _reglement.Vers("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        var tva = totaux.Tous("ram:TaxTotalAmount") is { Count: > 0 } montants
            ? montants.Find(m => m.Attribut("currencyID") == devise) is { Existe: true } propre ? propre : montants[0]
            : totaux.Vers("ram:TaxTotalAmount");
        return new()
        {
            Lignes = _releve.Nombre("BT-106", totaux.Vers("ram:LineTotalAmount")),
            Charges = _releve.Nombre("BT-108", totaux.Vers("ram:ChargeTotalAmount")),
            Remises = _releve.Nombre("BT-107", totaux.Vers("ram:AllowanceTotalAmount")),
            HorsTaxe = _releve.Nombre("BT-109", totaux.Vers("ram:TaxBasisTotalAmount")),
            Tva = _releve.Nombre("BT-110", tva),
            Arrondi = _releve.Nombre("BT-114", totaux.Vers("ram:RoundingAmount")),
            ToutesTaxes = _releve.Nombre("BT-112", totaux.Vers("ram:GrandTotalAmount")),
            DejaPaye = _releve.Nombre("BT-113", totaux.Vers("ram:TotalPrepaidAmount")),
            APayer = _releve.Nombre("BT-115", totaux.Vers("ram:DuePayableAmount")),
        };
    }
}
