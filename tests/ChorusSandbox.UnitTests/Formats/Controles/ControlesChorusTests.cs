using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Semantique;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.UnitTests.Formats.Controles;

public sealed class ControlesChorusTests
{
    private static readonly SyntaxeFlux[] Syntaxes = [SyntaxeFlux.InDpE1UblInvoice, SyntaxeFlux.InDpE1Cii16B, SyntaxeFlux.InDpE2CiiMin16B, SyntaxeFlux.InDpE2CiiFacturx];

    private static readonly (string Cas, CodeRefus Code, string Lu, Func<FactureSemantique, FactureSemantique> Faute)[] Fautes =
    [
        ("cadre absent", CadreParDefaut, "", f => f with { Cadre = null }),
        ("cadre de la réforme", CadreReformeB2b, "S1", f => f with { Cadre = "S1" }),
        ("cadre A11", CadreHorsListe, "A11", f => f with { Cadre = "A11" }),
        ("cadre A26", CadreHorsListe, "A26", f => f with { Cadre = "A26" }),
        ("cadre en code long", CadreHorsListe, "A1_FACTURE_FOURNISSEUR", f => f with { Cadre = "A1_FACTURE_FOURNISSEUR" }),
        ("numéro de 21 caractères", FactureNumeroTropLong, "123456789012345678901", f => f with { Numero = "123456789012345678901" }),
        ("numéro accentué", FactureNumeroCaracteres, "F#é", f => f with { Numero = "F#é" }),
        ("numéro absent", XmlElementObligatoire, "", f => f with { Numero = null }),
        ("date absente", XmlElementObligatoire, "", f => f with { DateEmission = null }),
        ("type absent", XmlElementObligatoire, "", f => f with { TypeDocument = null }),
        ("montant HT absent", XmlElementObligatoire, "", f => f with { Totaux = f.Totaux with { HorsTaxe = null } }),
        ("montant TTC absent", XmlElementObligatoire, "", f => f with { Totaux = f.Totaux with { ToutesTaxes = null } }),
        ("net à payer absent", XmlElementObligatoire, "", f => f with { Totaux = f.Totaux with { APayer = null } }),
        ("fournisseur sans identifiant", XmlElementObligatoire, "", f => f with { Vendeur = f.Vendeur! with { Identifiants = [], IdentifiantLegal = null } }),
        ("destinataire sans identifiant", XmlElementObligatoire, "", f => f with { Acheteur = f.Acheteur! with { Identifiants = [], IdentifiantLegal = null } }),
        ("type 384", XmlTypeDocument, "384", f => f with { TypeDocument = "384" }),
        ("date impossible", FactureDateIllisible, "2026-02-30", f => f with { DateEmission = new("2026-02-30", null) }),
        ("échéance illisible", FactureDateIllisible, "demain", f => f with { DateEcheance = new("demain", null) }),
        ("montant à virgule", MontantForme, "120,00", f => f with { Totaux = f.Totaux with { ToutesTaxes = Nombre.Lire("120,00") } }),
        ("montant à 7 décimales", MontantForme, "1.1234567", f => f with { Totaux = f.Totaux with { ToutesTaxes = Nombre.Lire("1.1234567") } }),
        ("montant de 20 chiffres", MontantForme, "12345678901234567890", f => f with { Totaux = f.Totaux with { ToutesTaxes = Nombre.Lire("12345678901234567890") } }),
        ("montant de 40 chiffres", MontantForme, new string('9', 40), f => f with { Totaux = f.Totaux with { ToutesTaxes = Nombre.Lire(new string('9', 40)) } }),
        ("quantité en lettres", MontantForme, "deux", f => f with { Lignes = [f.Lignes[0] with { Quantite = Nombre.Lire("deux") }] }),
        ("destinataire en SIREN", StructureSiren, "123456782", f => f with { Acheteur = Partie(f.Acheteur!, "123456782", "0002") }),
        ("fournisseur en SIREN", StructureSiren, "123456782", f => f with { Vendeur = Partie(f.Vendeur!, "123456782", "0002") }),
        ("SIRET de 13 chiffres", StructureSiretForme, "1234567820001", f => f with { Vendeur = Partie(f.Vendeur!, "1234567820001", "1") }),
        ("numéro de TVA trop court", StructureIdentifiantType, "B", f => f with { Vendeur = Partie(f.Vendeur!, "B", "2") }),
        ("schéma inconnu", XmlSchemaIdentifiant, "X", f => f with { Vendeur = Partie(f.Vendeur!, "X", "9999") }),
        ("sans mode de paiement", PaiementModeAbsent, "", f => f with { MoyensDePaiement = [] }),
        ("mode de paiement vide", PaiementModeAbsent, "", f => f with { MoyensDePaiement = [new() { Compte = Exemples.Iban }] }),
        ("code 57", PaiementCodeNonAdmis, "57", f => f with { MoyensDePaiement = [new() { Code = "57" }] }),
        ("code 01", PaiementModeRemplace, "01", f => f with { MoyensDePaiement = [new() { Code = "01" }] }),
        ("virement sans compte", BanqueIbanAbsent, "", f => f with { MoyensDePaiement = [new() { Code = "30" }] }),
        ("IBAN faux", BanqueIbanInvalide, "FR49 •••• 123", f => f with { MoyensDePaiement = [new() { Code = "30", Compte = "FR4912345678901234567890123" }] }),
        ("IBAN court", BanqueIbanInvalide, "FR48 •••• 012", f => f with { MoyensDePaiement = [new() { Code = "30", Compte = "FR481234567890123456789012" }] }),
        ("BIC faux", BanqueBicInvalide, "XX", f => f with { MoyensDePaiement = [new() { Code = "30", Compte = Exemples.Iban, Bic = "XX" }] }),
        ("avoir avec mode de paiement", PaiementModeSurAvoir, "30", f => f with { TypeDocument = "381" }),
        ("pièce sans extension", PieceJointeExtensionAbsente, "piece", f => f with { Pieces = [Piece("piece", 3)] }),
        ("pièce .exe", PieceJointeExtensionNonAdmise, "p.exe", f => f with { Pieces = [Piece("p.exe", 3)] }),
        ("pièce vide", PieceJointeVide, "p.pdf", f => f with { Pieces = [Piece("p.pdf", 0)] }),
        ("pièce au long nom", PieceJointeNomTropLong, new string('p', 47) + ".pdf", f => f with { Pieces = [Piece(new string('p', 47) + ".pdf", 3)] }),
        ("pièce de 10 Mo", PieceJointeTropGrosse, "p.pdf", f => f with { Pieces = [Piece("p.pdf", 10 * 1024 * 1024)] }),
        ("pièce de 14 Mo", PieceJointeTropGrosse, "p.pdf", f => f with { Pieces = [Piece("p.pdf", 14 * 1024 * 1024)] }),
    ];

