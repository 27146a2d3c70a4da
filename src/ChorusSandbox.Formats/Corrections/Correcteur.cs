using System.Collections.Immutable;

using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// « Corriger pour moi »: the smallest edits of a file for which the rule that they are for no longer fires and no other rule
/// fires more than before. All the rest of the file keeps its bytes.
/// </summary>
public static class Correcteur
{
    /// <summary>Bytes of a file that is corrected: beyond, the reading over and over would cost too much.</summary>
    private const int TailleAuPlus = 32 * 1024 * 1024;

    /// <summary>Corrects what can be computed; never throws for what the file holds.</summary>
    /// <param name="octets">The bytes of the file: XML, or a Factur-X, of which the XML alone is corrected.</param>
    /// <param name="nomFichier">Its name, for the texts.</param>
    /// <param name="limites">How far the reading goes.</param>
    /// <param name="ct">Stops the correction.</param>
    public static CorrectionDeFichier Corriger(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(limites);
        ArgumentNullException.ThrowIfNull(nomFichier);
        var rapport = ControleDeFichier.Controler(octets, nomFichier, limites, ct);
        if (DetectionDeFormat.EstUnLot(octets.Span))
        {
            return Rien(rapport, nomFichier, "Un lot se corrige facture par facture : extrayez-en les fichiers.");
        }

        if (octets.Length > TailleAuPlus)
        {
            return Rien(rapport, nomFichier, $"Ce fichier dépasse {FichierHostile.Taille(TailleAuPlus)} : il se corrige à la main.");
        }

        if (!DetectionDeFormat.EstUnPdf(octets.Span))
        {
            return DuXml(octets, nomFichier, limites, ct) ?? Rien(rapport, nomFichier, "Ce fichier ne se lit pas comme du XML : rien ne peut y être corrigé sans risque.");
        }

        var xml = LecteurFacturX.Lire(octets, nomFichier, limites, ct);
        if (xml.IsRefused || DuXml(xml.Value.Octets, xml.Value.Nom, limites, ct) is not { } correction)
        {
            return Rien(rapport, nomFichier, "Ce PDF ne porte pas de facture XML qui puisse être corrigée.");
        }

        // The page would go on showing the old amounts: a hybrid whose halves differ is worse than one that is refused.
        return correction with
        {
            Remarque = "Seul le XML du Factur-X est corrigé, et donné à part : la page lisible du PDF dirait encore les anciennes données. Régénérez le Factur-X à partir de ce XML.",
        };
    }

    private static CorrectionDeFichier? DuXml(ReadOnlyMemory<byte> octets, string nom, LimitesDeLecture limites, CancellationToken ct)
    {
        if (EtatDuFichier.Ouvrir(octets, nom, limites, ct) is not { } depart)
        {
            return null;
        }

        var seance = new Seance(depart, ct);
        seance.Corriger();
        var etat = seance.Etat;
        var retouches = etat.Texte.Retouches().ToList();
        return new()
        {
            Avant = depart.Rapport,
            Apres = etat.Rapport,
            Octets = retouches.Count == 0 ? default(ReadOnlyMemory<byte>?) : etat.Octets,
            NomCorrige = NomCorrige(nom),
            Changements = seance.Changements,
            Passages = Passages.De(depart.Texte.Texte, retouches),
            NonCorriges = seance.NonCorriges(),
        };
    }

    private static CorrectionDeFichier Rien(RapportDeControle rapport, string nom, string remarque) => new()
    {
        Avant = rapport,
        Apres = rapport,
        NomCorrige = NomCorrige(nom),
        NonCorriges = [.. rapport.Constats.Where(c => c.EstFatale).GroupBy(c => c.Id).Select(g => new NonCorrige(g.Key, g.First().Message, g.Count(), "le fichier n’a pas pu être corrigé.", g.First().Correction))],
        Remarque = remarque,
    };

    private static string NomCorrige(string nom) => $"{Path.GetFileNameWithoutExtension(nom)}.corrigee.xml";
}
