using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>
/// An invoice from the data of a step: what is absent is generated, always the same, so that the piece passes; what is null
/// is left empty; totals follow the lines unless they are given (scenarios.md 3.1).
/// </summary>
public static class InvoiceFromData
{
    private static readonly string[] ClesDeLigne = ["denomination", "quantite", "unite", "montantUnitaireHT", "montantRemiseHT", "tauxTva", "tauxTvaManuel", "reference"];

    /// <summary>The demand.</summary>
    /// <param name="data">The data of the step.</param>
    /// <param name="fournisseur">The structure of <c>par</c>.</param>
    /// <param name="passage">The story: its actors, its world.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<DemandeFacture> Make(ActData data, ActeurJoue fournisseur, Passage passage, CancellationToken ct)
    {
        var rang = (await passage.Monde.Journal(1, ct)).Count + 1;
        var maintenant = await passage.Monde.Maintenant(ct);
        var destinataire = Destinataire(data, passage);
        var type = data.Texte("type", TypeFacture.Facture.Code());
        var lignes = Lignes(data, rang);
        var tva = Recapitulatif(lignes);
        return new DemandeFacture
        {
            ModeDepot = ModeDepot.SaisiePortail,
            IdFournisseur = fournisseur.IdStructure,
            Cadre = data.Texte("cadre", "A1"),
            Numero = data.Texte("numero", string.Create(CultureInfo.InvariantCulture, $"SC-{rang:0000}")),
            Date = data.Jour("date", Temps.JourDeParis(maintenant)),
            Destinataire = destinataire,
            Service = data.Texte("service", Exige(destinataire, passage, "services.0.code", "SERVICE", "SERVICE_ET_ENGAGEMENT", "SERVICE_OU_ENGAGEMENT")),
            Engagement = data.Texte("engagement", Exige(destinataire, passage, "engagements.0", "ENGAGEMENT", "SERVICE_ET_ENGAGEMENT")),
            Marche = data.Texte("marche"),
            Type = type,
            FactureOrigine = data.Texte("factureOrigine"),
            Devise = "EUR",
            TypeTva = data.Texte("typeTva", TypeTva.TvaSurDebit.Code()),
            ModePaiement = data.Texte("modePaiement", type == TypeFacture.Avoir.Code() ? null : ModePaiement.Virement.Code()),
            Lignes = lignes,
            Tva = tva,
            Montants = Montants(data.Table("montants"), lignes, tva),
            Commentaire = data.Texte("commentaire"),
        };
    }

    private static string? Destinataire(ActData data, Passage passage)
    {
        if (data.Texte("destinataire") is { } nom)
        {
            return passage.Acteurs.Trouver(nom)?.Siret ?? nom;
        }

        return data.Dit("destinataire") ? null : Chemins.Lire(passage.Monde.Structures.OfType<JsonObject>()
            .FirstOrDefault(s => Chemins.Lire(s, "role") == RoleStructure.Destinataire.Code()), "siret");
    }

    /// <summary>What the recipient demands, when its profile is one of these.</summary>
    private static string? Exige(string? siret, Passage passage, string chemin, params string[] profils) =>
        passage.Monde.Structures.OfType<JsonObject>().FirstOrDefault(s => Chemins.Lire(s, "siret") == siret) is { } structure
        && profils.Contains(Chemins.Lire(structure, "profil")) ? Chemins.Lire(structure, chemin) : null;

    private static ImmutableArray<LigneDemandee> Lignes(ActData data, int rang)
    {
        if (data.Tables("lignes") is not { } lignes)
        {
            return
            [
                new LigneDemandee
                {
                    Numero = 1, Denomination = "Prestation de service", Quantite = 1 + (rang % 5), Unite = "forfait",
                    MontantUnitaireHt = 120 + (rang * 37 % 400), TauxTva = "TVA5",
                },
            ];
        }

        return [.. lignes.Select(Ligne)];
    }

    private static LigneDemandee Ligne(ActData ligne, int rang)
    {
        if (ligne.Inconnues(ClesDeLigne).FirstOrDefault() is { } inconnue)
        {
            throw new ActDataException($"lignes : clé inconnue « {inconnue} » ; admises : {string.Join(", ", ClesDeLigne)}");
        }

        var manuel = ligne.Nombre("tauxTvaManuel");
        return new LigneDemandee
        {
            Numero = rang + 1,
            Reference = ligne.Texte("reference"),
            Denomination = ligne.Texte("denomination", "Prestation de service"),
            Quantite = ligne.Nombre("quantite", 1),
            Unite = ligne.Texte("unite", "unité"),
            MontantUnitaireHt = ligne.Nombre("montantUnitaireHT", 100),
            RemiseHt = ligne.Nombre("montantRemiseHT"),
            TauxTva = ligne.Texte("tauxTva", manuel is null ? "TVA5" : null),
            TauxTvaManuel = manuel,
        };
    }

    private static ImmutableArray<TvaDemandee> Recapitulatif(ImmutableArray<LigneDemandee> lignes) =>
    [
        .. lignes.GroupBy(l => (l.TauxTva, l.TauxTvaManuel, Taux: ReglesMontants.Taux(l))).Select(g =>
        {
            var ht = g.Sum(ReglesMontants.MontantHt);
            return new TvaDemandee { Taux = g.Key.TauxTva, TauxManuel = g.Key.TauxTvaManuel, Base = ht, Tva = decimal.Round(ht * g.Key.Taux / 100m, 2, MidpointRounding.AwayFromZero) };
        }),
    ];

    private static MontantsDemandes Montants(ActData dits, ImmutableArray<LigneDemandee> lignes, ImmutableArray<TvaDemandee> recapitulatif)
    {
        var ht = dits.Nombre("ht", lignes.Sum(ReglesMontants.MontantHt));
        var tva = dits.Nombre("tva", recapitulatif.Sum(t => t.Tva));
        var ttc = dits.Nombre("ttc", ht + tva);
        return new MontantsDemandes { Ht = ht, Tva = tva, Ttc = ttc, APayer = dits.Nombre("aPayer", ttc) };
    }
}
