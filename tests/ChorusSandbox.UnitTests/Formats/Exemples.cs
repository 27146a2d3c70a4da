using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cii;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Ubl;

namespace ChorusSandbox.UnitTests.Formats;

/// <summary>Invoices for tests, and short ways to read them.</summary>
internal static class Exemples
{
    public const string Fournisseur = "12345678200010";
    public const string Destinataire = "12345678200028";
    public const string Iban = "FR4812345678901234567890123";

    /// <summary>An ordinary invoice that Chorus Pro accepts in every syntax.</summary>
    public static FactureSemantique Facture { get; } = new()
    {
        Profil = "urn:cen.eu:en16931:2017",
        Cadre = "A1",
        Numero = "F-118",
        DateEmission = DateLue.De(new(2026, 3, 2)),
        TypeDocument = "380",
        Devise = "EUR",
        CodeService = "SERV1",
        NumeroEngagement = "1500000001",
        Vendeur = new()
        {
            Nom = "Ateliers Fictifs",
            Identifiants = [new(Fournisseur, "0009")],
            IdentifiantLegal = new(Fournisseur, "0009"),
            Adresse = new() { Ligne1 = "1 rue Imaginaire", Commune = "Villefictive", CodePostal = "00000", Pays = "FR" },
        },
        Acheteur = new()
        {
            Nom = "Commune Fictive",
            Identifiants = [new(Destinataire, "0009")],
            IdentifiantLegal = new(Destinataire, "0009"),
            Adresse = new() { Commune = "Villefictive", Pays = "FR" },
        },
        MoyensDePaiement = [new() { Code = "30", Compte = Iban, Bic = "ABCDFRPPXXX" }],
        Ventilation = [new() { Base = Nombre.De(100m), Montant = Nombre.De(20m), Categorie = "S", Taux = Nombre.De(20m) }],
        Totaux = new() { Lignes = Nombre.De(100m), HorsTaxe = Nombre.De(100m), Tva = Nombre.De(20m), ToutesTaxes = Nombre.De(120m), APayer = Nombre.De(120m) },
        Pieces = [new() { Reference = "facture.pdf", NomFichier = "facture.pdf", TypeMime = "application/pdf", Octets = "%PDF-fictif"u8.ToArray(), Taille = 11 }],
        Lignes =
        [
            new()
            {
                Numero = "1", Designation = "Étude fictive", Quantite = Nombre.De(2m), Unite = "C62", PrixNet = Nombre.De(50m),
                Montant = Nombre.De(100m), CategorieTva = "S", TauxTva = Nombre.De(20m),
            },
        ],
    };

