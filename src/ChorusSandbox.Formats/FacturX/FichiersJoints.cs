using System.Text;

using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>The files embedded in a PDF: the file specifications, wherever they stand.</summary>
internal static class FichiersJoints
{
    /// <summary>Names and contents, still encoded; where a name comes twice, the last revision of the file wins.</summary>
    public static IReadOnlyCollection<(string Nom, ObjetPdf Contenu)> Lister(ObjetsDuPdf pdf)
    {
        var fichiers = new Dictionary<string, ObjetPdf>();
        foreach (var objet in pdf.Tous)
        {
            Chercher(pdf, objet.Valeur, fichiers);
        }

        return [.. fichiers.Select(f => (f.Key, f.Value))];
    }

    /// <summary>Goes down a value, whose depth the tokenizer has bounded; references are not followed.</summary>
    private static void Chercher(ObjetsDuPdf pdf, IToken valeur, Dictionary<string, ObjetPdf> fichiers)
    {
        switch (valeur)
        {
            case DictionaryToken dictionnaire:
                Ajouter(pdf, dictionnaire, fichiers);
                foreach (var enfant in dictionnaire.Data.Values)
                {
                    Chercher(pdf, enfant, fichiers);
                }

                break;
            case ArrayToken tableau:
                foreach (var enfant in tableau.Data)
                {
                    Chercher(pdf, enfant, fichiers);
                }

                break;
            default:
                break;
        }
    }

    private static void Ajouter(ObjetsDuPdf pdf, DictionaryToken fiche, Dictionary<string, ObjetPdf> fichiers)
    {
        if (pdf.Entree(fiche, "EF")?.Valeur is DictionaryToken contenus
            && (pdf.Entree(contenus, "F") ?? pdf.Entree(contenus, "UF")) is { Flux: not null, Valeur: DictionaryToken } contenu)
        {
            fichiers[Texte(pdf.Entree(fiche, "UF")) ?? Texte(pdf.Entree(fiche, "F")) ?? ""] = contenu;
        }
    }

    /// <summary>The text of a value, whichever way it is written; null when it is none.</summary>
    public static string? Texte(ObjetPdf? objet) => objet?.Valeur switch
    {
        StringToken { Data: { Length: > 0 } texte } => texte,
        HexToken { Bytes: var octets } when octets.Length > 2 && octets[0] == 0xFE && octets[1] == 0xFF => Encoding.BigEndianUnicode.GetString(octets[2..]),
        HexToken { Data: { Length: > 0 } texte } => texte,
        _ => null,
    };
}
