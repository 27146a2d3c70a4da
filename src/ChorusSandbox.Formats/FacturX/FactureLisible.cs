using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>The readable invoice that travels beside the data in a mixed flow: a plain PDF, the same bytes on every machine.</summary>
public static class FactureLisible
{
    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Ecrire(FactureSemantique facture)
    {
        ArgumentNullException.ThrowIfNull(facture);
        return MiseEnPageFacture.Rediger(facture, MiseEnPageFacture.Titre(facture), PolicesPdf.Standard).Octets();
    }
}
