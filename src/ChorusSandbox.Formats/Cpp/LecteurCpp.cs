using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Lots;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cpp;

/// <summary>
/// Reads the platform's own vocabulary: CPP FactureMixte (E2) and the pivot, one semantic invoice for each of their units.
/// Source: formats.md 1.8.
/// </summary>
internal sealed class LecteurCpp
{
    // ASSUMPTION: FMT-06 the mixed format is the pivot's vocabulary under a root of its own: its schema is not public.

    private readonly Lieu _unite;
    private readonly Lieu _donnees;
    private readonly LimitesDeLecture _limites;
    private readonly CancellationToken _ct;
    private readonly Releve _releve = new(datesIso: true);

    private LecteurCpp(ElementXml unite, LimitesDeLecture limites, CancellationToken ct)
    {
        _unite = new(unite);
        _donnees = _unite.Vers("DonneesFacture");
        _limites = limites;
        _ct = ct;
    }

    /// <summary>The units of a file, mixed or pivot.</summary>
    public static IEnumerable<ElementXml> Unites(ElementXml racine) =>
        racine.Enfants.Where(e => e.Nom == "CPPFactures").SelectMany(e => e.Enfants)
            .Where(e => e.Nom is "CPPFactureMixteUnitaire" or "CPPFacturePivotUnitaire");

    /// <summary>The departures of one unit, and those that lie in none.</summary>
    public static IReadOnlyList<ConstatDeStructure> DeLUnite(IReadOnlyList<ConstatDeStructure> structure, ElementXml unite, List<ElementXml> unites)
    {
        if (structure.Count == 0 || unites.Count == 1)
        {
            return structure;
        }

        bool EstDans(ConstatDeStructure constat, ElementXml autre) =>
            constat.Chemin == autre.Chemin || constat.Chemin.StartsWith(autre.Chemin + "/", StringComparison.Ordinal);
        return [.. structure.Where(c => EstDans(c, unite) || !unites.Exists(u => EstDans(c, u)))];
    }

    /// <summary>One unit.</summary>
    /// <param name="unite">Its element.</param>
    /// <param name="limites">How far the files inside are opened.</param>
    /// <param name="ct">Stops the reading.</param>
    public static DocumentLu Lire(ElementXml unite, LimitesDeLecture limites, CancellationToken ct)
    {
        var lecteur = new LecteurCpp(unite, limites, ct);
        var facture = lecteur.Lire();
        return new(facture, lecteur._releve.Positions, lecteur._releve.Refus);
    }

    private FactureSemantique Lire() => new()
    {
        Numero = _releve.Texte("BT-1", _donnees.Vers("Id")),
        FacturesAnterieures = _releve.Texte(Termes.Rang("BG-3", 0) + "/BT-25", _donnees.Vers("IdFactureOrigine")) is { } origine ? [new(origine)] : [],
        TypeDocument = _releve.Texte("BT-3", _donnees.Vers("Type")),
        Cadre = _releve.Texte("BT-23", _donnees.Vers("Cadre")),
        DateEmission = _releve.Date("BT-2", _donnees.Vers("DateEmissionFacture")),
        Livraison = _releve.Date("BT-72", _donnees.Vers("DateLivraison")) is { } livraison ? new() { Date = livraison } : null,
        Devise = _releve.Texte("BT-5", _donnees.Vers("Devise")),
        Vendeur = Partie("Fournisseur", "RaisonSociale", ClesDePartie.Vendeur),
        Acheteur = Partie("Debiteur", "Nom", ClesDePartie.Acheteur),
        Valideur = Partie("Valideur", "Nom", ClesDePartie.Valideur),
        CodeService = _releve.Texte("BT-10", _unite.Vers("Debiteur/CodeService")),
        MoyensDePaiement = Paiement(),
        Totaux = new()
        {
            HorsTaxe = _releve.Nombre("BT-109", _donnees.Vers("Montants/MontantHT")),
            ToutesTaxes = _releve.Nombre("BT-112", _donnees.Vers("Montants/MontantTTC")),
            APayer = _releve.Nombre("BT-115", _donnees.Vers("Montants/MontantNetAPayer")),
        },
        Ventilation = [.. _donnees.Tous("TVAs/TVA").Select((t, i) => Tva(t, Termes.Rang("BG-23", i)))],
        NumeroEngagement = _releve.Texte("BT-13", _donnees.Vers("Engagement/NumeroEngagement")),
        Contrats = _releve.Texte(Termes.Rang("BT-12", 0), _donnees.Vers("Engagement/NumeroMarche")) is { } marche ? [new(marche, "BC")] : [],
        Lignes = [.. _donnees.Tous("Lignes/Ligne").Select((l, i) => Ligne(l, Termes.Rang("BG-25", i)))],
        Pieces = Pieces(),
    };

