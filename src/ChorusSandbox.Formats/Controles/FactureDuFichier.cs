using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>An invoice read in a file, as the demand that any other door would make, and the place of each datum.</summary>
public static class FactureDuFichier
{
    private const decimal Demesure = 1_000_000_000_000_000m;

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
        DateEcheance = facture.DateEcheance?.Valeur,
        DateLivraison = facture.Livraison?.Date?.Valeur,
        Type = (facture.EstUnAvoir ? TypeFacture.Avoir : TypeFacture.Facture).Code(),
        FactureOrigine = facture.FacturesAnterieures.FirstOrDefault()?.Numero,
        Devise = string.IsNullOrWhiteSpace(facture.Devise) ? "EUR" : facture.Devise,
        TypeTva = TypeDeTva(facture.ExigibiliteTva),
        MotifExoneration = facture.Ventilation.Select(v => v.CodeMotifExoneration ?? v.MotifExoneration).FirstOrDefault(m => m is not null),
        ModePaiement = facture.EstUnAvoir ? null : ModesDePaiement.DuCode(facture.MoyensDePaiement.FirstOrDefault(m => m.Code is not null)?.Code)?.Code(),
        Lignes = [.. facture.Lignes.Select(Ligne)],
        Tva = [.. facture.Ventilation.Select(v => new TvaDemandee { TauxManuel = v.Taux?.Valeur ?? 0m, Base = v.Base?.Valeur, Tva = v.Montant?.Valeur })],
        Montants = new MontantsDemandes
        {
            Ht = facture.Totaux.HorsTaxe?.Valeur,
            Tva = facture.Totaux.Tva?.Valeur ?? TvaVentilee(facture),
            Ttc = facture.Totaux.ToutesTaxes?.Valeur,
            APayer = facture.Totaux.APayer?.Valeur,
        },
        Pieces = fichiers,
        Commentaire = facture.Notes.Count == 0 ? null : Couper(string.Join('\n', facture.Notes.Select(n => n.Texte)), 2000),
        NumeroFlux = numeroFlux,
    };

    /// <summary>The identifier under which a party is known, the one that the controls of the file looked at.</summary>
    public static string? Identifiant(PartieSemantique? partie) => IdentifiantDeStructure.ValeurDe(partie);

    /// <summary>What is one number once only: supplier, year and number; two invoices of a lot may not share it.</summary>
    public static (string? Fournisseur, int? Annee, string? Numero) Cle(FactureSemantique? facture) =>
        (Identifiant(facture?.Vendeur), facture?.DateEmission?.Valeur?.Year, facture?.Numero);

    /// <summary>A refusal told at its place in the file.</summary>
    public static Refus Situer(Refus refus, FactureSemantique facture, Positions positions) =>
        refus.Ou is { } ou && ChampsDeLaDemande.Ou(ou, facture, positions) is { } place ? refus.A(place) : refus;

    /// <summary>Forms that give no total of VAT give its parts.</summary>
    private static decimal? TvaVentilee(FactureSemantique facture) =>
        facture.Ventilation.Any(v => v.Montant is not null) ? facture.Ventilation.Sum(v => Sommable(v.Montant)) : null;

    private static LigneDemandee Ligne(LigneSemantique ligne, int rang) => new()
    {
        Numero = rang + 1,
        Reference = ligne.ReferenceVendeur,
        Denomination = ligne.Designation ?? ligne.Description,
        Quantite = ligne.Quantite?.Valeur,
        Unite = ligne.Unite,
        MontantUnitaireHt = PrixHt(ligne),
        RemiseHt = Remise(ligne),
        TauxTvaManuel = ligne.TauxTva?.Valeur ?? 0m,
    };

    /// <summary>The unit price before tax: the net one, or the gross one where it alone makes the amount of the line, as in files that put the price with tax in the net one.</summary>
    private static decimal? PrixHt(LigneSemantique ligne)
    {
        var (net, brut) = (Unitaire(ligne.PrixNet, ligne), Unitaire(ligne.PrixBrut, ligne));
        return net is null || (brut is not null && Ecart(ligne, net.Value) != 0m && Ecart(ligne, brut.Value) == 0m) ? brut ?? net : net;
    }

    private static decimal? Unitaire(Nombre? prix, LigneSemantique ligne) =>
        prix?.Valeur is { } valeur && ligne.QuantiteDuPrix?.Valeur is { } quantite and > 0 ? Quotient(valeur, quantite) : prix?.Valeur;

    private static decimal? Quotient(decimal valeur, decimal quantite) =>
        Math.Abs((double)valeur / (double)quantite) < (double)Demesure ? valeur / quantite : null;

    /// <summary>What quantity × price, less allowances and plus charges, says beyond the amount that the line gives.</summary>
    private static decimal? Ecart(LigneSemantique ligne, decimal prix) =>
        ligne.Montant?.Valeur is { } montant && ReglesMontants.MontantHt(ligne.Quantite?.Valeur ?? 0m, prix, RemiseEcrite(ligne)) is { } calcule
            ? calcule - montant : null;

    private static decimal RemiseEcrite(LigneSemantique ligne) =>
        ligne.RemisesEtCharges.Sum(r => r.EstUneCharge == true ? -Sommable(r.Montant) : Sommable(r.Montant));

    /// <summary>An amount that can be added to others; one beyond all measure stays so, and is refused as such.</summary>
    private static decimal Sommable(Nombre? montant) => Math.Clamp(montant?.Valeur ?? 0m, -Demesure, Demesure);

    // ASSUMPTION: FLX-15 the sources do not say how a line whose numbers do not agree is kept.
    /// <summary>
    /// What lies between quantity × price and the amount that the line gives: its allowances less its charges, and what the file
    /// does not explain. The amount of the line is the file's own.
    /// </summary>
    private static decimal Remise(LigneSemantique ligne) =>
        RemiseEcrite(ligne) + (PrixHt(ligne) is { } prix ? Ecart(ligne, prix) ?? 0m : 0m);

    private static string? TypeDeTva(string? exigibilite) => exigibilite switch
    {
        "5" or "3" or "29" or "35" => TypeTva.TvaSurDebit.Code(),
        "72" or "432" => TypeTva.TvaSurEncaissement.Code(),
        _ => null,
    };

    private static string Couper(string texte, int longueur) => texte.Length <= longueur ? texte : texte[..(char.IsHighSurrogate(texte[longueur - 1]) ? longueur - 1 : longueur)];
}
