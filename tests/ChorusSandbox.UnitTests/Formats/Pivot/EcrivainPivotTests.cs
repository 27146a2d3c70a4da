using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.UnitTests.Formats.Pdf;

namespace ChorusSandbox.UnitTests.Formats.Pivot;

public sealed class EcrivainPivotTests
{
    private static readonly EnveloppePivot Enveloppe = new(new DateOnly(2026, 3, 3), "PIVOT1", "CPP", "12345678200051");

    [Fact]
    public void Ecrire_Facture_SuitLeModele()
    {
        var facture = FacturePdfTests.UneFacture(2);
        var pivot = Lire(new FacturePivot(facture, null, false, [new("bon\u0007.txt", "text/plain", "Pièce jointe standard", false, () => new MemoryStream("Bon"u8.ToArray()))]));

        Assert.Equal("CPPFacturePivot", pivot.Root!.Name.ToString());
        Assert.Equal(["Enveloppe", "CPPFactures"], pivot.Root.Elements().Select(e => e.Name.LocalName));
        var unitaire = pivot.Descendants("CPPFacturePivotUnitaire").Single();
        Assert.Equal(["Fournisseur", "Debiteur", "DonneesFacture", "PJ"], unitaire.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(
            ["Id", "IdCPRO", "Renvoi", "Type", "Cadre", "DateEmissionFacture", "DateLivraison", "DateReception", "ModePaiement", "Devise", "Montants", "TVAs", "Engagement", "Lignes"],
            unitaire.Element("DonneesFacture")!.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["0001", "0002"], unitaire.Descendants("Ligne").Select(l => l.Attribute("NumOrdre")!.Value));
        Assert.Equal(("380", "A1", "1200.00", "S-1"), (Valeur("Type"), Valeur("Cadre"), Valeur("MontantTTC"), Valeur("CodeService")));
        Assert.Equal("bon-.txt", Valeur("NomPJOrigine"));
        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(Valeur("Contenu"))));
        Assert.Equal(3, zip.Entries.Single().Length);

        string Valeur(string nom) => unitaire.Descendants(nom).First().Value;
    }

    [Fact]
    public void Ecrire_PieceAuNomHostileDUnAutreSiecle_ResteDansSonArchive()
    {
        var facture = FacturePdfTests.UneFacture(1) with { DateDepot = new DateTimeOffset(1922, 3, 1, 9, 0, 0, TimeSpan.Zero) };

        var pivot = Lire(new FacturePivot(facture, null, false, [new("../bon.txt", "text/plain", "Pièce jointe standard", false, () => new MemoryStream("Bon"u8.ToArray()))]));

        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(pivot.Descendants("Contenu").Single().Value)));
        Assert.Equal("..-bon.txt", zip.Entries.Single().FullName);
        Assert.Equal(("..-bon.txt", "..-bon.zip"), (pivot.Descendants("NomPJOrigine").Single().Value, pivot.Descendants("NomPJ").Single().Value));
    }

    [Fact]
    public void Ecrire_TexteQuAucunXmlNeTient_EstEpure()
    {
        var facture = FacturePdfTests.UneFacture(1);
        facture = facture with { Fournisseur = facture.Fournisseur with { Designation = "Été\u0001 \ud83d\ude00 \ud800 <&>" } };

        Assert.Equal("Été \ud83d\ude00 \ufffd <&>", Lire(new FacturePivot(facture, null, true, [])).Descendants("RaisonSociale").Single().Value);
    }

    [Fact]
    public void Ecrire_PiecesQuiNeDifferentQueParLExtension_ArchivesDeDeuxNoms()
    {
        var pivot = Lire(new FacturePivot(FacturePdfTests.UneFacture(1), null, false, [Piece("bon.pdf"), Piece("BON.xml"), Piece("bon.pdf")]));

        Assert.Equal(["bon.zip", "BON (2).zip", "bon (3).zip"], pivot.Descendants("NomPJ").Select(n => n.Value));
        Assert.Equal(["bon.pdf", "BON.xml", "bon.pdf"], pivot.Descendants("NomPJOrigine").Select(n => n.Value));
    }

    [Fact]
    public void Ecrire_DeuxFois_DonneLesMemesOctets()
    {
        var facture = new FacturePivot(FacturePdfTests.UneFacture(3), null, true, [new("a.txt", "text/plain", "Document annexe", false, () => new MemoryStream("A"u8.ToArray()))]);

        Assert.Equal(Octets(facture, facture), Octets(facture, facture));
        Assert.DoesNotContain('\r', Encoding.UTF8.GetString(Octets(facture)));
    }

    private static PiecePivot Piece(string nom) => new(nom, "text/plain", "Pièce jointe standard", false, () => new MemoryStream("Bon"u8.ToArray()));

    private static byte[] Octets(params FacturePivot[] factures)
    {
        using var memoire = new MemoryStream();
        EcrivainPivot.Ecrire(memoire, Enveloppe, factures);
        return memoire.ToArray();
    }

    private static XDocument Lire(FacturePivot facture) => XDocument.Parse(Encoding.UTF8.GetString(Octets(facture)));
}
