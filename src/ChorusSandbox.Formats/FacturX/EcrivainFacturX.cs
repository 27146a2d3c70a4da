using ChorusSandbox.Formats.Cii;
using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>
/// Writes a Factur-X: the invoice to read and its XML in one PDF. With a font of the machine the file is made as PDF/A-3B
/// wants it; without one it carries the same XML and claims nothing. Source: formats.md 3.
/// </summary>
public static class EcrivainFacturX
{
    private const string Nom = "factur-x.xml";

    // ASSUMPTION: FMT-20 no validator of PDF/A is to be had: the structure is held by tests of our own.
    private const string SansPolice =
        "Aucune police TrueType à incorporer n’a été trouvée sur cette machine : ce PDF porte sa facture XML, mais il ne se déclare pas PDF/A-3.";

    /// <summary>Day of the attachment where the invoice has none.</summary>
    private static readonly DateOnly SansDate = new(2000, 1, 1);

    /// <summary>Writes an invoice in a profile. The same invoice with the same fonts gives the same bytes.</summary>
    /// <param name="facture">The invoice; its own profile (BT-24) gives way to the one asked.</param>
    /// <param name="niveau">The profile: the XML holds only what it admits, the page says all.</param>
    /// <param name="polices">The fonts; those of the machine when not given.</param>
    public static FacturXEcrite Ecrire(FactureSemantique facture, NiveauFacturX niveau, PolicesPdf? polices = null)
    {
        ArgumentNullException.ThrowIfNull(facture);
        var choisies = polices ?? PolicesPdf.DeLaMachine;
        var annonce = ProfilFacturX.Annonce(niveau);
        var bornes = new BornesDuSchema(SchemasConnus.DuProfil(annonce)!);
        var xml = EcrivainCii.Ecrire(facture with { Profil = ProfilFacturX.Specification(niveau) }, bornes);
        var reserve = choisies.SontIncorporees ? null : SansPolice;
        var titre = MiseEnPageFacture.Titre(facture);
        var joint = new FichierJointPdf(Nom, xml, ProfilFacturX.EstSousLaNorme(annonce) ? "Data" : "Alternative",
            facture.DateEmission?.Valeur ?? SansDate, $"Facture XML, profil {annonce}");
        var page = MiseEnPageFacture.Rediger(facture, titre, choisies);
        page.Paragraphe($"Facture électronique Factur-X, profil {annonce} : ses données sont dans la pièce jointe {Nom} de ce fichier.", 7.5);
        var octets = page.Octets(new HybridePdf(EcrivainXmp.Ecrire(titre, annonce, Nom, reserve), joint, choisies.SontIncorporees));
        return new(octets, xml, choisies.SontIncorporees, reserve, [.. bornes.Ecartes]);
    }
}
