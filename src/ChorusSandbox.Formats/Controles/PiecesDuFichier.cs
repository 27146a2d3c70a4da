using System.Collections.Immutable;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>The files that an invoice read in a file joins, and which of them is the readable invoice. Source: formats.md 1.1, 1.8 and 3.4.</summary>
internal static class PiecesDuFichier
{
    private const string Pdf = ".pdf";

    // ASSUMPTION: FMT-14 CII and UBL do not say which attachment of a mixed flow is the readable invoice: the first PDF is.

    /// <summary>
    /// The PDF of a Factur-X is the readable invoice, under its category of the pivot; the files inside it are attachments, beside
    /// those of its XML.
    /// </summary>
    public static ImmutableArray<PieceSemantique> De(Dossier dossier, FactureLue lue)
    {
        var pieces = dossier.Facture.Pieces.Where(p => p.Octets is { Length: > 0 }).ToList();
        if (dossier.Pdf is { } pdf)
        {
            return [Duplicata(lue), .. pieces.Select(p => p with { EstLaFacture = false }), .. pdf.Autres.Where(p => p.Taille > 0)];
        }

        var lisible = !dossier.Syntaxe.EstMixte ? null
            : pieces.Find(p => p.EstLaFacture == true) ?? pieces.Find(p => p.EstLaFacture is null && DetectionDeFormat.EstUnPdf(p.Octets!.Value.Span));
        return [.. pieces.Select(p => p with { EstLaFacture = ReferenceEquals(p, lisible) }).OrderByDescending(p => p.EstLaFacture == true)];
    }

    private static PieceSemantique Duplicata(FactureLue lue)
    {
        var nom = Path.GetFileName(lue.NomEntree.Replace('\\', '/'));
        return new()
        {
            Description = CategoriesDePiece.DuplicataFacturX,
            NomFichier = nom.EndsWith(Pdf, StringComparison.OrdinalIgnoreCase) ? nom : nom + Pdf,
            TypeMime = "application/pdf",
            EstLaFacture = true,
            Octets = lue.Source,
            Taille = lue.Source.Length,
        };
    }
}
