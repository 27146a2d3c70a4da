using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>What each act of the console loses and keeps: one sentence each, the same wherever the act is offered.</summary>
internal static class Confirmations
{
    public static Confirmation NouveauxSecrets(string monde) => new(Console(monde, "secrets"), "Générer de nouveaux secrets",
        "le client_secret de l’application du monde et les mots de passe de tous ses comptes ; un logiciel qui s’en sert sera refusé jusqu’à ce que vous y mettiez les nouveaux.",
        "les identifiants, les factures et le journal, les secrets des autres applications ; un jeton déjà délivré vaut jusqu’à sa fin, une heure au plus.");

    public static Confirmation RemplacerLaPlace(string monde) => new(Console(monde, "place"), "Remplacer le lien de la place",
        "le lien déjà donné, qui n’ouvrira plus rien ; le stagiaire déjà entré devra prendre le nouveau.",
        "le monde et tout ce que le stagiaire y a fait.");

    public static Confirmation Reinitialiser(string monde) => new(Console(monde, "reinitialiser"), "Remettre le monde à son début",
        "tout ce qui s’y est passé : factures, flux, journal, avancement du tutoriel, pannes armées. Pour pouvoir y revenir, gardez d’abord un instantané ou exportez le monde.",
        "les instantanés, les applications et leurs secrets, les comptes et leurs mots de passe, le lien de la place ; les échanges avec l’API, où une ligne dira que le monde a été remis, et la liste de qualification.");

    public static Confirmation Restaurer(string monde, string instantane) => new(Console(monde, "restaurer"), $"Restaurer l’instantané « {instantane} »",
        "tout ce qui s’est passé depuis : factures, flux, journal.",
        "tous les instantanés, celui-ci compris, et les applications ; les comptes reprennent leurs mots de passe d’alors ; les échanges avec l’API, où une ligne dira que le monde a été remis, et la liste de qualification.")
    {
        Nom = "nom", Valeur = instantane,
    };

    public static Confirmation OublierInstantane(string monde, string instantane) => new(Console(monde, "oublier"), $"Supprimer l’instantané « {instantane} »",
        "cet état du monde : il ne sera plus possible d’y revenir.",
        "le monde tel qu’il est, et ses autres instantanés.")
    {
        Nom = "nom", Valeur = instantane,
    };

    public static Confirmation Supprimer(string monde) => new(Console(monde, "supprimer"), "Supprimer le monde",
        "le monde entier, sans retour : factures, journal, échanges, instantanés, applications et secrets. Pour le garder, exportez-le d’abord.",
        "les autres mondes de cette installation.");

    public static Confirmation RenouvelerLeSecret(string monde, ApplicationApi application) => new(Applications(monde, "renouveler"), "Générer un nouveau secret",
        "le secret actuel : une demande de jeton qui s’en sert sera refusée.",
        "le client_id, les abonnements, et les jetons déjà délivrés, jusqu’à leur fin.")
    {
        Nom = "application", Valeur = application.ClientId, De = application.Nom,
    };

    public static Confirmation SupprimerLApplication(string monde, ApplicationApi application) => new(Applications(monde, "supprimer"), "Supprimer l’application",
        "son client_id, son secret et ses jetons, aussitôt.",
        "le monde, ce que l’application y a fait, et les échanges déjà relevés.")
    {
        Nom = "application", Valeur = application.ClientId, De = application.Nom,
    };

    public static Confirmation RecommencerLaQualification(string monde, ApplicationApi application) => new($"/console/{monde}/qualification?handler=recommencer", "Recommencer la liste",
        "les épreuves montrées et les erreurs relevées.",
        "le monde, et les échanges dans leur liste.")
    {
        Nom = "application", Valeur = application.ClientId, De = application.Nom,
    };

    private static string Console(string monde, string acte) => $"/console/{monde}?handler={acte}";

    private static string Applications(string monde, string acte) => $"/console/{monde}/applications?handler={acte}";
}
