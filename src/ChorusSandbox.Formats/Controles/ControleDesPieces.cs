using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// Attachments inside the file, XML or PDF: the same rules on name and size as for an attachment deposited alone; a mixed flow
/// (E2) in XML carries the readable invoice among them. Source: formats.md 1.1 and 1.5.
/// </summary>
internal static class ControleDesPieces
{
    public static IEnumerable<Refus> Controler(Dossier dossier)
    {
        var pieces = dossier.Facture.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            // A document that is only named, without its file, is a reference and no attachment.
            if (pieces[i].Octets.HasValue)
            {
                foreach (var refus in ReglesPiecesJointes.Fichier(pieces[i].Nom ?? "", pieces[i].Taille, dossier.Ou(Termes.Rang("BG-24", i) + "/BT-125")))
                {
                    yield return refus;
                }
            }
        }

        foreach (var refus in (dossier.Pdf is { } pdf ? pdf.Autres : []).SelectMany(p => ReglesPiecesJointes.Fichier(p.Nom ?? "", p.Taille, LecteurFacturX.Ou)))
        {
            yield return refus;
        }

        if (dossier.Syntaxe.EstMixte && dossier.Pdf is null && !pieces.Any(p => p.Octets.HasValue && p.EstLaFacture != false))
        {
            yield return Refus.De(CodeRefus.XmlPiecePrincipaleAbsente, dossier.Ou("BG-24"), null, ("syntaxe", dossier.Syntaxe.Code));
        }
    }
}
