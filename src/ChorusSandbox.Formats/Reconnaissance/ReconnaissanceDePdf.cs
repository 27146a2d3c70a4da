using System.Collections.Immutable;

using ChorusSandbox.Formats.FacturX;

using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>
/// Opens the PDF of an invoice and reads what its text says, for the user to check (domain.md 2.6). Bounded in time, work and
/// memory; the file is never given to a library that follows its references (decision 10).
/// </summary>
public static class ReconnaissanceDePdf
{
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(1.5);

    /// <summary>What is read, or PDF_PROTEGE, PDF_ILLISIBLE, SECURITE_FICHIER_HOSTILE.</summary>
    /// <param name="octets">The file.</param>
    /// <param name="nomFichier">Its name, for the refusals.</param>
    /// <param name="limites">The limits; no more than a second and a half is spent whatever they say.</param>
    /// <param name="ct">Stops the reading.</param>
    public static Result<PdfReconnu> Lire(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(limites);
        var bornes = limites with { DureePdf = limites.DureePdf < Duree ? limites.DureePdf : Duree };
        return LecteurFacturX.Ouvrir<PdfReconnu>(octets, nomFichier, bornes, pdf =>
        {
            try
            {
                return Reconnaitre(pdf, octets.Length);
            }
            catch (PdfEnBoucleException)
            {
                return LecteurFacturX.Illisible(nomFichier, "ses pages reviennent sur elles-mêmes sans fin");
            }
        }, ct);
    }

    private static PdfReconnu Reconnaitre(ObjetsDuPdf pdf, int longueur)
    {
        var texte = new TexteDuPdf(pdf);
        var champs = new RechercheDeChamps(texte.Morceaux);
        return new PdfReconnu
        {
            Pages = texte.NombreDePages,
            ADuTexte = texte.Morceaux.Count > 0,
            PorteUneFacture = FichiersJoints.Lister(pdf).Any(f => ConteneurFacturX.NomEstAdmis(f.Nom)),
            Signature = pdf.Tous.Select(o => Signature(pdf, o.Valeur, longueur)).LastOrDefault(s => s is not null),
            Champs = [.. champs.Trouver()],
            Tva = [.. champs.Taux()],
        };
    }

    private static SignatureReconnue? Signature(ObjetsDuPdf pdf, IToken valeur, int longueur)
    {
        if (valeur is not DictionaryToken signature || pdf.Entree(signature, "ByteRange")?.Valeur is not ArrayToken plage
            || pdf.Entree(signature, "Contents") is null || pdf.Entree(signature, "SubFilter")?.Valeur is not NameToken { Data: var forme })
        {
            return null;
        }

        var fin = plage.Length == 4 && plage[2] is NumericToken debut && plage[3] is NumericToken suite ? debut.Long + suite.Long : 0;
        return new(forme.StartsWith("ETSI.", StringComparison.Ordinal) ? "PAdES" : "PKCS#7", FichiersJoints.Texte(pdf.Entree(signature, "Name")), fin == longueur);
    }
}
