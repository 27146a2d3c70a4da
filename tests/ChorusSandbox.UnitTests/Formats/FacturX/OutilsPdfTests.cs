using System.ComponentModel;
using System.Diagnostics;

using ChorusSandbox.Formats.FacturX;

namespace ChorusSandbox.UnitTests.Formats.FacturX;

/// <summary>The same files under the eyes of independent tools, where the machine has them.</summary>
public sealed class OutilsPdfTests : IDisposable
{
    private readonly string _dossier = Directory.CreateTempSubdirectory("facturx-").FullName;
    private readonly FacturXEcrite _ecrite = EcrivainFacturX.Ecrire(Exemples.Facture, NiveauFacturX.En16931);

    [Fact]
    public void Qpdf_NeTrouveRien() => Assert.Contains("No syntax or stream encoding errors", Lancer("qpdf", "--check", Pdf()), StringComparison.Ordinal);

    [Fact]
    public void Pdftotext_LitLaPage() => Assert.Contains("Facture n° F-118", Lancer("pdftotext", "-layout", Pdf(), "-"), StringComparison.Ordinal);

    [Fact]
    public void Pdffonts_VoitLesPolicesIncorporees() =>
        Assert.All(Lancer("pdffonts", Pdf()).Split('\n').Where(l => l.Contains("TrueType", StringComparison.Ordinal)), l => Assert.Contains(" yes yes yes ", l, StringComparison.Ordinal));

    [Fact]
    public void Pdfdetach_RendLeXml()
    {
        var xml = Path.Combine(_dossier, "factur-x.xml");
        Lancer("pdfdetach", "-save", "1", "-o", xml, Pdf());

        Assert.Equal(_ecrite.Xml.ToArray(), File.ReadAllBytes(xml));
    }

    public void Dispose() => Directory.Delete(_dossier, recursive: true);

    private string Pdf()
    {
        var chemin = Path.Combine(_dossier, "facture.pdf");
        File.WriteAllBytes(chemin, _ecrite.Octets.ToArray());
        return chemin;
    }

    private static string Lancer(string outil, params string[] arguments)
    {
        try
        {
            using var processus = Process.Start(new ProcessStartInfo(outil, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var sortie = processus.StandardOutput.ReadToEnd();
            var erreur = processus.StandardError.ReadToEnd();
            processus.WaitForExit();
            Assert.True(processus.ExitCode == 0, erreur);
            return sortie;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{outil} is not on this machine.");
            return "";
        }
    }
}
