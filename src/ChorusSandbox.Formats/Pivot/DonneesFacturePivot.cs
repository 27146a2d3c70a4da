using System.Globalization;
using System.Xml;

using ChorusSandbox.Domain.Factures;

using static ChorusSandbox.Formats.Pivot.EcrivainPivot;

namespace ChorusSandbox.Formats.Pivot;

/// <summary>Block <c>DonneesFacture</c> of a pivot (formats.md 1.8).</summary>
internal static class DonneesFacturePivot
{
    /// <summary>Writes the block.</summary>
    public static void Ecrire(XmlWriter x, FacturePivot pivot)
    {
        var f = pivot.Facture;
        x.WriteStartElement("DonneesFacture");
        Texte(x, "Id", f.Numero.Valeur);
        Texte(x, "IdFactureOrigine", f.References.FactureOrigine);
        Texte(x, "IdCPRO", f.Id.ToString(CultureInfo.InvariantCulture));
        Texte(x, "Renvoi", pivot.EstRecyclee ? "Recyclée" : "Non");
        Texte(x, "Type", f.Type is TypeFacture.Avoir ? "381" : "380");
        Texte(x, "Cadre", f.Cadre.CodeCourt());
        Texte(x, "DateEmissionFacture", Jour(f.DateFacture));

        // ASSUMPTION: API-26 an invoice may hold no date of delivery: the pivot, which wants one, then gets the date of the invoice.
        Texte(x, "DateLivraison", Jour(f.References.DateLivraison ?? f.DateFacture));
        Texte(x, "DateReception", f.DateDepot is { } depot ? Jour(Temps.JourDeParis(depot)) : null);
        if (f.References.ModePaiement is { } mode)
        {
            x.WriteStartElement("ModePaiement");
            Texte(x, "Code", mode.Code());
            Texte(x, "Libelle", LibellesDePaiement.De(mode));
            x.WriteEndElement();
        }

        Texte(x, "Devise", f.References.Devise);
        Montants(x, f);
        x.WriteStartElement("Engagement");
        Texte(x, "NumeroEngagement", f.References.Engagement?.Valeur);
        Texte(x, "NumeroMarche", f.References.Marche);
        x.WriteEndElement();
        Lignes(x, f);
        x.WriteEndElement();
    }

    /// <summary>A day, AAAA-MM-JJ.</summary>
    public static string Jour(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Montants(XmlWriter x, Facture f)
    {
        x.WriteStartElement("Montants");
        Texte(x, "MontantHT", Nombre(f.Montants.Ht.Valeur));
        Texte(x, "MontantTTC", Nombre(f.Montants.Ttc.Valeur));
        Texte(x, "MontantNetAPayer", Nombre(f.Montants.APayer.Valeur));
        x.WriteEndElement();
        x.WriteStartElement("TVAs");
        foreach (var tva in f.RecapitulatifTva)
        {
            x.WriteStartElement("TVA");
            Texte(x, "Taux", Nombre(tva.Taux));
            Texte(x, "BaseHt", Nombre(tva.Base.Valeur));
            Texte(x, "MontantTVA", Nombre(tva.Tva.Valeur));
            x.WriteEndElement();
        }

        x.WriteEndElement();
    }

    private static void Lignes(XmlWriter x, Facture f)
    {
        x.WriteStartElement("Lignes");
        for (var i = 0; i < f.Lignes.Length; i++)
        {
            var ligne = f.Lignes[i];
            x.WriteStartElement("Ligne");
            x.WriteAttributeString("NumOrdre", Rang(i));
            Texte(x, "ReferenceProduit", ligne.Reference ?? ligne.Denomination);
            Texte(x, "PrixUnitaire", Nombre(ligne.MontantUnitaireHt.Valeur));
            Texte(x, "Quantite", Nombre(ligne.Quantite));
            Texte(x, "MontantHT", Nombre(ligne.MontantHt.Valeur));
            Texte(x, "TauxTVA", Nombre(ligne.Taux));
            x.WriteEndElement();
        }

        x.WriteEndElement();
    }

    private static string Nombre(decimal valeur) => valeur.ToString("0.00####", CultureInfo.InvariantCulture);
}
