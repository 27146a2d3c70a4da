using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Semantique;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>The catalogue of faults, those that <c>generate --defaut CODE</c> knows.</summary>
public static class Defauts
{
    private static readonly string SiretInconnu = Siret.AvecCle("123456782", 9999).Valeur;

    private static readonly ImmutableArray<FormatGenere> EnXml = [FormatGenere.Ubl, FormatGenere.Cii, FormatGenere.UblMinimal, FormatGenere.CiiMinimal];
    private static readonly ImmutableArray<FormatGenere> DansLesFichiers = [.. EnXml, FormatGenere.FacturX];
    private static readonly ImmutableArray<FormatGenere> AvecCpp = [.. DansLesFichiers, FormatGenere.Cpp];

    /// <summary>Every fault: those of Chorus Pro, then those of the standard.</summary>
    public static ImmutableArray<Defaut> Tous { get; } = [.. Structures(), .. Exigences(), .. Saisie(), .. Montants(), .. Fichiers(), .. Avertissements(), .. Pieces(), .. Textes(), .. DefautsDuXml.Tous];

    /// <summary>The fault of a rule in a format; null when there is none.</summary>
    public static Defaut? Find(string code, FormatGenere format) => Connus(format).FirstOrDefault(d => d.Code == code);

    /// <summary>The faults that can be put into a format.</summary>
    public static IEnumerable<Defaut> Connus(FormatGenere format) => Tous.Where(d => d.Formats.Contains(format));

    private static IEnumerable<Defaut> Structures() =>
    [
        Partout(StructureSiretForme, d => d with { Destinataire = d.Destinataire![..13] }),
        Partout(StructureSiren, d => d with { Destinataire = d.Destinataire![..9] }),
        Partout(StructureDestinataireInconnu, d => d with { Destinataire = SiretInconnu }),
        Partout(StructureDestinataireInactif) with { Destinataire = s => s is { EstPublique: true, Etat: EtatStructure.Inactive } },
        Partout(StructureDestinatairePrive) with { Destinataire = s => s is { Role: RoleStructure.Cotraitant } },
        Partout(StructureDestinataireMoaSeule) with { Destinataire = s => s.Parametres.EstMoaUniquement },
        Partout(StructureFournisseurInconnu) with { Fournisseur = s => s is { Role: RoleStructure.Fournisseur, Etat: EtatStructure.Inactive } },
    ];

    private static IEnumerable<Defaut> Exigences() =>
    [
        Partout(ServiceObligatoire, d => d with { Service = null }) with { Destinataire = Profil(ProfilDestinataire.Service) },
        Partout(ServiceOuEngagementObligatoire, d => d with { Service = null, Engagement = null }) with { Destinataire = Profil(ProfilDestinataire.ServiceOuEngagement) },
        Partout(ServiceInconnu, d => d with { Service = "SERVICE_INCONNU" }),
        Partout(ServiceInactif) with
        {
            Destinataire = s => s.Services.Any(v => !v.EstActif),
            Fausser = f => f.Demande with { Service = f.Destinataire.Services.First(v => !v.EstActif).Code.Valeur },
        },
        Partout(EngagementObligatoire, d => d with { Engagement = null }) with { Destinataire = Profil(ProfilDestinataire.Engagement) },
        Partout(EngagementObligatoireService) with
        {
            Destinataire = s => s.Services.Any(v => v.EngagementObligatoire),
            Fausser = f => f.Demande with { Service = f.Destinataire.Services.First(v => v.EngagementObligatoire).Code.Valeur, Engagement = null },
        },
    ];

