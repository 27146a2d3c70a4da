using System.Globalization;
using System.Text;
using System.Xml;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Annuaire;

/// <summary>Writes the directory of recipients: identifiers, parameters, services (domain.md 7).</summary>
public static class EcrivainAnnuaire
{
    /// <summary>Name of the file inside the archive.</summary>
    public const string NomDuFichier = "annuaire-destinataires.xml";

    // ASSUMPTION: API-49 that the directory is a ZIP of XML with identifiers, services and parameters is public; its schema is not: the elements bear the names of the API.
    /// <summary>The file, UTF-8.</summary>
    /// <param name="destinataires">The recipients, in the order of the file.</param>
    /// <param name="instant">When the directory is made: it tells which services are open.</param>
    public static byte[] Ecrire(IReadOnlyCollection<Structure> destinataires, DateTimeOffset instant)
    {
        using var memoire = new MemoryStream();
        using (var xml = XmlWriter.Create(memoire, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n",
        }))
        {
            xml.WriteStartElement("AnnuaireDestinataires");
            xml.WriteAttributeString("DateGeneration", Horodatage(instant));
            xml.WriteAttributeString("Nombre", destinataires.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var destinataire in destinataires)
            {
                Ecrire(xml, destinataire, instant);
            }

            xml.WriteEndElement();
        }

        return memoire.ToArray();
    }

    private static void Ecrire(XmlWriter xml, Structure structure, DateTimeOffset instant)
    {
        xml.WriteStartElement("Destinataire");
        xml.WriteElementString("IdStructureCPP", structure.Id.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("TypeIdentifiantStructure", structure.TypeIdentifiant.Code());
        Texte(xml, "IdentifiantStructure", structure.Siret.Valeur);
        Texte(xml, "DesignationStructure", structure.Designation);
        if (structure.Adresse is { } adresse)
        {
            xml.WriteStartElement("AdressePostale");
            Texte(xml, "Adresse", adresse.Ligne);
            Texte(xml, "CodePostal", adresse.CodePostal);
            Texte(xml, "Ville", adresse.Ville);
            Texte(xml, "Pays", adresse.CodePays);
            xml.WriteEndElement();
        }

        var parametres = structure.Parametres;
        xml.WriteStartElement("Parametres");
        Booleen(xml, "CodeServiceDoitEtreRenseigne", parametres.CodeServiceObligatoire);
        Booleen(xml, "NumeroEJDoitEtreRenseigne", parametres.EngagementObligatoire);
        Booleen(xml, "GestionNumeroEJOuCodeService", parametres.ServiceOuEngagement);
        Booleen(xml, "EstMOA", parametres.EstMoa);
        Booleen(xml, "RecevoirDonneesViaEDI", parametres.RecoitParEdi);
        Booleen(xml, "StatutMiseEnPaiementNestPasRemonte", parametres.PaiementNonRemonte);
        xml.WriteEndElement();
        xml.WriteStartElement("Services");
        foreach (var service in structure.Services)
        {
            xml.WriteStartElement("Service");
            Texte(xml, "CodeService", service.Code.Valeur);
            Texte(xml, "NomService", service.Libelle);
            Booleen(xml, "EstActif", service.EstOuvert(instant));
            Booleen(xml, "NumeroEngagement", service.EngagementObligatoire);
            xml.WriteElementString("DateDebutValidite", Horodatage(service.DebutValidite));
            if (service.FinValidite is { } fin)
            {
                xml.WriteElementString("DateFinValidite", Horodatage(fin));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Texte(XmlWriter xml, string nom, string? valeur) => xml.WriteElementString(nom, valeur is null ? null : TexteXml.Admis(valeur));

    private static void Booleen(XmlWriter xml, string nom, bool valeur) => xml.WriteElementString(nom, valeur ? "true" : "false");

    private static string Horodatage(DateTimeOffset instant) => Temps.AParis(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
