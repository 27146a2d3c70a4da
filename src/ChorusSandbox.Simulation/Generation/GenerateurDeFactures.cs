using System.Collections.Immutable;
using System.Globalization;

using Bogus;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// Invoices made up from a seed, for the structures of a world of that seed: the same seed and rank give the same invoice,
/// on any thread. Each passes every control of a deposit, unless a fault is asked for.
/// </summary>
public sealed class GenerateurDeFactures
{
    /// <summary>The day around which invoices are dated when nobody says otherwise: files do not depend on the day they are made.</summary>
    public static readonly DateOnly JourHabituel = new(2022, 3, 1);

    private const int LignesMaximum = 6;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly int graine;
    private readonly DateOnly jour;
    private readonly ImmutableArray<Structure> fournisseurs;
    private readonly ImmutableArray<Structure> structures;

    /// <summary>Over the data set of the seed.</summary>
    /// <param name="graine">The seed, that of the world too.</param>
    /// <param name="jour">The day after which nothing is dated; <see cref="JourHabituel"/> by default.</param>
    public GenerateurDeFactures(int graine, DateOnly? jour = null)
        : this(graine, new JeuDeDonneesGenere().Generer(graine, Temps.Instant((jour ?? JourHabituel).ToDateTime(default))), jour)
    {
    }

    /// <summary>Over a data set already made.</summary>
    public GenerateurDeFactures(int graine, JeuDeDonnees jeu, DateOnly? jour = null)
    {
        ArgumentNullException.ThrowIfNull(jeu);
        this.graine = graine;
        this.jour = jour ?? JourHabituel;
        structures = jeu.Structures;

        // Without a compte technique a supplier could not send what is made here by the API.
        fournisseurs =
        [
            .. jeu.Structures.Where(s => s is { Role: RoleStructure.Fournisseur, Etat: EtatStructure.Active, TypeIdentifiant: TypeIdentifiant.Siret }
                && jeu.Comptes.Any(c => c.IdStructure == s.Id)),
        ];
    }

    /// <summary>The invoice of a rank: its issuer, its recipient and its kind are drawn.</summary>
    /// <param name="rang">Rank, from 1.</param>
    /// <param name="defaut">The fault it carries; none by default.</param>
    public FactureGeneree Generer(int rang, Defaut? defaut = null)
    {
        var (fournisseur, destinataire, estUnAvoir) = Choisir(rang, defaut);
        var facture = new FactureGeneree(rang, Pour(fournisseur, destinataire, rang), fournisseur, destinataire);
        if (estUnAvoir && defaut is null && Origine(rang, fournisseur, destinataire) is { } origine)
        {
            facture = facture with { Demande = EnAvoir(facture.Demande, origine) };
        }

        return defaut is null ? facture : facture with { Demande = defaut.Fausser(facture) };
    }

    /// <summary>
    /// The invoice of a rank from one structure to another, complete for what the recipient demands: it passes every
    /// control of a deposit. Its date is one of the three weeks before the day of this generator.
    /// </summary>
    public DemandeFacture Pour(Structure fournisseur, Structure destinataire, int rang)
    {
        ArgumentNullException.ThrowIfNull(fournisseur);
        ArgumentNullException.ThrowIfNull(destinataire);
        var hasard = Hasard.Tirage(graine, 11, rang);
        var dejaPayee = hasard.Bool(0.06f);
        var lignes = Lignes(hasard);
        var (service, engagement) = Exigences(hasard, destinataire);
        return new DemandeFacture
        {
            ModeDepot = ModeDepot.SaisieApi,
            IdFournisseur = fournisseur.Id,
            CompteBancaire = fournisseur.CoordonneesBancaires.FirstOrDefault()?.Id,
            Cadre = (dejaPayee ? CadreDeFacturation.A2FactureFournisseurDejaPayee : CadreDeFacturation.A1FactureFournisseur).Code(),
            Destinataire = destinataire.Siret.Valeur,
            Service = service,
            Engagement = engagement,
            Numero = Numero(rang),
            Date = jour.AddDays(-hasard.Int(0, 20)),
            Type = TypeFacture.Facture.Code(),
            Devise = "EUR",
            TypeTva = (hasard.Bool(0.7f) ? TypeTva.TvaSurDebit : TypeTva.TvaSurEncaissement).Code(),
            ModePaiement = (dejaPayee ? ModePaiement.Cheque : ModePaiement.Virement).Code(),
            Lignes = lignes,
            Tva = Recapitulatif(lignes),
            Montants = Montants(lignes),
            Commentaire = hasard.Bool(0.3f) ? "Prestation conforme à la commande." : null,
        };
    }

    private string Numero(int rang) => string.Create(Invariant, $"F{graine}-{rang:D4}");

