using System.Collections.Immutable;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;

using static ChorusSandbox.Domain.Structures.RoleStructure;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// The structures of every world, ordinary ones first (design 2 and 10.1): a story finds its actors by role and profile,
/// in this order. SIRETs: the SIREN of the public qualification set with NICs of our own, and the recipients that
/// api.md 6 names.
/// </summary>
internal static class PlanDuJeu
{
    private const string Siren = "123456782";

    private static readonly ImmutableArray<string> Metiers =
        ["Imprimerie", "Papeterie", "Menuiserie", "Ateliers", "Blanchisserie", "Informatique", "Pépinières", "Conseil", "Serrurerie", "Transports"];

    private static readonly ImmutableArray<string> Travaux = ["Travaux publics", "Maçonnerie", "Charpentes", "Électricité générale", "Couverture", "Plomberie"];
    private static readonly ImmutableArray<string> Collectivites = ["Commune", "Communauté de communes", "Syndicat des eaux", "Centre communal d’action sociale", "Caisse des écoles"];
    private static readonly ImmutableArray<string> Etablissements = ["Centre hospitalier", "Lycée", "Université", "Collège", "École des métiers"];

    public static ImmutableArray<StructureDuPlan> Structures { get; } = [.. Ordinaires(), .. Particulieres()];

    private static IEnumerable<StructureDuPlan> Ordinaires() =>
    [
        Nouvelle(7, Fournisseur, Metiers),
        Nouvelle(8, Fournisseur, Metiers),
        Nouvelle(9, Fournisseur, Metiers) with { SansCompteTechnique = true },
        Nouvelle(10, Cotraitant, Travaux),
        Nouvelle(11, Cotraitant, Travaux),
        Nouvelle(12, SousTraitant, Travaux),
        Nouvelle(13, SousTraitant, Travaux),
        Nouvelle(14, Moe, ["Bureau d’études", "Agence d’architecture"]),
        Nouvelle(15, Moa, ["Société publique d’aménagement", "Office de l’habitat"]) with { Parametres = new() { EstMoa = true } },
        Nommee("12345678200051", Collectivites),
        Nouvelle(16, Destinataire, Collectivites),
        Nommee("12345678200028", Etablissements) with
        {
            Parametres = new() { CodeServiceObligatoire = true },
            Services = [new("SERVICE_DEST_SERV_OBL", "Service des achats"), new("SERVICE_PUBLIQUE_2_12345678200028", "Service technique")],
        },
        Nommee("12345678200036", Etablissements) with { Parametres = new() { EngagementObligatoire = true } },
        Nommee("12345678200044", Collectivites) with
        {
            Parametres = new() { ServiceOuEngagement = true },
            Services = [new("SERVICE_DEST_EJ_OU_SERV_OBL", "Service des finances"), new("SERVICE_PUBLIQUE_2_12345678200044", "Service technique")],
        },
        Nouvelle(17, Destinataire, Etablissements) with { Parametres = new() { CodeServiceObligatoire = true, EngagementObligatoire = true } },
        // formats.md 2.1: for the State a service or an engagement is needed.
        Nommee("11000201100044", ["Services de l’État"]) with
        {
            Parametres = new() { ServiceOuEngagement = true },
            Services = [new("SFACETAT", "Service facturier de l’État"), new("SFACETAT2", "Service facturier des écoles")],
        },
    ];

    private static IEnumerable<StructureDuPlan> Particulieres() =>
    [
        Speciale(18, Destinataire, Collectivites) with { Services = AvecFerme(18) },
        Speciale(19, Destinataire, Etablissements) with { Services = AvecEngagement(19) },
        Speciale(20, Destinataire, ["Métropole"]) with { Parametres = new() { RecoitParEdi = true } },
        Speciale(21, Destinataire, ["Trésorerie hospitalière"]) with { Parametres = new() { Helios = true } },
        Speciale(22, Destinataire, ["Chambre des métiers"]) with { Parametres = new() { PaiementNonRemonte = true } },
        Speciale(23, Moa, ["Établissement public foncier"]) with { Parametres = new() { EstMoa = true, EstMoaUniquement = true } },
        Speciale(24, Destinataire, ["Ancien syndicat des transports"]) with { Etat = EtatStructure.Inactive },
        Speciale(25, Fournisseur, ["Ancienne imprimerie"]) with { Etat = EtatStructure.Inactive },
        // Added last: what stands before keeps its numbers.
        Speciale(26, SousTraitant, Travaux) with { GestionnaireDe = Siret.AvecCle(Siren, 8) },
        Speciale(27, Destinataire, ["Syndicat d’énergie"]) with { Services = Dates(27), TousLesRangs = true },
        Etrangere("BE0123456782", TypeIdentifiant.UeHorsFrance, "BE") with { Genres = ["Ateliers"] },
        Etrangere("PARTICULIER-000001", TypeIdentifiant.Particulier, "FR") with { Role = Fournisseur, SansCompteTechnique = true },
    ];

    private static StructureDuPlan Nouvelle(int nic, RoleStructure role, ImmutableArray<string> genres) =>
        new(Siret.AvecCle(Siren, nic), role, genres);

    private static StructureDuPlan Speciale(int nic, RoleStructure role, ImmutableArray<string> genres) =>
        Nouvelle(nic, role, genres) with { TousLesRangs = false };

    private static StructureDuPlan Nommee(string siret, ImmutableArray<string> genres) => new(new(siret), Destinataire, genres);

    private static StructureDuPlan Etrangere(string identifiant, TypeIdentifiant type, string pays) =>
        new(new(identifiant), SousTraitant, []) { TypeIdentifiant = type, Pays = pays, TousLesRangs = false };

    /// <summary>One that is open, one whose time is past, one that opens later.</summary>
    private static ImmutableArray<ServiceDuPlan> Dates(int nic) =>
    [
        new(Code(1, nic), "Service des achats", Fin: 25),
        new(Code(2, nic), "Service de l’éclairage", Fin: -1),
        new(Code(3, nic), "Service des bornes de recharge", Ouverture: 2),
    ];

    private static ImmutableArray<ServiceDuPlan> AvecFerme(int nic) =>
    [
        new(Code(1, nic), "Service des achats"),
        new(Code(2, nic), "Service des fêtes", EstActif: false),
    ];

    private static ImmutableArray<ServiceDuPlan> AvecEngagement(int nic) =>
    [
        new(Code(1, nic), "Service des achats"),
        new(Code(2, nic), "Service des travaux", EngagementObligatoire: true),
    ];

    private static string Code(int rang, int nic) => $"SERVICE_PUBLIQUE_{rang}_{Siret.AvecCle(Siren, nic).Valeur}";
}