    public static TheoryData<string, SyntaxeFlux> Cas =>
        [.. from faute in Fautes from syntaxe in Syntaxes select (faute.Cas, syntaxe)];

    [Theory]
    [MemberData(nameof(Cas))]
    public void Controler_UneFaute_DonneCeCodeSeulAvecLeLieuEtLaValeur(string cas, SyntaxeFlux syntaxe)
    {
        var (_, code, lu, faute) = Fautes.Single(f => f.Cas == cas);

        var lue = Exemples.Relire(faute(Exemples.Facture), syntaxe);

        var refus = Assert.Single(lue.Refus.Concat(lue.Avertissements));
        Assert.Equal(code, refus.Code);
        Assert.Equal(CatalogueDesRefus.De(code).Gravite == Gravite.Bloquant, lue.EstRefusee);
        Assert.Equal(lu.Length == 0 ? null : lu, refus.ValeurLue);
        Assert.Matches(@"^/(ubl|rsm):\w+/.+ \((absent, )?ligne \d+\)$", refus.Ou);
        Assert.DoesNotContain(Exemples.Iban, refus.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Controler_SansModeDePaiement_NommeLeCheminDuVraiMessage()
    {
        var lue = Exemples.Relire(Exemples.Facture with { TypeDocument = null }, SyntaxeFlux.InDpE1Cii16B);

        Assert.Equal("FichierXml.ExchangedDocument.TypeCode.value", Assert.Single(lue.Refus).Parametres["chemin"]);
        Assert.Equal("FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeSettlement.SpecifiedTradeSettlementPaymentMeans.TypeCode.value",
            Exemples.Relire(Exemples.Facture with { MoyensDePaiement = [] }, SyntaxeFlux.InDpE1Cii16B).Positions.De("BG-16[1]/BT-81")!.CheminDuMessage);
    }

    [Fact]
    public void Controler_PlusieursFautes_LesDonneToutes()
    {
        var lue = Exemples.Relire(Exemples.Facture with { Cadre = "Z1", Numero = "é", MoyensDePaiement = [] }, SyntaxeFlux.InDpE1UblInvoice);

        Assert.Equal([CadreHorsListe, FactureNumeroCaracteres, PaiementModeAbsent], lue.Refus.Select(r => r.Code));
    }

    [Fact]
    public void Controler_DeuxIndicesDeFacturationEntreEntreprises_EnDitLaCause()
    {
        var lue = Exemples.Relire(Exemples.Facture with { Cadre = "S1", MoyensDePaiement = [] }, SyntaxeFlux.InDpE2CiiFacturx);

        Assert.Equal(FacturxFichierB2b, Assert.Single(lue.Avertissements).Code);
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    [InlineData("A9")]
    [InlineData("A25")]
    public void Controler_UnCadreDeLaListe_EstAccepteMemeSIlNEstPasJoue(string cadre) =>
        Assert.Empty(Exemples.Relire(Exemples.Facture with { Cadre = cadre }, SyntaxeFlux.InDpE1UblInvoice).Refus);

    [Fact]
    public void Controler_UnAvoirSansModeDePaiement_EstAccepte() =>
        Assert.Empty(Exemples.Relire(Exemples.Facture with { TypeDocument = "381", MoyensDePaiement = [] }, SyntaxeFlux.InDpE1Cii16B).Refus);

    [Fact]
    public void Controler_LeSiretDeQuatorzeZerosEtUneCleFausse_SontAcceptes()
    {
        var facture = Exemples.Facture with
        {
            Acheteur = Partie(Exemples.Facture.Acheteur!, "00000000000000", "1"), Vendeur = Partie(Exemples.Facture.Vendeur!, "12345678200011", "0002"),
        };

        Assert.Empty(Exemples.Relire(facture, SyntaxeFlux.InDpE2CiiMin16B).Refus);
    }

    [Fact]
    public void Controler_LesMontantsQuiNeTombentPasJuste_SontAcceptes()
    {
        var facture = Exemples.Facture with { Devise = null, Totaux = Exemples.Facture.Totaux with { APayer = Nombre.De(-12m), ToutesTaxes = Nombre.De(1m) } };

        Assert.Empty(Exemples.Relire(facture, SyntaxeFlux.InDpE1Cii16B).Refus);
    }

    [Fact]
    public void Controler_UnFluxMixteSansPiece_DemandeLaFactureLisible()
    {
        var sansPiece = Exemples.Facture with { Pieces = [] };

        Assert.Equal(XmlPiecePrincipaleAbsente, Assert.Single(Exemples.Relire(sansPiece, SyntaxeFlux.InDpE2CiiMin16B).Refus).Code);
        Assert.Equal(XmlPiecePrincipaleAbsente, Assert.Single(Exemples.Relire(sansPiece, SyntaxeFlux.InDpE2UblInvoiceMin).Refus).Code);
        Assert.Empty(Exemples.Relire(Exemples.Facture, SyntaxeFlux.InDpE2UblInvoiceMin).Refus);
        Assert.Empty(Exemples.Relire(sansPiece, SyntaxeFlux.InDpE1Cii16B).Refus);
        Assert.Empty(Exemples.Relire(sansPiece, SyntaxeFlux.InDpE2CiiFacturx).Refus);
    }

    [Theory]
    [InlineData("urn:factur-x.eu:1p0:minimum", true)]
    [InlineData("urn:factur-x.eu:1p0:basicwl", true)]
    [InlineData("urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic", true)]
    [InlineData("urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended", true)]
    [InlineData("urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr", true)]
    [InlineData("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", false)]
    [InlineData("autre", false)]
    public void Controler_LeProfilDUnFacturX_EstLUnDesCinq(string profil, bool admis)
    {
        var lue = Exemples.Relire(Exemples.Facture with { Profil = profil }, SyntaxeFlux.InDpE2CiiFacturx);

        Assert.Equal(admis ? [] : [FacturxProfilNonAdmis], lue.Refus.Select(r => r.Code));
    }

    [Fact]
    public void Controler_UneFactureUblSansLigne_EstRefusee()
    {
        var sansLigne = Exemples.Facture with { Lignes = [] };

        Assert.Equal("FichierXml.InvoiceLine.value", Assert.Single(Exemples.Relire(sansLigne, SyntaxeFlux.InDpE1UblInvoice).Refus).Parametres["chemin"]);
        Assert.Empty(Exemples.Relire(sansLigne, SyntaxeFlux.InDpE1Cii16B).Refus);
    }

    private static PartieSemantique Partie(PartieSemantique partie, string identifiant, string schema) =>
        partie with { Identifiants = [new(identifiant, schema)], IdentifiantLegal = new(identifiant, schema) };

    [Fact]
    public void Controler_DeuxIdentifiantsDifferents_EnAvertit()
    {
        const string Autre = "12345678200036";
        var vendeur = Exemples.Facture.Vendeur! with { Identifiants = [new(Autre, "0009")] };
        var court = Exemples.Facture.Vendeur! with { Identifiants = [new(Exemples.Fournisseur, "0009")], IdentifiantLegal = new("1234567820001", "0009") };

        Assert.Empty(Differents(Exemples.Facture, SyntaxeFlux.InDpE1UblInvoice));
        Assert.Empty(Differents(Exemples.Facture, SyntaxeFlux.InDpE1Cii16B));
        Assert.Equal([Autre], Differents(Exemples.Facture with { Vendeur = vendeur }, SyntaxeFlux.InDpE1UblInvoice));
        Assert.Equal(["1234567820001"], Differents(Exemples.Facture with { Vendeur = court }, SyntaxeFlux.InDpE1Cii16B));

        static IEnumerable<string?> Differents(FactureSemantique facture, SyntaxeFlux syntaxe) =>
            Exemples.Relire(facture, syntaxe).Avertissements.Where(a => a.Code == CodeRefus.StructureIdentifiantsDifferents).Select(a => a.ValeurLue);
    }

    private static PieceSemantique Piece(string nom, int taille) => new() { Reference = nom, NomFichier = nom, TypeMime = "application/pdf", Octets = new byte[taille], Taille = taille };
}
