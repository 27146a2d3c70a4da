using ChorusSandbox.Formats.FacturX;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>Whether bytes are a PDF that the platform can keep as an invoice (domain.md 6.3).</summary>
public static class ControleDePdf
{
    /// <summary>PDF_PROTEGE, PDF_ILLISIBLE or SECURITE_FICHIER_HOSTILE; null for a PDF that opens, whatever it carries.</summary>
    public static Refus? Controler(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct) =>
        LecteurFacturX.Lire(octets, nomFichier, limites, ct).Refus.FirstOrDefault(r => r.Code != CodeRefus.FacturxXmlAbsent);
}
