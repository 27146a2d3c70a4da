using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Platform.Flux;

/// <summary>An invoice read in a file, as the demand that any other door would make, and the place of each datum.</summary>
internal static class FactureDuFichier
{
    /// <summary>Where in a file each datum of a demand stands, by business term.</summary>
    private static readonly ImmutableDictionary<string, string[]> Termes = new Dictionary<string, string[]>
    {
        ["numero"] = ["BT-1"],
        ["date"] = ["BT-2"],
        ["type"] = ["BT-3"],
        ["devise"] = ["BT-5"],
        ["service"] = ["BT-10"],
        ["marche"] = ["BT-12[1]", "BT-12"],
        ["engagement"] = ["BT-13"],
        ["cadre"] = ["BT-23"],
        ["factureOrigine"] = ["BT-25[1]", "BT-25"],
        ["fournisseur"] = ["BT-30", "BT-29[1]", "BT-29"],
        ["destinataire"] = ["BT-47", "BT-46[1]", "BT-46"],
        ["modePaiement"] = ["BG-16[1]/BT-81", "BT-81"],
        ["typeTva"] = ["BT-8"],
    }.ToImmutableDictionary();

    /// <summary>The demand that a file makes.</summary>
    /// <param name="facture">What was read.</param>
    /// <param name="mode">The way the file came in.</param>
    /// <param name="numeroFlux">Its deposit number.</param>
    /// <param name="fichiers">The files it carries, kept beforehand, in order.</param>
    public static DemandeFacture Demande(FactureSemantique facture, ModeDepot mode, string numeroFlux, ImmutableArray<PieceDemandee> fichiers) => new()
    {
        ModeDepot = mode,
        Fournisseur = Identifiant(facture.Vendeur),
        Cadre = string.IsNullOrWhiteSpace(facture.Cadre) ? CadreDeFacturation.A1FactureFournisseur.CodeCourt() : facture.Cadre,
        Destinataire = Identifiant(facture.Acheteur),
        Service = facture.CodeService,
        Engagement = facture.NumeroEngagement,
        Marche = facture.Contrats.FirstOrDefault(c => c.EstUnMarche)?.Numero ?? facture.Contrats.FirstOrDefault()?.Numero,
        Numero = facture.Numero,
        Date = facture.DateEmission?.Valeur,
        Type = (facture.EstUnAvoir ? TypeFacture.Avoir : TypeFacture.Facture).Code(),
        FactureOrigine = facture.FacturesAnterieures.FirstOrDefault()?.Numero,
        Devise = string.IsNullOrWhiteSpace(facture.Devise) ? "EUR" : facture.Devise,
        TypeTva = TypeDeTva(facture.ExigibiliteTva),
        MotifExoneration = facture.Ventilation.Select(v => v.CodeMotifExoneration ?? v.MotifExoneration).FirstOrDefault(m => m is not null),
        ModePaiement = facture.EstUnAvoir ? null : Mode(facture.MoyensDePaiement.FirstOrDefault()?.Code),
        Lignes = [.. facture.Lignes.Select(Ligne)],
        Tva = [.. facture.Ventilation.Select(v => new TvaDemandee { TauxManuel = v.Taux?.Valeur ?? 0m, Base = v.Base?.Valeur, Tva = v.Montant?.Valeur })],
        Montants = new MontantsDemandes
        {
            Ht = facture.Totaux.HorsTaxe?.Valeur,
            Tva = facture.Totaux.Tva?.Valeur,
            Ttc = facture.Totaux.ToutesTaxes?.Valeur,
            APayer = facture.Totaux.APayer?.Valeur,
        },
        Pieces = fichiers,
        Commentaire = facture.Notes.Count == 0 ? null : Couper(string.Join('\n', facture.Notes.Select(n => n.Texte)), 2000),
        NumeroFlux = numeroFlux,
    };

    /// <summary>The identifier under which a party is known: the legal one, else the first.</summary>
    public static string? Identifiant(PartieSemantique? partie) =>
        (partie?.IdentifiantLegal ?? partie?.Identifiants.FirstOrDefault())?.Valeur.Trim();

    /// <summary>A refusal told at its place in the file.</summary>
    public static Refus Situer(Refus refus, Positions positions) =>
        refus.Ou is { } ou && Termes.TryGetValue(ou, out var termes)
        && termes.Select(positions.De).FirstOrDefault(p => p is not null) is { } position ? refus.A(position.Ou) : refus;

    private static LigneDemandee Ligne(LigneSemantique ligne, int rang) => new()
    {
        Numero = rang + 1,
        Reference = ligne.ReferenceVendeur,
        Denomination = ligne.Designation ?? ligne.Description,
        Quantite = ligne.Quantite?.Valeur,
        Unite = ligne.Unite,
        MontantUnitaireHt = ligne.PrixNet?.Valeur ?? ligne.PrixBrut?.Valeur,
        RemiseHt = ligne.RemisesEtCharges.Where(r => r.EstUneCharge == false).Sum(r => r.Montant?.Valeur ?? 0m),
        TauxTvaManuel = ligne.TauxTva?.Valeur ?? 0m,
    };

    private static string? TypeDeTva(string? exigibilite) => exigibilite switch
    {
        "5" or "3" or "29" or "35" => TypeTva.TvaSurDebit.Code(),
        "72" or "432" => TypeTva.TvaSurEncaissement.Code(),
        _ => null,
    };

    // ASSUMPTION: PAY-01 codes of UNTDID 4461 are read as the API's modes; « autre » and « non défini » become Virement (formats.md G1.14, design 11).
    private static string? Mode(string? code) => code switch
    {
        null or "" => null,
        "10" => ModePaiement.Espece.Code(),
        "20" => ModePaiement.Cheque.Code(),
        "31" or "49" or "59" => ModePaiement.Prelevement.Code(),
        "48" => ModePaiement.Autre.Code(),
        "97" => ModePaiement.Report.Code(),
        _ => ModePaiement.Virement.Code(),
    };

    private static string Couper(string texte, int longueur) => texte.Length <= longueur ? texte : texte[..longueur];
}
