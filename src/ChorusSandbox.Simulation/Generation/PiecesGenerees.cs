using System.Text;

using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>The attachments of generated files.</summary>
internal static class PiecesGenerees
{
    /// <summary>The invoice to read, as a PDF.</summary>
    public static PieceSemantique Lisible(FactureSemantique facture)
    {
        var octets = FactureLisible.Ecrire(facture);
        return new() { Reference = "facture", Description = "Facture lisible", NomFichier = "facture.pdf", TypeMime = "application/pdf", Octets = octets, Taille = octets.Length };
    }

    /// <summary>The lines of an invoice as a table that a spreadsheet opens.</summary>
    public static PieceSemantique Releve(Liste<LigneSemantique> lignes)
    {
        var texte = new StringBuilder("ligne;designation;quantite;unite\n");
        foreach (var ligne in lignes)
        {
            texte.Append(ligne.Numero).Append(';').Append(ligne.Designation).Append(';').Append(ligne.Quantite?.Texte).Append(';').Append(ligne.Unite).Append('\n');
        }

        var octets = Encoding.UTF8.GetBytes(texte.ToString());
        return new()
        {
            Reference = "releve-1", Description = "Relevé des quantités", NomFichier = "releve-des-quantites.csv", TypeMime = "text/csv", Octets = octets, Taille = octets.Length,
        };
    }
}
