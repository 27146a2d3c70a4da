using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>A deposit that passes every control: 3 × 100 € and 1 × 50 €, VAT 20 %, in all 420 €.</summary>
public sealed class UneFacture
{
    private DemandeFacture _demande;

    private UneFacture(DemandeFacture demande) => _demande = demande;

    /// <summary>From a supplier to a recipient.</summary>
    public static UneFacture De(Structure fournisseur, Structure destinataire) => new(new DemandeFacture
    {
        ModeDepot = ModeDepot.SaisieApi,
        IdFournisseur = fournisseur.Id,
        Cadre = "A1",
        Destinataire = destinataire.Siret.Valeur,
        Numero = "F-118",
        Date = new DateOnly(2022, 3, 1),
        Type = "FACTURE",
        Devise = "EUR",
        TypeTva = "TVA_SUR_DEBIT",
        ModePaiement = "VIREMENT",
        Lignes =
        [
            new LigneDemandee { Numero = 1, Denomination = "Papier recyclé", Quantite = 3m, Unite = "lot", MontantUnitaireHt = 100m, TauxTva = "TVA5" },
            new LigneDemandee { Numero = 2, Denomination = "Livraison", Quantite = 1m, MontantUnitaireHt = 50m, TauxTva = "TVA5" },
        ],
        Tva = [new TvaDemandee { Taux = "TVA5", Base = 350m, Tva = 70m }],
        Montants = new MontantsDemandes { Ht = 350m, Tva = 70m, Ttc = 420m, RemiseTtc = 0m, APayer = 420m },
    });

    public UneFacture Numero(string? numero) => Avec(d => d with { Numero = numero });

    public UneFacture DejaPayee() => Avec(d => d with { Cadre = "A2", ModePaiement = "CHEQUE" });

    public UneFacture Avec(Func<DemandeFacture, DemandeFacture> change)
    {
        _demande = change(_demande);
        return this;
    }

    public static implicit operator DemandeFacture(UneFacture facture) => facture._demande;
}
