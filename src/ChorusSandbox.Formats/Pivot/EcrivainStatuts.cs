using System.Globalization;
using System.Text;
using System.Xml;

using static ChorusSandbox.Formats.Pivot.EcrivainPivot;

namespace ChorusSandbox.Formats.Pivot;

/// <summary>Writes a file of statuses: no namespace, UTF-8 without mark, LF, the same bytes everywhere.</summary>
public static class EcrivainStatuts
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Ecrire(FichierDeStatuts fichier)
    {
        ArgumentNullException.ThrowIfNull(fichier);
        using var memoire = new MemoryStream();
        using (var x = XmlWriter.Create(memoire, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n",
        }))
        {
            x.WriteStartDocument();
            x.WriteStartElement("CPPStatutPivot");
            Enveloppe(x, fichier.Enveloppe);
            if (fichier.Flux is { } flux)
            {
                Rapport(x, flux);
            }
            else
            {
                CycleDeVie(x, fichier);
            }

            x.WriteEndElement();
            x.WriteEndDocument();
        }

        return memoire.ToArray();
    }

    private static void Rapport(XmlWriter x, StatutDeFlux flux)
    {
        x.WriteStartElement("CPPFluxStatuts");
        x.WriteStartElement("CPPFluxStatutUnitaire");
        x.WriteAttributeString("NumOrdre", Rang(0));
        Texte(x, "IdFlux", flux.IdFlux);
        Texte(x, "NomFichier", flux.NomFichier);
        Texte(x, "CodeInterface", flux.CodeInterface);
        x.WriteStartElement("DonneesStatut");
        Texte(x, "EtatFlux", flux.Etat);
        Texte(x, "Libelle", flux.Libelle);
        x.WriteEndElement();
        Texte(x, "Horodatage", Instant(flux.Horodatage));
        foreach (var erreur in flux.Erreurs)
        {
            Erreur(x, erreur);
        }

        for (var i = 0; i < flux.Factures.Length; i++)
        {
            Facture(x, i, flux.Factures[i]);
        }

        x.WriteEndElement();
        x.WriteEndElement();
    }

    private static void Facture(XmlWriter x, int rang, FactureDuRapport facture)
    {
        x.WriteStartElement("Facture");
        x.WriteAttributeString("NumOrdre", Rang(rang));
        Texte(x, "NomFichier", facture.Entree);
        Texte(x, "IdFacture", facture.IdFacture);
        Texte(x, "Fournisseur", facture.Fournisseur);
        Texte(x, "Debiteur", facture.Debiteur);
        Texte(x, "IdCPRO", facture.IdCpro?.ToString(CultureInfo.InvariantCulture));
        foreach (var erreur in facture.Erreurs)
        {
            Erreur(x, erreur);
        }

        x.WriteEndElement();
    }

    private static void Erreur(XmlWriter x, ErreurDeStatut erreur)
    {
        x.WriteStartElement("Erreur");
        Texte(x, "Code", erreur.Code);
        Texte(x, "Libelle", erreur.Libelle);
        Texte(x, "Chemin", erreur.Chemin);
        Texte(x, "Correction", erreur.Correction);
        x.WriteEndElement();
    }

    private static void CycleDeVie(XmlWriter x, FichierDeStatuts fichier)
    {
        x.WriteStartElement("CPPFactureStatuts");
        for (var i = 0; i < fichier.Factures.Length; i++)
        {
            var statut = fichier.Factures[i];
            x.WriteStartElement("CPPFactureStatutUnitaire");
            x.WriteAttributeString("NumOrdre", Rang(i));
            x.WriteStartElement("Fournisseur");
            Texte(x, "Identifiant", statut.Fournisseur);
            Texte(x, "RaisonSociale", statut.RaisonSociale);
            x.WriteEndElement();
            x.WriteStartElement("Debiteur");
            Texte(x, "Identifiant", statut.Debiteur);
            x.WriteEndElement();
            x.WriteStartElement("DonneesStatut");
            Texte(x, "IdFacture", statut.IdFacture);
            Texte(x, "IdStatut", statut.IdStatut.ToString("00", CultureInfo.InvariantCulture));
            Texte(x, "Commentaire", statut.Commentaire);
            x.WriteEndElement();
            Texte(x, "Horodatage", Instant(statut.Horodatage));
            x.WriteEndElement();
        }

        x.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