    /// <summary>Every term that both syntaxes can hold.</summary>
    public static FactureSemantique Complete { get; } = Facture with
    {
        ExigibiliteTva = "72",
        DateEcheance = DateLue.De(new(2026, 4, 1)),
        Contrats = [new("M-2026-01", "BC")],
        ConditionsDePaiement = "30 jours",
        Notes = [new("Merci & à bientôt <ici>", "AAI"), new("Seconde note")],
        FacturesAnterieures = [new("F-100", DateLue.De(new(2026, 1, 2)))],
        Vendeur = Facture.Vendeur! with
        {
            NomCommercial = "Fictif",
            NumeroTva = "FR00123456782",
            CodeService = "SERVICE-F",
            AdresseCommerciale = new() { Ligne1 = "2 rue", Ligne2 = "Bât. B", Ligne3 = "Étage 3", Commune = "Ailleurs", CodePostal = "00001", Region = "Ici", Pays = "FR" },
            Contact = new() { Nom = "Camille Fictive", Service = "Facturation", Telephone = "0000000000", Telecopie = "0000000001", Courriel = "facturation@example.org" },
        },
        Valideur = new() { Nom = "Mandataire Fictif", Identifiants = [new("12345678200036", "0009")], IdentifiantLegal = new("12345678200036", "0009") },
        Beneficiaire = new() { Nom = "Affactureur Fictif", IdentifiantLegal = new("123456782", "0002") },
        Livraison = new() { Nom = "Entrepôt", Lieu = new("SITE-1", "0088"), Date = DateLue.De(new(2026, 2, 27)), Adresse = new() { Commune = "Villefictive", Pays = "FR" } },
        Periode = new() { Debut = DateLue.De(new(2026, 2, 1)), Fin = DateLue.De(new(2026, 2, 28)), Description = "février" },
        ReferencePaiement = "REF 118",
        MoyensDePaiement = [new() { Code = "30", Libelle = "Virement", Compte = Iban, Titulaire = "Ateliers Fictifs", Bic = "ABCDFRPP" }, new() { Code = "20" }],
        RemisesEtCharges =
        [
            new()
            {
                EstUneCharge = false, Montant = Nombre.De(5m), Base = Nombre.De(50m), Pourcentage = Nombre.De(10m), CategorieTva = "S", TauxTva = Nombre.De(20m),
                Motif = "Remise", CodeMotif = "95",
            },
            new() { EstUneCharge = true, Montant = Nombre.De(5m), Motif = "Port" },
        ],
        Totaux = Facture.Totaux with { Remises = Nombre.De(5m), Charges = Nombre.De(5m), DejaPaye = Nombre.De(1m), Arrondi = Nombre.De(0.01m) },
        Ventilation = [.. Facture.Ventilation, new() { Base = Nombre.De(0m), Montant = Nombre.De(0m), Categorie = "E", Taux = Nombre.De(0m), MotifExoneration = "Exonérée", CodeMotifExoneration = "VATEX-FR-FRANCHISE" }],
        Lignes =
        [
            Facture.Lignes[0] with
            {
                Note = "Note de ligne", Description = "Longue description", ReferenceVendeur = "REF-1", IdentifiantStandard = new("0000000000000", "0160"),
                PrixBrut = Nombre.De(55m), RemiseSurPrix = Nombre.De(5m), QuantiteDuPrix = Nombre.De(1m),
                RemisesEtCharges = [new() { EstUneCharge = false, Montant = Nombre.De(1m), Motif = "Geste" }],
            },
            Facture.Lignes[0] with { Numero = "2" },
        ],
    };

    public static byte[] Ecrire(FactureSemantique facture, SyntaxeFlux syntaxe) => syntaxe switch
    {
        SyntaxeFlux.InDpE1UblInvoice or SyntaxeFlux.InDpE2UblInvoiceMin => EcrivainUbl.Ecrire(facture),
        SyntaxeFlux.InDpE1Cii16B => EcrivainCii.Ecrire(facture),
        SyntaxeFlux.InDpE2CiiMin16B => EcrivainCii.Ecrire(facture, minimale: true),
        SyntaxeFlux.InDpE2CiiFacturx => PdfDExemple.Avec(("factur-x.xml", EcrivainCii.Ecrire(facture))),
        _ => throw new ArgumentOutOfRangeException(nameof(syntaxe)),
    };

    public static FluxLu Lire(byte[] octets, SyntaxeFlux syntaxe, string nom = "facture.xml", LimitesDeLecture? limites = null) =>
        LectureDeFlux.Lire(octets, nom, syntaxe, limites ?? LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);

    public static FluxLu Lire(string xml, SyntaxeFlux syntaxe) => Lire(Encoding.UTF8.GetBytes(xml), syntaxe);

    public static FactureLue Relire(FactureSemantique facture, SyntaxeFlux syntaxe)
    {
        var flux = Lire(Ecrire(facture, syntaxe), syntaxe);
        Assert.Empty(flux.Refus);
        return Assert.Single(flux.Factures);
    }

    /// <summary>The text of a written invoice, for a change by hand.</summary>
    public static string Xml(FactureSemantique facture, SyntaxeFlux syntaxe) => Encoding.UTF8.GetString(Ecrire(facture, syntaxe));

    public static CodeRefus[] Codes(this FluxLu flux) => [.. flux.Refus.Concat(flux.Factures.SelectMany(f => f.Refus)).Select(r => r.Code)];
}
