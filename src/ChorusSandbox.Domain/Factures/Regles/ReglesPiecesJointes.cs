using System.Collections.Frozen;
using System.Globalization;

using ChorusSandbox.Domain.Transverses;

namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>Attachments (domain.md 6.4).</summary>
public static class ReglesPiecesJointes
{
    /// <summary>Characters of a name at most, extension included.</summary>
    public const int LongueurNom = 50;

    /// <summary>Bytes that a file must stay under.</summary>
    private const long TailleMaximum = 10L * 1024 * 1024;

    /// <summary>Bytes of an invoice with all its files at most.</summary>
    public const long TailleTotaleMaximum = 120L * 1024 * 1024;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly FrozenSet<string> Extensions = (
        "BMP GIF FAX ODT PPT TIFF XLS BZ2 GZ JPEG P7S RTF TXT XML CSV GZIP JPG PDF SVG XHTML XLSX DOC HTM ODP PNG TGZ XLC ZIP DOCX "
        + "HTML ODS PPS TIF XLM PPTX").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a file, deposited to be joined or to be an invoice, is not under 10 Mo.</summary>
    public static bool TropGros(long taille) => taille >= TailleMaximum;

    /// <summary>A weight in words, for refusals.</summary>
    public static string EnMo(long octets) => (octets / 1048576m).ToString("0.#", French) + " Mo";

    // ASSUMPTION: API-121 the sources do not say what becomes of a name that holds a folder: it is refused where a file is deposited, and made harmless where one comes inside a flow.
    /// <summary>Why a name is not that of a file alone; null when it is.</summary>
    public static Refus? NomSeul(string nom, string ou) => nom.AsSpan().ContainsAny('/', '\\')
        ? Refus.De(CodeRefus.ValeurNonAdmise, ou, nom, ("champ", ou), ("valeur", nom), ("attendu", "un nom de fichier seul, sans dossier"))
        : null;

    /// <summary>Refusals of one file.</summary>
    public static IEnumerable<Refus> Fichier(string nom, long taille, string ou)
    {
        var extension = Factures.Fichier.ExtensionDe(nom);
        if (nom.Length > LongueurNom)
        {
            yield return Refus.De(CodeRefus.PieceJointeNomTropLong, ou, nom, ("nom", nom), ("longueur", nom.Length));
        }

        if (extension.Length == 0)
        {
            yield return Refus.De(CodeRefus.PieceJointeExtensionAbsente, ou, nom, ("nom", nom));
        }
        else if (!Extensions.Contains(extension))
        {
            yield return Refus.De(CodeRefus.PieceJointeExtensionNonAdmise, ou, nom, ("nom", nom), ("extension", extension));
        }

        if (taille == 0)
        {
            yield return Refus.De(CodeRefus.PieceJointeVide, ou, nom, ("nom", nom));
        }
        else if (TropGros(taille))
        {
            yield return Refus.De(CodeRefus.PieceJointeTropGrosse, ou, nom, ("nom", nom), ("taille", EnMo(taille)));
        }
    }

    /// <summary>Refusals of the files that an invoice joins: known to the account, and within bounds together.</summary>
    public static IEnumerable<Refus> Controler(DemandeFacture demande, ContexteDepot contexte, string compte)
    {
        var complementaires = 0;
        foreach (var piece in demande.Pieces)
        {
            var ou = piece.Principale ? "piecePrincipale" : $"pieces[{complementaires++}]";
            if (piece.IdFichier is not { } id || !contexte.Fichiers.ContainsKey(id))
            {
                yield return Refus.De(CodeRefus.PieceJointeInconnue, ou, piece.IdFichier, ("identifiant", piece.IdFichier), ("compte", compte));
            }

            if (piece.Type is { Length: > 0 } type && !TypesPieceJointe.AdmisPourFacture(type))
            {
                yield return Refus.De(CodeRefus.PieceJointeTypeInconnu, $"{ou}.type", type, ("type", type));
            }
        }

        if (demande.ModeDepot.EstUnPdf() && PdfPrincipal(demande, contexte) is { } refus)
        {
            yield return refus;
        }

        var total = contexte.Fichiers.Values.Sum(f => f.Taille);
        if (total > TailleTotaleMaximum)
        {
            yield return Refus.De(CodeRefus.PieceJointeTotal, "pieces", EnMo(total), ("taille", EnMo(total)), ("maximum", EnMo(TailleTotaleMaximum)));
        }
    }

    /// <summary>Why the PDF that is the invoice is none; null when it is one, or when it is unknown and refused as such.</summary>
    private static Refus? PdfPrincipal(DemandeFacture demande, ContexteDepot contexte)
    {
        if (demande.Pieces.FirstOrDefault(p => p.Principale) is not { } principale)
        {
            return Refus.De(CodeRefus.FacturePdfPrincipalAbsent, "piecePrincipale", null, ("modeDepot", demande.ModeDepot.Code()));
        }

        return principale.IdFichier is { } id && contexte.Fichiers.TryGetValue(id, out var fichier) && fichier.Extension != "PDF"
            ? Refus.De(CodeRefus.PdfIllisible, "piecePrincipale", fichier.Nom, ("nomFichier", fichier.Nom), ("constat", "son nom ne finit pas par .pdf"))
            : null;
    }
}
