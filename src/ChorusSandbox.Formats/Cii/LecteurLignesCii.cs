using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cii;

/// <summary>Reads lines, allowances and charges of CII.</summary>
internal sealed class LecteurLignesCii(Releve releve)
{
    public Liste<LigneSemantique> Lire(Lieu transaction) =>
        [.. transaction.Tous("ram:IncludedSupplyChainTradeLineItem").Select((l, i) => Ligne(l, Termes.Rang("BG-25", i)))];

    /// <summary>Allowances and charges directly under a settlement.</summary>
    public Liste<RemiseOuCharge> Remises(Lieu reglement, string groupe) =>
        [.. reglement.Tous("ram:SpecifiedTradeAllowanceCharge").Select((r, i) => Remise(r, Termes.Rang(groupe, i)))];

    private LigneSemantique Ligne(Lieu ligne, string groupe)
    {
        var document = ligne.Vers("ram:AssociatedDocumentLineDocument");
        var article = ligne.Vers("ram:SpecifiedTradeProduct");
        var accord = ligne.Vers("ram:SpecifiedLineTradeAgreement");
        var brut = accord.Vers("ram:GrossPriceProductTradePrice");
        var net = accord.Vers("ram:NetPriceProductTradePrice");
        var quantite = ligne.Vers("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity");
        var reglement = ligne.Vers("ram:SpecifiedLineTradeSettlement");
        var tva = reglement.Vers("ram:ApplicableTradeTax");
        return new()
        {
            Numero = releve.Texte(groupe + "/BT-126", document.Vers("ram:LineID")),
            Type = document.Vers("ram:LineStatusCode").Texte,
            SousType = document.Vers("ram:LineStatusReasonCode").Texte,
            Note = releve.Texte(groupe + "/BT-127", document.Vers("ram:IncludedNote/ram:Content")),
            IdentifiantStandard = releve.Identifiant(groupe + "/BT-157", article.Vers("ram:GlobalID")),
            ReferenceVendeur = releve.Texte(groupe + "/BT-155", article.Vers("ram:SellerAssignedID")),
            Designation = releve.Texte(groupe + "/BT-153", article.Vers("ram:Name")),
            Description = releve.Texte(groupe + "/BT-154", article.Vers("ram:Description")),
            PrixBrut = releve.Nombre(groupe + "/BT-148", brut.Vers("ram:ChargeAmount")),
            RemiseSurPrix = releve.Nombre(groupe + "/BT-147", brut.Vers("ram:AppliedTradeAllowanceCharge/ram:ActualAmount")),
            PrixNet = releve.Nombre(groupe + "/BT-146", net.Vers("ram:ChargeAmount")),
            QuantiteDuPrix = releve.Nombre(groupe + "/BT-149", net.Vers("ram:BasisQuantity")),
            Quantite = releve.Nombre(groupe + "/BT-129", quantite),
            Unite = releve.Attribut(groupe + "/BT-130", quantite, "unitCode"),
            CategorieTva = releve.Texte(groupe + "/BT-151", tva.Vers("ram:CategoryCode")),
            TauxTva = releve.Nombre(groupe + "/BT-152", tva.Premier("ram:RateApplicablePercent", "ram:ApplicablePercent")),
            RemisesEtCharges = Remises(reglement, groupe + "/BG-27"),
            Montant = releve.Nombre(groupe + "/BT-131", reglement.Vers("ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount")),
        };
    }

    private RemiseOuCharge Remise(Lieu remise, string groupe)
    {
        var tva = remise.Vers("ram:CategoryTradeTax");
        return new()
        {
            // AIFE's examples write udt:IndicatorString, the standard udt:Indicator.
            EstUneCharge = Booleen.Lire(remise.Premier("ram:ChargeIndicator/udt:Indicator", "ram:ChargeIndicator/udt:IndicatorString").Texte),
            Pourcentage = releve.Nombre(groupe + "/POURCENTAGE", remise.Vers("ram:CalculationPercent")),
            Base = releve.Nombre(groupe + "/BASE", remise.Vers("ram:BasisAmount")),
            Montant = releve.Nombre(groupe + "/MONTANT", remise.Vers("ram:ActualAmount")),
            CodeMotif = releve.Texte(groupe + "/CODE-MOTIF", remise.Vers("ram:ReasonCode")),
            Motif = releve.Texte(groupe + "/MOTIF", remise.Vers("ram:Reason")),
            CategorieTva = releve.Texte(groupe + "/CATEGORIE-TVA", tva.Vers("ram:CategoryCode")),
            TauxTva = releve.Nombre(groupe + "/TAUX-TVA", tva.Premier("ram:RateApplicablePercent", "ram:ApplicablePercent")),
        };
    }
}