    private static IEnumerable<Defaut> Saisie() =>
    [
        EnSaisie(ChampObligatoire, d => d with { Lignes = d.Lignes.SetItem(0, d.Lignes[0] with { Denomination = null }) }),
        EnSaisie(ValeurNonAdmise, d => d with { Devise = "EURO" }),
        EnSaisie(ChampTropLong, d => d with { Marche = new string('M', 51) }),
        EnSaisie(FactureMotifExoneration, d => d with { TypeTva = TypeTva.Exoneration.Code(), MotifExoneration = null }),
        EnSaisie(FactureLignesAbsentes, d => d with { Lignes = [] }),
        EnSaisie(FactureLigneTaux, d => d with { Lignes = d.Lignes.SetItem(0, d.Lignes[0] with { TauxTva = null }) }),
        Partout(FactureNumeroTropLong, d => d with { Numero = (d.Numero + "-FACTURE-NUMERO-TROP-LONG")[..21] }),
        Partout(FactureNumeroCaracteres, d => d with { Numero = d.Numero!.Replace('-', '#') }),
        Partout(CadreHorsListe, d => d with { Cadre = "A11" }),
        Partout(CadreNonJoue, d => d with { Cadre = CadreDeFacturation.A9FactureSoustraitant.Code() }),
        EnSaisie(BanqueCompteInconnu, d => d with { CompteBancaire = 99_999 }),
    ];

    private static IEnumerable<Defaut> Montants() =>
    [
        EnSaisie(MontantForme, d => d with { Lignes = d.Lignes.SetItem(0, d.Lignes[0] with { Quantite = d.Lignes[0].Quantite + 0.0000001m }) }),
        EnSaisie(MontantLignesHt, d => Totaux(d, m => m with { Ht = m.Ht + 10, Ttc = m.Ttc + 10, APayer = m.APayer + 10 })),
        EnSaisie(MontantTvaTaux, d => Totaux(d with { Tva = d.Tva.SetItem(0, d.Tva[0] with { Tva = d.Tva[0].Tva + 10 }) },
            m => m with { Tva = m.Tva + 10, Ttc = m.Ttc + 10, APayer = m.APayer + 10 })),
        EnSaisie(MontantRecapitulatif, d => Totaux(d, m => m with { Tva = m.Tva + 10, Ttc = m.Ttc + 10, APayer = m.APayer + 10 })),
        EnSaisie(MontantTtc, d => Totaux(d, m => m with { Ttc = m.Ttc + 10 })),
        EnSaisie(MontantAPayer, d => Totaux(d, m => m with { APayer = m.APayer - 10 })),
    ];

    private static IEnumerable<Defaut> Fichiers() =>
    [
        EnFichier(CadreReformeB2b, f => f with { Cadre = "S1" }),
        EnFichier(XmlTypeDocument, f => f with { TypeDocument = "326" }),
        EnFichier(PaiementModeAbsent, f => f with { MoyensDePaiement = [] }),
        EnFichier(PaiementCodeNonAdmis, f => f with { MoyensDePaiement = [f.MoyensDePaiement[0] with { Code = "68" }] }),
        EnFichier(BanqueIbanAbsent, f => f with { MoyensDePaiement = [new() { Code = "30" }] }, "BR-61", "CII-SR-470"),
        EnFichier(BanqueIbanInvalide, f => f with { MoyensDePaiement = [f.MoyensDePaiement[0] with { Code = "30", Compte = Banque.IbanDeCleFausse }] }),
        EnFichier(BanqueBicInvalide, f => f with { MoyensDePaiement = [f.MoyensDePaiement[0] with { Code = "30", Compte = Banque.Iban(1), Bic = "FICT" }] }),
    ];

    private static IEnumerable<Defaut> Avertissements() =>
    [
        EnFichier(CadreParDefaut, f => f with { Cadre = null }),
        EnFichier(PaiementModeRemplace, f => f with { MoyensDePaiement = [new() { Code = "1" }] }),
        SaufCpp(StructureIdentifiantType, f => f with { Vendeur = Identifie(f.Vendeur!, "BE", "0223") }),
        SaufCpp(XmlSchemaIdentifiant, f => f with { Vendeur = Identifie(f.Vendeur!, "123456789", "0060") }),
    ];