    private PartieSemantique? Partie(string element, string nom, ClesDePartie cles)
    {
        var partie = _unite.Vers(element);
        var identifiant = _releve.Texte(cles.IdentifiantLegal, partie.Vers("Identifiant"));
        var pays = _releve.Texte(cles.Adresse + "/PAYS", partie.Vers("CodePays"));
        var lue = new PartieSemantique
        {
            IdentifiantLegal = identifiant is null ? null : new(identifiant, partie.Vers("TypeIdentifiant").Texte),
            Nom = _releve.Texte(cles.Nom, partie.Vers(nom)),
            Adresse = pays is null ? null : new() { Pays = pays },
        };
        return lue == new PartieSemantique() ? null : lue;
    }

    private Liste<MoyenDePaiement> Paiement()
    {
        var groupe = Termes.Rang("BG-16", 0);
        var moyen = new MoyenDePaiement
        {
            Code = CodeDePaiement(_releve.Texte(groupe + "/BT-81", _donnees.Vers("ModePaiement/Code"))),
            Libelle = _releve.Texte(groupe + "/BT-82", _donnees.Vers("ModePaiement/Libelle")),
            Compte = _releve.Texte(groupe + "/BT-84", _unite.Vers("Fournisseur/ReferenceBancaire/Compte")),
            Bic = _releve.Texte(groupe + "/BT-86", _unite.Vers("Fournisseur/ReferenceBancaire/Etablissement")),
        };
        return moyen == new MoyenDePaiement() ? [] : [moyen];
    }

    /// <summary>The code of UNTDID 4461; pivots of this platform write the mode of the API.</summary>
    private static string? CodeDePaiement(string? code) => code is not null && Ecriture.TryLire<ModePaiement>(code, out var mode)
        ? mode switch
        {
            ModePaiement.Espece => "10",
            ModePaiement.Cheque => "20",
            ModePaiement.Virement => "30",
            ModePaiement.Prelevement => "49",
            ModePaiement.Report => "97",
            _ => "01",
        }
        : code;

    private VentilationTva Tva(Lieu tva, string groupe) => new()
    {
        Taux = _releve.Nombre(groupe + "/BT-119", tva.Vers("Taux")),
        Base = _releve.Nombre(groupe + "/BT-116", tva.Vers("BaseHt")),
        Montant = _releve.Nombre(groupe + "/BT-117", tva.Vers("MontantTVA")),
    };

    private LigneSemantique Ligne(Lieu ligne, string groupe) => new()
    {
        Numero = _releve.Attribut(groupe + "/BT-126", ligne, "NumOrdre"),
        Designation = _releve.Texte(groupe + "/BT-153", ligne.Vers("ReferenceProduit")),
        PrixNet = _releve.Nombre(groupe + "/BT-146", ligne.Vers("PrixUnitaire")),
        Quantite = _releve.Nombre(groupe + "/BT-129", ligne.Vers("Quantite")),
        Montant = _releve.Nombre(groupe + "/BT-131", ligne.Vers("MontantHT")),
        TauxTva = _releve.Nombre(groupe + "/BT-152", ligne.Vers("TauxTVA")),
    };

    private Liste<PieceSemantique> Pieces()
    {
        _releve.Texte("BG-24", _unite.Vers("PJ/NomPJ"));
        return [.. _unite.Tous("PJ").Select((p, i) => Piece(p, Termes.Rang("BG-24", i)))];
    }

    private PieceSemantique Piece(Lieu piece, string groupe)
    {
        var contenu = piece.Vers("Contenu");
        var (octets, taille) = _releve.Binaire(groupe + "/BT-125", contenu);
        var nom = piece.Premier("NomPJOrigine", "NomPJ").Texte;
        if (octets is { } zip && DetectionDeFormat.EstUnZip(zip.Span) && Decompresser(zip, nom, contenu) is { } fichier)
        {
            (nom, octets, taille) = (piece.Vers("NomPJOrigine").Texte ?? Path.GetFileName(fichier.Nom), fichier.Octets, fichier.Octets.Length);
        }

        return new()
        {
            Reference = _releve.Texte(groupe + "/BT-122", piece.Vers("NomPJ")),
            Description = _releve.Texte(groupe + "/BT-123", piece.Vers("CategoriePJ")),
            NomFichier = nom,
            TypeMime = piece.Vers("MimeTypePJ").Texte,
            EstLaFacture = piece.Vers("TypePJ").Texte is { } type ? type is "01" or "1" : null,
            Octets = octets,
            Taille = taille,
        };
    }

    /// <summary>The one file of the ZIP that carries an attachment; null when it carries several, which stay together.</summary>
    private EntreeDeLot? Decompresser(ReadOnlyMemory<byte> zip, string? nom, Lieu contenu)
    {
        var lot = LecteurDeLot.Lire(zip, nom ?? "PJ", _limites, _ct);
        if (lot.IsRefused)
        {
            _releve.Refuser(lot.Refus.Select(r => r.A(contenu.Position.Ou)));
            return null;
        }

        return lot.Value is [var seule] ? seule : null;
    }
}
