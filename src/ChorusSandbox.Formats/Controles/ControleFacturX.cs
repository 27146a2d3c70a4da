using System.Text.RegularExpressions;

using ChorusSandbox.Formats.Schemas;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// What a Factur-X adds: a profile among the five, old spellings included, and the name of its XML. Source: formats.md 3.1 and 3.3.
/// </summary>
internal static partial class ControleFacturX
{
    public static IEnumerable<Refus> Controler(Dossier dossier)
    {
        if (dossier.Pdf is not { } pdf)
        {
            yield break;
        }

        if (!pdf.NomEstConnu)
        {
            yield return Refus.De(CodeRefus.FacturxNomXml, "PDF, /Names/EmbeddedFiles", pdf.Nom, ("nom", pdf.Nom));
        }

        var position = dossier.Position("BT-24");
        if (dossier.Facture.Profil is not { } profil)
        {
            yield return Refus.De(CodeRefus.XmlElementObligatoire, position.Ou, null, ("chemin", position.CheminDuMessage), ("element", SchemasConnus.Nommer(position.Element)));
        }
        else if (!Admis().IsMatch(profil))
        {
            yield return Refus.De(CodeRefus.FacturxProfilNonAdmis, position.Ou, profil, ("profil", profil));
        }
    }

    [GeneratedRegex("^urn:cen\\.eu:en16931:2017$|^urn:.*:(minimum|basicwl|basic|comfort|extended|extended-ctc-fr)$", RegexOptions.IgnoreCase)]
    private static partial Regex Admis();
}
