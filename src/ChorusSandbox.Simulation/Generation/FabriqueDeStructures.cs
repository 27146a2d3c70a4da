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
        return new()
        {
            Id = sequences.Structure(),
            Siret = plan.Siret,
            Role = plan.Role,
            Etat = plan.Etat,
            EstPublique = plan.EstPublique,
            Parametres = plan.Parametres,
            Designation = plan.Siret == ReglesDestinataire.Etat ? plan.Genres[0] : $"{faker.PickRandom<string>(plan.Genres)} de {commune.Nom}",
            Adresse = new(Personnes.Typographie($"{faker.Random.Int(1, 98)} {faker.Address.StreetName()}"), commune.CodePostal, commune.Nom),
            Services = [.. Services(plan)],
            CoordonneesBancaires = plan.EstPublique ? [] : [.. ComptesBancaires(faker)],
            Engagements = plan.EstPublique ? [.. Engagements(faker, plan.Siret)] : [],
            Comportement = plan.EstPublique ? Comportements.ParDefaut : null,
        };
    }

    private IEnumerable<Service> Services(StructureDuPlan plan)
    {
        // Open since long before the world begins: its stories may date invoices back.
        var ouverture = Temps.Instant(new DateTime(annee - 5, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        return (plan.Services.IsEmpty ? Habituels(plan) : plan.Services).Select(s => new Service
        {
            Id = sequences.Service(),
            Code = new(s.Code),
            Libelle = s.Libelle,
            EstActif = s.EstActif,
            EngagementObligatoire = s.EngagementObligatoire,
            DebutValidite = ouverture,
        });
    }

    /// <summary>Named as in the qualification set (api.md 6).</summary>
    private static ImmutableArray<ServiceDuPlan> Habituels(StructureDuPlan plan) => plan.EstPublique
        ? [new($"SERVICE_PUBLIQUE_1_{plan.Siret}", "Service des achats"), new($"SERVICE_PUBLIQUE_2_{plan.Siret}", "Service technique")]
        : [new($"SERVICE_PRIVE_1_{plan.Siret}", "Comptabilité clients"), new($"SERVICE_PRIVE_2_{plan.Siret}", "Agence")];

    private IEnumerable<CoordonneesBancaires> ComptesBancaires(Faker faker) =>
        NomsDeComptes.Select(nom =>
            new CoordonneesBancaires(sequences.CompteBancaire(), nom, Banque.Iban(faker.Random.Long(1, 99_999_999_999)), Banque.Bic));

    private static IEnumerable<NumeroEngagement> Engagements(Faker faker, Siret siret)
    {
        // No year in them: invoices generated for a seed name them whenever the world begins.
        var premier = faker.Random.Int(1_000, 99_000) * 10;
        return Enumerable.Range(1, EngagementsParClient).Select(i => new NumeroEngagement(siret == ReglesDestinataire.Etat
            ? string.Create(Invariant, $"15{premier + i:D8}")
            : string.Create(Invariant, $"EJ-{premier + i:D6}")));
    }
}
