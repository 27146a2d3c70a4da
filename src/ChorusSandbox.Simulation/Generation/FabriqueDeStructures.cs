using System.Collections.Immutable;
using System.Globalization;

using Bogus;

using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Clients;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>Draws one structure of the plan: designation, address, services, bank accounts, engagements.</summary>
internal sealed class FabriqueDeStructures(Hasard hasard, int annee, Sequences sequences)
{
    private const int EngagementsParClient = 3;
    private static readonly ImmutableArray<string> NomsDeComptes = ["Compte principal", "Compte secondaire"];
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public Structure Nouvelle(StructureDuPlan plan, int rang, Commune commune)
    {
        var faker = hasard.Pour(1, rang);
        var structure = new Structure
        {
            Id = sequences.Structure(),
            Siret = plan.Siret,
            TypeIdentifiant = plan.TypeIdentifiant,
            Role = plan.Role,
            Etat = plan.Etat,
            EstPublique = plan.EstPublique,
            Parametres = plan.Parametres,
            Designation = Designation(plan, commune, faker),
            Adresse = new(Personnes.Typographie($"{faker.Random.Int(1, 98)} {faker.Address.StreetName()}"), commune.CodePostal, commune.Nom, plan.Pays),
            Services = [.. Services(plan)],
            CoordonneesBancaires = plan.EstPublique ? [] : [.. ComptesBancaires(faker)],
            EngagementsJuridiques = plan.EstPublique ? [.. Engagements(faker, plan.Siret)] : [],
            Comportement = plan.EstPublique ? Comportements.ParDefaut : null,
        };
        return AvecContact(structure, plan, rang);
    }

    private static string Designation(StructureDuPlan plan, Commune commune, Faker faker) => plan switch
    {
        { TypeIdentifiant: TypeIdentifiant.Particulier } => "",
        _ when plan.Siret == ReglesDestinataire.Etat => plan.Genres[0],
        _ => $"{faker.PickRandom<string>(plan.Genres)} de {commune.Nom}",
    };

    /// <summary>What is drawn apart, so that nothing drawn before changes: contact, details of engagements, name of an individual.</summary>
    private Structure AvecContact(Structure structure, StructureDuPlan plan, int rang)
    {
        var faker = hasard.Pour(5, rang);
        var suite = structure with
        {
            Telephone = string.Create(Invariant, $"01 99 00 {faker.Random.Int(0, 99):D2} {faker.Random.Int(0, 99):D2}"),
            Courriel = string.Create(Invariant, $"accueil.{structure.Id}@exemple.fr"),
            EngagementsJuridiques = [.. structure.EngagementsJuridiques.Select((e, i) => Detail(e, i, structure, faker))],
        };
        if (plan.TypeIdentifiant != TypeIdentifiant.Particulier)
        {
            return suite;
        }

        var (prenom, nom) = (Personnes.Typographie(faker.Name.FirstName()), Personnes.Typographie(faker.Name.LastName()));
        return suite with { Prenom = prenom, Nom = nom, Designation = $"{prenom} {nom}" };
    }

    /// <summary>The first two of a client are open orders of its first two services; the third, of the first supplier, is closed.</summary>
    private Engagement Detail(Engagement engagement, int rang, Structure client, Faker faker)
    {
        var creation = new DateOnly(annee - 1, faker.Random.Int(1, 12), faker.Random.Int(1, 28));
        return engagement with
        {
            Type = rang == 1 ? TypeEngagement.Marche : TypeEngagement.BonDeCommande,
            Etat = rang == 2 ? EtatEngagement.Solde : EtatEngagement.Commande,
            Fournisseur = rang == 2 ? Siret.AvecCle("123456782", 7) : null,
            Marche = rang == 1 ? string.Create(Invariant, $"M-{client.Id % 10_000:D4}") : null,
            IdService = client.Services[Math.Min(rang, client.Services.Length - 1)].Id,
            DateCreation = creation,
            DateNotification = creation.AddDays(faker.Random.Int(1, 9)),
            MontantTtc = faker.Random.Int(400, 90_000) + (faker.Random.Int(0, 99) / 100m),
        };
    }

    private IEnumerable<Service> Services(StructureDuPlan plan)
    {
        // Most are open since long before the world begins: its stories may date invoices back.
        return (plan.Services.IsEmpty ? Habituels(plan) : plan.Services).Select(s => new Service
        {
            Id = sequences.Service(),
            Code = new(s.Code),
            Libelle = s.Libelle,
            EstActif = s.EstActif,
            EngagementObligatoire = s.EngagementObligatoire,
            Description = $"{s.Libelle} : reçoit et traite les factures qui le nomment.",
            DebutValidite = PremierJanvier(s.Ouverture),
            FinValidite = s.Fin is { } fin ? PremierJanvier(fin) : null,
        });
    }

    private DateTimeOffset PremierJanvier(int ecart) => Temps.Instant(new DateTime(annee + ecart, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));

    /// <summary>Named as in the qualification set (api.md 6).</summary>
    private static ImmutableArray<ServiceDuPlan> Habituels(StructureDuPlan plan) => plan.EstPublique
        ? [new($"SERVICE_PUBLIQUE_1_{plan.Siret}", "Service des achats"), new($"SERVICE_PUBLIQUE_2_{plan.Siret}", "Service technique")]
        : [new($"SERVICE_PRIVE_1_{plan.Siret}", "Comptabilité clients"), new($"SERVICE_PRIVE_2_{plan.Siret}", "Agence")];

    private IEnumerable<CoordonneesBancaires> ComptesBancaires(Faker faker) =>
        NomsDeComptes.Select(nom =>
            new CoordonneesBancaires(sequences.CompteBancaire(), nom, Banque.Iban(faker.Random.Long(1, 99_999_999_999)), Banque.Bic));

    private IEnumerable<Engagement> Engagements(Faker faker, Siret siret)
    {
        // No year in them: invoices generated for a seed name them whenever the world begins.
        var premier = faker.Random.Int(1_000, 99_000) * 10;
        return Enumerable.Range(1, EngagementsParClient).Select(i => new Engagement
        {
            Id = sequences.Engagement(),
            Numero = new(siret == ReglesDestinataire.Etat ? string.Create(Invariant, $"15{premier + i:D8}") : string.Create(Invariant, $"EJ-{premier + i:D6}")),
        });
    }
}
