using System.ComponentModel;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>Request of <c>structures/consulter/service</c> (api.md 3.8, annex B).</summary>
public sealed class DemandeConsulterService
{
    [Description("fr ou en ; les libellés sont rendus en français. Source : api.md 4 [V]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("Numéro technique de la structure, obligatoire. Source : api.md 3.8 [V]."), Alias("idStructureCPP")]
    public long? IdStructure { get; set; }

    [Description("Numéro technique du service, obligatoire ; rendu par rechercher/services. Source : api.md 3.8 [V].")]
    public long? IdService { get; set; }
}

/// <summary>Answer of <c>structures/consulter/service</c> (annex B).</summary>
public sealed record ReponseConsulterService : Reponse
{
    [Description("Adresse du service : ici celle de sa structure. Source : annexe B [V].")]
    public AdressePostale? AdressePostale { get; init; }

    [Description("Informations générales (le nom du champ a un s).")]
    public Informations? InformationsGenerales { get; init; }

    [Description("Dates et exigences du service.")]
    public ParametresService? Parametres { get; init; }

    [Description("Compteur sans objet, toujours 10. Source : annexe B [V].")]
    public long NbResultatsParPage { get; init; } = 10;

    [Description("Compteur sans objet, toujours 1. Source : annexe B [V].")]
    public long PageCourante { get; init; } = 1;

    [Description("Compteur sans objet, toujours 1. Source : annexe B [V].")]
    public long Pages { get; init; } = 1;

    [Description("Compteur sans objet, toujours 1. Source : annexe B [V].")]
    public long Total { get; init; } = 1;

    /// <summary>General information.</summary>
    public sealed record Informations(
        [property: Description("Code du service, à citer dans les factures.")] string CodeService,
        [property: Description("Nom du service.")] string NomService,
        [property: Description("Ce que fait le service ; absente quand rien n’en est dit.")] string? DescriptionService);

    // ASSUMPTION: API-62 dates of consulter/service: AAAA-MM-JJ HH:MM, as a typed client reads them (api.md 3.0); a service of the seed was made and last changed the day it opened.
    /// <summary>Dates and demands.</summary>
    public sealed record ParametresService
    {
        [Description("AAAA-MM-JJ HH:MM.")]
        public DateHeure DateCreation { get; init; }

        [Description("Début de validité, AAAA-MM-JJ HH:MM : avant, un dépôt ne peut pas nommer le service.")]
        public DateHeure DateDebutValidite { get; init; }

        [Description("Fin de validité, AAAA-MM-JJ HH:MM ; absente quand il n’y en a pas.")]
        public DateHeure? DateFinValidite { get; init; }

        [Description("AAAA-MM-JJ HH:MM.")]
        public DateHeure DateModification { get; init; }

        [Description("true : le fournisseur voit « Mise en paiement ».")]
        public bool MiseEnPaiement { get; init; }

        [Description("true : ce service exige un numéro d’engagement, quoi que demande sa structure.")]
        public bool NumeroEngagement { get; init; }
    }
}

/// <summary><c>structures/consulter/service</c></summary>
internal static class ConsulterServiceApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterService, ReponseConsulterService>(
        "structures/v1/consulter/service", "Détail d’un service.", "TRA_MSG_00.000", new Lieux([("structure", "idStructure"), ("service", "idService")]), (demande, appel) =>
            new ConsulterService(appel.World).Execute(demande.IdStructure, demande.IdService, appel.Actor).Select(r => Reponse(r.Structure, r.Service)));

    private static ReponseConsulterService Reponse(Structure structure, Service service) => new()
    {
        AdressePostale = AdressePostale.De(structure),
        InformationsGenerales = new(service.Code.Valeur, service.Libelle, service.Description),
        Parametres = new()
        {
            DateCreation = new DateHeure(service.DebutValidite),
            DateDebutValidite = new DateHeure(service.DebutValidite),
            DateFinValidite = service.FinValidite is { } fin ? new DateHeure(fin) : null,
            DateModification = new DateHeure(service.DebutValidite),
            MiseEnPaiement = !structure.Parametres.PaiementNonRemonte,
            NumeroEngagement = service.EngagementObligatoire || structure.Parametres is { EngagementObligatoire: true, ServiceOuEngagement: false },
        },
    };
}
