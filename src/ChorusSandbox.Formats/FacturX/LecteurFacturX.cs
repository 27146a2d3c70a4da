using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using ChorusSandbox.Formats.Semantique;

using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>
/// Finds the invoice XML in a PDF: by the names of the Factur-X code list first, then by content. Bounded in time and memory.
/// Source: formats.md 3.3.
/// </summary>
internal static class LecteurFacturX
{
    /// <summary>Where the files of a PDF stand, for the texts.</summary>
    public const string Ou = "PDF, /Names/EmbeddedFiles";

    private const int Debut = 4096;

    private static readonly string[] Noms = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml"];

    /// <summary>The XML, or PDF_PROTEGE, PDF_ILLISIBLE, FACTURX_XML_ABSENT, SECURITE_FICHIER_HOSTILE.</summary>
    public static Result<XmlDuPdf> Lire(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct) =>
        Ouvrir<XmlDuPdf>(octets, nomFichier, limites,
            pdf => Choisir(pdf, limites) is { } xml ? xml : Refus.De(CodeRefus.FacturxXmlAbsent, Ou, null, ("nomFichier", nomFichier)), ct);

    /// <summary>What a reading finds in a PDF that can be opened, or why it cannot: PDF_PROTEGE, PDF_ILLISIBLE, SECURITE_FICHIER_HOSTILE.</summary>
    public static Result<T> Ouvrir<T>(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, Func<ObjetsDuPdf, Result<T>> lire, CancellationToken ct)
    {
        try
        {
            var pdf = new ObjetsDuPdf(octets, limites, ct);
            return pdf.EstChiffre ? Refus.De(CodeRefus.PdfProtege, nomFichier, null, ("nomFichier", nomFichier))
                : !pdf.EstComplet ? Illisible(nomFichier, "sa structure interne est abîmée ou incomplète")
                : lire(pdf);
        }
        catch (FluxPdfTropGrosException)
        {
            return FichierHostile.Refuser(nomFichier, nomFichier,
                $"un de ses flux compressés dépasse {FichierHostile.Taille(limites.TailleFluxPdf)}", FichierHostile.Taille(limites.TailleFluxPdf));
        }
        catch (PdfTropLentException)
        {
            var duree = limites.DureePdf.TotalSeconds.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));
            return FichierHostile.Refuser(nomFichier, nomFichier, "la lecture de ses objets ne se termine pas", $"{FichierHostile.Taille(limites.LecturePdf)} d’objets, ou {duree} secondes");
        }
#pragma warning disable CA1031 // A damaged stream makes the filters throw exceptions of every kind: each means that the file is not readable.
        catch (Exception erreur) when (erreur is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Illisible(nomFichier, "un des fichiers qu’il contient est abîmé");
        }
    }

    private static XmlDuPdf? Choisir(ObjetsDuPdf pdf, LimitesDeLecture limites)
    {
        var fichiers = FichiersJoints.Lister(pdf);
        var nom = Noms.FirstOrDefault(n => fichiers.Any(f => f.Nom == n));
        var nomEstConnu = nom is not null;
        nom ??= fichiers.Where(f => EstUneFacture(pdf.Decoder(f.Contenu).Span)).Select(f => f.Nom).FirstOrDefault();
        return nom is null ? null : new(nom, pdf.Decoder(fichiers.First(f => f.Nom == nom).Contenu), nomEstConnu, Autres(pdf, fichiers.Where(f => f.Nom != nom), limites));
    }

    /// <summary>The other files, which together must hold in an invoice.</summary>
    private static ImmutableArray<PieceSemantique> Autres(ObjetsDuPdf pdf, IEnumerable<(string Nom, ObjetPdf Contenu)> fichiers, LimitesDeLecture limites)
    {
        var autres = ImmutableArray.CreateBuilder<PieceSemantique>();
        foreach (var (nom, contenu) in fichiers)
        {
            var octets = pdf.Decoder(contenu);
            autres.Add(new()
            {
                NomFichier = nom,
                TypeMime = contenu.Valeur is DictionaryToken fiche ? (pdf.Entree(fiche, "Subtype")?.Valeur as NameToken)?.Data : null,
                Octets = octets,
                Taille = octets.Length,
            });
            if (autres.Sum(a => a.Taille) > limites.TailleFacture)
            {
                throw new FluxPdfTropGrosException();
            }
        }

        return autres.ToImmutable();
    }

    private static bool EstUneFacture(ReadOnlySpan<byte> octets) =>
        Encoding.Latin1.GetString(octets[..Math.Min(Debut, octets.Length)]) is var debut
        && (debut.Contains("CrossIndustryInvoice", StringComparison.Ordinal) || debut.Contains("CrossIndustryDocument", StringComparison.Ordinal));

    public static Refus Illisible(string nomFichier, string constat) =>
        Refus.De(CodeRefus.PdfIllisible, nomFichier, null, ("nomFichier", nomFichier), ("constat", constat));
}