    private static IEnumerable<Defaut> Pieces() =>
    [
        EnFichier(XmlPiecePrincipaleAbsente, f => f with { Pieces = [] }) with { Formats = [FormatGenere.UblMinimal, FormatGenere.CiiMinimal] },
        SaufCpp(PieceJointeNomTropLong, f => Joindre(f, p => p with { NomFichier = "releve-des-quantites-livrees-au-mois-de-fevrier-2022.csv" })),
        SaufCpp(PieceJointeExtensionAbsente, f => Joindre(f, p => p with { NomFichier = "releve" })),
        SaufCpp(PieceJointeExtensionNonAdmise, f => Joindre(f, p => p with { NomFichier = "releve.exe" })),
        SaufCpp(PieceJointeVide, f => Joindre(f, p => p with { Octets = Array.Empty<byte>(), Taille = 0 })),
        SaufCpp(PieceJointeTropGrosse, f => Joindre(f, p => p with { Octets = new byte[10 * 1024 * 1024], Taille = 10 * 1024 * 1024 })),
    ];

    private static IEnumerable<Defaut> Textes() =>
    [
        DansLeTexte(XmlMalForme, t => t[..t.LastIndexOf('<')]),
        DansLeTexte(XmlRacineInconnue, t => t.Replace(":Invoice", ":Facture", StringComparison.Ordinal).Replace(":CreditNote", ":Facture", StringComparison.Ordinal)
            .Replace(":CrossIndustryInvoice", ":Facture", StringComparison.Ordinal).Replace("CPPFactureMixte>", "CPPFacture>", StringComparison.Ordinal)),
        DansLeTexte(SecuriteXmlDtd, t => t.Insert(t.IndexOf("?>", StringComparison.Ordinal) + 2, "\n<!DOCTYPE facture>")),
    ];

    private static Defaut Partout(CodeRefus code, Func<DemandeFacture, DemandeFacture>? fausser = null) =>
        EnSaisie(code, fausser ?? (d => d)) with { Formats = [FormatGenere.Api, .. AvecCpp] };

    private static Defaut EnSaisie(CodeRefus code, Func<DemandeFacture, DemandeFacture> fausser) =>
        new() { Code = code.Code(), Formats = [FormatGenere.Api], Fausser = f => fausser(f.Demande) };

    private static Defaut EnFichier(CodeRefus code, Func<FactureSemantique, FactureSemantique> fausser, params ImmutableArray<string> compagnons) =>
        new() { Code = code.Code(), Formats = AvecCpp, FausserFichier = fausser, Compagnons = compagnons };

    private static Defaut SaufCpp(CodeRefus code, Func<FactureSemantique, FactureSemantique> fausser) =>
        EnFichier(code, fausser) with { Formats = DansLesFichiers };

    private static Defaut DansLeTexte(CodeRefus code, Func<string, string> fausser) =>
        new() { Code = code.Code(), Formats = [.. EnXml, FormatGenere.Cpp], FausserTexte = fausser };

    private static PartieSemantique Identifie(PartieSemantique partie, string valeur, string schema) =>
        partie with { Identifiants = [new(valeur, schema)], IdentifiantLegal = new(valeur, schema) };

    private static FactureSemantique Joindre(FactureSemantique facture, Func<PieceSemantique, PieceSemantique> fausser) =>
        facture with { Pieces = [.. facture.Pieces.Append(fausser(PiecesGenerees.Releve(facture.Lignes)))] };

    private static DemandeFacture Totaux(DemandeFacture demande, Func<MontantsDemandes, MontantsDemandes> fausser) =>
        demande with { Montants = fausser(demande.Montants) };

    private static Func<Structure, bool> Profil(ProfilDestinataire profil) => s => Defaut.EstUnClientOrdinaire(s) && s.Parametres.Profil == profil;
}
