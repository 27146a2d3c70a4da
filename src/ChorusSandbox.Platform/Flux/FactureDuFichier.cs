using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Controles;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Platform.Flux;

/// <summary>An invoice read in a file, as the demand that any other door would make, and the place of each datum.</summary>
internal static class FactureDuFichier
{
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
        ModePaiement = facture.EstUnAvoir ? null : ModesDePaiement.DuCode(facture.MoyensDePaiement.FirstOrDefault(m => m.Code is not null)?.Code)?.Code(),
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

    /// <summary>The identifier under which a party is known, the one that the controls of the file looked at.</summary>
    public static string? Identifiant(PartieSemantique? partie) => IdentifiantDeStructure.ValeurDe(partie);

    /// <summary>A refusal told at its place in the file.</summary>
    public static Refus Situer(Refus refus, FactureSemantique facture, Positions positions) =>
        refus.Ou is { } ou && ChampsDeLaDemande.Ou(ou, facture, positions) is { } place ? refus.A(place) : refus;

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

    private static string Couper(string texte, int longueur) => texte.Length <= longueur ? texte : texte[..(char.IsHighSurrogate(texte[longueur - 1]) ? longueur - 1 : longueur)];
}
