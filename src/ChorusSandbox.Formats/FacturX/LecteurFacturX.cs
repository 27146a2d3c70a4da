using System.Text;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>
/// Finds the invoice XML in a PDF: by the names of the Factur-X code list first, then by content. Bounded in time and memory.
/// Source: formats.md 3.3.
/// </summary>
internal static class LecteurFacturX
{
    private const string Ou = "PDF, /Names/EmbeddedFiles";
    private const int Debut = 4096;
    private const int Pile = 16 * 1024 * 1024;

    private static readonly string[] Noms = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml"];

    /// <summary>The XML, or PDF_PROTEGE, PDF_ILLISIBLE, FACTURX_XML_ABSENT, SECURITE_FICHIER_HOSTILE.</summary>
    public static Result<XmlDuPdf> Lire(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        // The library cannot be interrupted: past the time given, its thread is left to end alone and the file is refused.
        Result<XmlDuPdf>? lu = null;
        var fil = new Thread(() => lu = Ouvrir(octets, nomFichier, limites), Pile) { IsBackground = true };
        fil.Start();
        var fini = fil.Join(limites.DureePdf);
        ct.ThrowIfCancellationRequested();
        return fini
            ? lu!
            : FichierHostile.Refuser(nomFichier, nomFichier, "la lecture du PDF ne se termine pas", $"{limites.DureePdf.TotalSeconds:0} secondes");
    }

    private static Result<XmlDuPdf> Ouvrir(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites)
    {
        var filtres = new FiltresBornes(limites.TailleFluxPdf);
        try
        {
            using var pdf = PdfDocument.Open(octets.ToArray(), new ParsingOptions { UseLenientParsing = true, FilterProvider = filtres });
            return pdf.IsEncrypted
                ? Protege(nomFichier)
                : Choisir(new FichiersJoints(pdf).Lister(), filtres) is { } xml ? xml : Refus.De(CodeRefus.FacturxXmlAbsent, Ou, null, ("nomFichier", nomFichier));
        }
        catch (PdfDocumentEncryptedException)
        {
            return Protege(nomFichier);
        }
        catch (FluxPdfTropGrosException)
        {
            return FichierHostile.Refuser(nomFichier, nomFichier,
                $"un de ses flux compressés dépasse {FichierHostile.Taille(limites.TailleFluxPdf)}", FichierHostile.Taille(limites.TailleFluxPdf));
        }
#pragma warning disable CA1031 // A broken PDF makes the library throw exceptions of every kind: each means that the file is not readable.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Refus.De(CodeRefus.PdfIllisible, nomFichier, null,
                ("nomFichier", nomFichier), ("constat", "sa structure interne est abîmée ou incomplète"));
        }
    }

    private static XmlDuPdf? Choisir(IReadOnlyList<(string Nom, StreamToken Contenu)> fichiers, FiltresBornes filtres)
    {
        foreach (var nom in Noms)
        {
            foreach (var fichier in fichiers)
            {
                if (fichier.Nom == nom)
                {
                    return new(nom, fichier.Contenu.Decode(filtres), NomEstConnu: true);
                }
            }
        }

        foreach (var (nom, contenu) in fichiers)
        {
            if (contenu.Decode(filtres) is var octets && EstUneFacture(octets.Span))
            {
                return new(nom, octets, NomEstConnu: false);
            }
        }

        return null;
    }

    private static bool EstUneFacture(ReadOnlySpan<byte> octets) =>
        Encoding.Latin1.GetString(octets[..Math.Min(Debut, octets.Length)]) is var debut
        && (debut.Contains("CrossIndustryInvoice", StringComparison.Ordinal) || debut.Contains("CrossIndustryDocument", StringComparison.Ordinal));

    private static Refus Protege(string nomFichier) => Refus.De(CodeRefus.PdfProtege, nomFichier, null, ("nomFichier", nomFichier));
}
