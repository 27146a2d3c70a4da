using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>A generated invoice in the terms of EN 16931, ready to be written in any syntax.</summary>
internal static class FactureEnSemantique
{
    private const string SchemaSiret = "0009";
    private const string CodeRemise = "95";

    public static FactureSemantique De(FactureGeneree facture)
    {
        var demande = facture.Demande;
        return new FactureSemantique
        {
            Numero = demande.Numero,
            DateEmission = demande.Date is { } jour ? DateLue.De(jour) : null,
            TypeDocument = demande.Type == TypeFacture.Avoir.Code() ? "381" : "380",
            Devise = demande.Devise,
            ExigibiliteTva = demande.TypeTva == TypeTva.TvaSurEncaissement.Code() ? "72" : "5",
            CodeService = demande.Service,
            NumeroEngagement = demande.Engagement,
            Notes = demande.Commentaire is { } commentaire ? [new(commentaire)] : [],
            Cadre = CadresDeFacturation.TryLire(demande.Cadre, out var cadre) ? cadre.CodeCourt() : demande.Cadre,
            Profil = "urn:cen.eu:en16931:2017",
            FacturesAnterieures = demande.FactureOrigine is { } origine ? [new(origine)] : [],
            Vendeur = Partie(facture.Fournisseur, facture.Fournisseur.Siret.Valeur) with { NumeroTva = NumeroTva(facture.Fournisseur) },
            Acheteur = Partie(facture.Destinataire, demande.Destinataire!),
            MoyensDePaiement = Paiement(facture) is { } moyen ? [moyen] : [],
            Totaux = new()
            {
                Lignes = Nombre.De(demande.Lignes.Sum(ReglesMontants.MontantHt)),
                HorsTaxe = EnNombre(demande.Montants.Ht),
                Tva = EnNombre(demande.Montants.Tva),
                ToutesTaxes = EnNombre(demande.Montants.Ttc),
                APayer = EnNombre(demande.Montants.APayer),
            },
            Ventilation = new([.. demande.Tva.Select(Ventilation)]),
            Lignes = new([.. demande.Lignes.Select(Ligne)]),
        };
    }

    private static PartieSemantique Partie(Structure structure, string identifiant) => new()
    {
        Nom = structure.Designation,
        Identifiants = [new(identifiant, SchemaSiret)],
        IdentifiantLegal = new(identifiant, SchemaSiret),
        Adresse = Adresse(structure),
    };

    /// <summary>Where a structure is; null when its card does not say.</summary>
    internal static AdresseSemantique? Adresse(Structure structure) =>
        structure.Adresse is { } a ? new() { Ligne1 = a.Ligne, CodePostal = a.CodePostal, Commune = a.Ville, Pays = a.CodePays } : null;

    /// <summary>VAT number of a French company: the key, then the SIREN.</summary>
    internal static string NumeroTva(Structure structure)
    {
        var siren = structure.Siret.Valeur[..9];
        var cle = (12 + (3 * (int.Parse(siren, NumberStyles.None, CultureInfo.InvariantCulture) % 97))) % 97;
        return string.Create(CultureInfo.InvariantCulture, $"FR{cle:D2}{siren}");
    }

    private static MoyenDePaiement? Paiement(FactureGeneree facture)
    {
        var compte = facture.Fournisseur.CoordonneesBancaires.FirstOrDefault(c => c.Id == facture.Demande.CompteBancaire);
        return facture.Demande.ModePaiement switch
        {
            null => null,
            var mode when mode == ModePaiement.Cheque.Code() => new() { Code = "20" },
            _ => new() { Code = "30", Compte = compte?.Iban, Bic = compte?.Bic, Titulaire = facture.Fournisseur.Designation },
        };
    }

    private static VentilationTva Ventilation(TvaDemandee tva) => new()
    {
        Base = EnNombre(tva.Base),
        Montant = EnNombre(tva.Tva),
        Categorie = "S",
        Taux = Taux(tva.Taux),
    };

    private static LigneSemantique Ligne(LigneDemandee ligne) => new()
    {
        Numero = ligne.Numero?.ToString(CultureInfo.InvariantCulture),
        Quantite = EnNombre(ligne.Quantite),
        Unite = Catalogue.CodeUnite(ligne.Unite),
        Montant = Nombre.De(ReglesMontants.MontantHt(ligne)),
        PrixNet = EnNombre(ligne.MontantUnitaireHt),
        CategorieTva = "S",
        TauxTva = Taux(ligne.TauxTva),
        Designation = ligne.Denomination,
        ReferenceVendeur = ligne.Reference,
        RemisesEtCharges = ligne.RemiseHt is > 0
            ? [new() { EstUneCharge = false, Montant = EnNombre(ligne.RemiseHt), Motif = "Remise commerciale", CodeMotif = CodeRemise }]
            : [],
    };

    private static Nombre? Taux(string? code) => TauxTva.Find(code) is { } taux ? Nombre.De(taux.Valeur) : null;

    private static Nombre? EnNombre(decimal? valeur) => valeur is { } v ? Nombre.De(v) : null;
}