    private (Structure Fournisseur, Structure Destinataire, bool EstUnAvoir) Choisir(int rang, Defaut? defaut)
    {
        var hasard = Hasard.Tirage(graine, 10, rang);
        var emetteurs = defaut?.Fournisseur is { } emetteur ? [.. structures.Where(emetteur)] : fournisseurs;
        ImmutableArray<Structure> clients = [.. structures.Where(defaut?.Destinataire ?? Defaut.EstUnClientOrdinaire)];
        return (emetteurs[hasard.Int(0, emetteurs.Length - 1)], clients[hasard.Int(0, clients.Length - 1)], hasard.Bool(0.12f));
    }

    /// <summary>The last invoice before, between the same two; a credit note without one would correct nothing.</summary>
    private string? Origine(int rang, Structure fournisseur, Structure destinataire)
    {
        for (var i = rang - 1; i > 0; i--)
        {
            var (emetteur, client, estUnAvoir) = Choisir(i, null);
            if (!estUnAvoir && emetteur.Id == fournisseur.Id && client.Id == destinataire.Id)
            {
                return Numero(i);
            }
        }

        return null;
    }

    private DemandeFacture EnAvoir(DemandeFacture demande, string origine) => demande with
    {
        Cadre = CadreDeFacturation.A1FactureFournisseur.Code(),
        Type = TypeFacture.Avoir.Code(),
        ModePaiement = null,
        FactureOrigine = origine,
        Date = jour,
        Commentaire = $"Avoir sur la facture {origine}.",
    };

    /// <summary>The service and the engagement that the recipient demands, and now and then one that he does not.</summary>
    private static (string? Service, string? Engagement) Exigences(Randomizer hasard, Structure destinataire)
    {
        var parametres = destinataire.Parametres;
        var (parService, parEngagement) = (hasard.Bool(), hasard.Bool(0.3f));
        var service = destinataire.Services.FirstOrDefault(s => s is { EstActif: true, EngagementObligatoire: false });
        var engagement = hasard.ArrayElement(destinataire.Engagements.DefaultIfEmpty(new("EJ-000001")).ToArray()).Valeur;
        var avecService = parametres.CodeServiceObligatoire || (parametres.ServiceOuEngagement && (parService || !parEngagement)) || parService;
        var avecEngagement = parametres.EngagementObligatoire || parEngagement;
        return (avecService ? service?.Code.Valeur : null, avecEngagement ? engagement : null);
    }

    private static ImmutableArray<LigneDemandee> Lignes(Randomizer hasard)
    {
        var metier = Catalogue.Metiers[hasard.Int(0, Catalogue.Metiers.Length - 1)];
        var articles = hasard.Shuffle(metier).Take(hasard.Int(1, Math.Min(LignesMaximum, metier.Length))).ToList();
        return [.. articles.Select((article, rang) => Ligne(hasard, article, rang))];
    }

    private static LigneDemandee Ligne(Randomizer hasard, Article article, int rang)
    {
        var quantite = article.CodeUnite is "HUR" or "DAY"
            ? hasard.Int(1, article.QuantiteMaximum * 2) / 2m
            : hasard.Int(1, article.QuantiteMaximum);
        // Prices differ from a supplier to another, by a tenth at most.
        var prix = Math.Round(article.Prix * hasard.Int(90, 110) / 100m, 2, MidpointRounding.AwayFromZero);
        var remise = hasard.Bool(0.15f) ? Math.Round(quantite * prix * hasard.Int(1, 2) * 5m / 100m, 2, MidpointRounding.AwayFromZero) : 0m;
        return new LigneDemandee
        {
            Numero = rang + 1,
            Reference = article.Reference,
            Denomination = article.Denomination,
            Quantite = quantite,
            Unite = article.Unite,
            MontantUnitaireHt = prix,
            RemiseHt = remise,
            TauxTva = article.CodeTaux,
        };
    }

    private static ImmutableArray<TvaDemandee> Recapitulatif(ImmutableArray<LigneDemandee> lignes) =>
    [
        .. lignes.GroupBy(l => l.TauxTva!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var baseHt = g.Sum(ReglesMontants.MontantHt);
            var tva = Math.Round(baseHt * TauxTva.Find(g.Key)!.Valeur / 100m, 2, MidpointRounding.AwayFromZero);
            return new TvaDemandee { Taux = g.Key, Base = baseHt, Tva = tva };
        }),
    ];

    private static MontantsDemandes Montants(ImmutableArray<LigneDemandee> lignes)
    {
        var ht = lignes.Sum(ReglesMontants.MontantHt);
        var tva = Recapitulatif(lignes).Sum(t => t.Tva!.Value);
        return new MontantsDemandes { Ht = ht, Tva = tva, Ttc = ht + tva, RemiseTtc = 0m, APayer = ht + tva };
    }
}
