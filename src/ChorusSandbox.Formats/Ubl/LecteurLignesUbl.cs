using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Ubl;

/// <summary>Reads lines, allowances and charges of UBL.</summary>
internal sealed class LecteurLignesUbl(Releve releve, bool estUnAvoir)
{
    public Liste<LigneSemantique> Lire(Lieu racine)
    {
        var nom = estUnAvoir ? "cac:CreditNoteLine" : "cac:InvoiceLine";
        releve.Texte("BG-25", racine.Vers(nom));
        return [.. racine.Tous(nom).Select((l, i) => Ligne(l, Termes.Rang("BG-25", i)))];
    }

    /// <summary>Allowances and charges directly under an element.</summary>
    public Liste<RemiseOuCharge> Remises(Lieu parent, string groupe) =>
        [.. parent.Tous("cac:AllowanceCharge").Select((r, i) => Remise(r, Termes.Rang(groupe, i)))];

    private LigneSemantique Ligne(Lieu ligne, string groupe)
    {
        var quantite = ligne.Vers(estUnAvoir ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity");
        var article = ligne.Vers("cac:Item");
        var prix = ligne.Vers("cac:Price");
        var tva = article.Vers("cac:ClassifiedTaxCategory");
        return new()
        {
            Numero = releve.Texte(groupe + "/BT-126", ligne.Vers("cbc:ID")),
            Note = releve.Texte(groupe + "/BT-127", ligne.Vers("cbc:Note")),
            Quantite = releve.Nombre(groupe + "/BT-129", quantite),
            Unite = releve.Attribut(groupe + "/BT-130", quantite, "unitCode"),
            Montant = releve.Nombre(groupe + "/BT-131", ligne.Vers("cbc:LineExtensionAmount")),
            RemisesEtCharges = Remises(ligne, groupe + "/BG-27"),
            Designation = releve.Texte(groupe + "/BT-153", article.Vers("cbc:Name")),
            Description = releve.Texte(groupe + "/BT-154", article.Vers("cbc:Description")),
            ReferenceVendeur = releve.Texte(groupe + "/BT-155", article.Vers("cac:SellersItemIdentification/cbc:ID")),
            IdentifiantStandard = releve.Identifiant(groupe + "/BT-157", article.Vers("cac:StandardItemIdentification/cbc:ID")),
            CategorieTva = releve.Texte(groupe + "/BT-151", tva.Vers("cbc:ID")),
            TauxTva = releve.Nombre(groupe + "/BT-152", tva.Vers("cbc:Percent")),
            PrixNet = releve.Nombre(groupe + "/BT-146", prix.Vers("cbc:PriceAmount")),
            QuantiteDuPrix = releve.Nombre(groupe + "/BT-149", prix.Vers("cbc:BaseQuantity")),
            RemiseSurPrix = releve.Nombre(groupe + "/BT-147", prix.Vers("cac:AllowanceCharge/cbc:Amount")),
            PrixBrut = releve.Nombre(groupe + "/BT-148", prix.Vers("cac:AllowanceCharge/cbc:BaseAmount")),
        };
    }

    private RemiseOuCharge Remise(Lieu remise, string groupe)
    {
        var tva = remise.Vers("cac:TaxCategory");
        return new()
        {
            EstUneCharge = Booleen.Lire(remise.Vers("cbc:ChargeIndicator").Texte),
            CodeMotif = releve.Texte(groupe + "/CODE-MOTIF", remise.Vers("cbc:AllowanceChargeReasonCode")),
            Motif = releve.Texte(groupe + "/MOTIF", remise.Vers("cbc:AllowanceChargeReason")),
            Pourcentage = releve.Nombre(groupe + "/POURCENTAGE", remise.Vers("cbc:MultiplierFactorNumeric")),
            Montant = releve.Nombre(groupe + "/MONTANT", remise.Vers("cbc:Amount")),
            Base = releve.Nombre(groupe + "/BASE", remise.Vers("cbc:BaseAmount")),
            CategorieTva = releve.Texte(groupe + "/CATEGORIE-TVA", tva.Vers("cbc:ID")),
            TauxTva = releve.Nombre(groupe + "/TAUX-TVA", tva.Vers("cbc:Percent")),
        };
    }
}
