using System.Globalization;
using System.Text;
using System.Xml;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Archives;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Pivot;

/// <summary>
/// Writes invoices in the platform’s own format, <c>CPPFacturePivot</c>: no namespace, files zipped one by one inside
/// (formats.md 1.8). UTF-8 without mark, LF, the same bytes everywhere.
/// </summary>
public static class EcrivainPivot
{
    private const string Schema = "CPPFacturePivot_V2_02.xsd";

    /// <summary>Writes a pivot of one invoice or more.</summary>
    public static void Ecrire(Stream sortie, EnveloppePivot enveloppe, IReadOnlyList<FacturePivot> factures)
    {
        using var x = XmlWriter.Create(sortie, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n", CloseOutput = false,
        });
        x.WriteStartDocument();
        x.WriteStartElement("CPPFacturePivot");
        x.WriteAttributeString("xsi", "noNamespaceSchemaLocation", "http://www.w3.org/2001/XMLSchema-instance", Schema);
        Enveloppe(x, enveloppe);
        x.WriteStartElement("CPPFactures");
        x.WriteAttributeString("Compteur", Entier(factures.Count));
        for (var i = 0; i < factures.Count; i++)
        {
            x.WriteStartElement("CPPFacturePivotUnitaire");
            x.WriteAttributeString("NumOrdre", Rang(i));
            Parties(x, factures[i]);
            DonneesFacturePivot.Ecrire(x, factures[i]);
            Pieces(x, factures[i]);
            x.WriteEndElement();
        }

        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndDocument();
    }

    /// <summary>A rank, from 1, on four digits.</summary>
    internal static string Rang(int indice) => (indice + 1).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A text that XML can hold; nothing is written when it is null.</summary>
    internal static void Texte(XmlWriter x, string nom, string? valeur)
    {
        if (valeur is not null)
        {
            x.WriteElementString(nom, TexteXml.Admis(valeur));
        }
    }

    /// <summary>Block <c>Enveloppe</c>, the same in a pivot and in a file of statuses.</summary>
    internal static void Enveloppe(XmlWriter x, EnveloppePivot enveloppe)
    {
        x.WriteStartElement("Enveloppe");
        x.WriteStartElement("EnveloppeUnitaire");
        x.WriteAttributeString("NumOrdre", Rang(0));
        x.WriteStartElement("Parametres");
        Parametre(x, 0, "DtPrd", DonneesFacturePivot.Jour(enveloppe.Production));
        Parametre(x, 1, "IdFlx", enveloppe.IdFlux);
        x.WriteEndElement();
        x.WriteStartElement("Partenaires");
        Partenaire(x, "Recepteur", enveloppe.Recepteur);
        Partenaire(x, "Emetteur", enveloppe.Emetteur);
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndElement();
    }

    private static void Parametre(XmlWriter x, int rang, string code, string valeur)
    {
        x.WriteStartElement("ParametreIndiv");
        x.WriteAttributeString("NumOrdre", Rang(rang));
        Texte(x, "Code", code);
        Texte(x, "Valeurparametre", valeur);
        x.WriteEndElement();
    }

    private static void Partenaire(XmlWriter x, string nom, string? id)
    {
        x.WriteStartElement(nom);
        Texte(x, "Id", id);
        x.WriteEndElement();
    }

    private static void Parties(XmlWriter x, FacturePivot pivot)
    {
        var f = pivot.Facture;
        x.WriteStartElement("Fournisseur");
        Texte(x, "TypeIdentifiant", IdentifiantDeStructure.NumeroDe(f.Fournisseur.TypeIdentifiant));
        Texte(x, "Identifiant", f.Fournisseur.Siret.Valeur);
        Texte(x, "RaisonSociale", f.Fournisseur.Designation);
        Texte(x, "CodePays", pivot.Fournisseur?.Adresse?.CodePays ?? "FR");
        if (pivot.Fournisseur?.CoordonneesBancaires.FirstOrDefault(c => c.Id == f.Fournisseur.IdCoordonneesBancaires) is { } compte)
        {
            x.WriteStartElement("ReferenceBancaire");
            x.WriteAttributeString("Type", "IBAN");
            Texte(x, "Compte", compte.Iban);
            Texte(x, "Etablissement", compte.Bic);
            x.WriteEndElement();
        }

        Texte(x, "ModeEmission", f.ModeDepot.Code());
        x.WriteEndElement();
        x.WriteStartElement("Debiteur");
        Texte(x, "TypeIdentifiant", "1");
        Texte(x, "Identifiant", f.Destinataire?.Siret.Valeur);
        Texte(x, "Nom", f.Destinataire?.Designation);
        Texte(x, "CodeService", f.Destinataire?.CodeService?.Valeur);
        Texte(x, "NomService", f.Destinataire?.NomService);
        x.WriteEndElement();
    }

    private static void Pieces(XmlWriter x, FacturePivot pivot)
    {
        var pris = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < pivot.Pieces.Count; i++)
        {
            var piece = pivot.Pieces[i];
            var nom = ArchiveZip.NomAdmis(piece.Nom);
            x.WriteStartElement("PJ");
            x.WriteAttributeString("NumOrdre", Rang(i));
            x.WriteStartElement("Contenu");
            var zip = ArchiveZip.Ecrire([new FichierDArchive(nom, pivot.Facture.DateDepot ?? pivot.Facture.DateCreation, piece.Contenu)]);
            x.WriteBase64(zip, 0, zip.Length);
            x.WriteEndElement();
            Texte(x, "NomPJ", ArchiveZip.Libre(Path.GetFileNameWithoutExtension(nom) + ".zip", pris));
            Texte(x, "CategoriePJ", piece.Categorie);
            Texte(x, "TypePJ", piece.EstLaFacture ? "01" : "02");
            Texte(x, "MimeTypePJ", piece.TypeMime);
            Texte(x, "NomPJOrigine", nom);
            x.WriteEndElement();
        }
    }

    private static string Entier(int nombre) => nombre.ToString(CultureInfo.InvariantCulture);
}
