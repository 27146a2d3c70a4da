using System.ComponentModel;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>A service in the REST directory (api.md 2.4).</summary>
public sealed record ServiceDeLAnnuaire
{
    [Description("Identifiant universel, à reprendre dans les adresses. Source : api.md 2.4 [S].")]
    public string? Uuid { get; init; }

    [Description("Identifiant universel de sa structure.")]
    public string? UuidStructure { get; init; }

    [Description("Numéro technique : celui des autres API.")]
    public long? IdService { get; init; }

    [Description("Code du service, à citer dans les factures.")]
    public string? CodeService { get; init; }

    [Description("Nom du service.")]
    public string? LibelleService { get; init; }

    [Description("Ce qu’il fait.")]
    public string? DescriptionService { get; init; }

    [Description("true quand un dépôt peut le citer.")]
    public bool? EstActif { get; init; }

    [Description("true : il exige un numéro d’engagement.")]
    public bool? NumeroEngagement { get; init; }

    [Description("Début de validité, AAAA-MM-JJ HH:MM.")]
    public DateHeure? DateDbtService { get; init; }

    [Description("Fin de validité, AAAA-MM-JJ HH:MM ; absente quand il n’y en a pas.")]
    public DateHeure? DateFinService { get; init; }

    /// <summary>A service at an instant of its world.</summary>
    public static ServiceDeLAnnuaire De(Structure structure, Service service, DateTimeOffset now) => new()
    {
        Uuid = Organisations.Uuid.De(Organisations.Uuid.Service, service.Id),
        UuidStructure = Organisations.Uuid.De(Organisations.Uuid.Structure, structure.Id),
        IdService = service.Id,
        CodeService = service.Code.Valeur,
        LibelleService = service.Libelle,
        DescriptionService = service.Description,
        EstActif = service.EstOuvert(now),
        NumeroEngagement = service.EngagementObligatoire,
        DateDbtService = new DateHeure(service.DebutValidite),
        DateFinService = service.FinValidite is { } fin ? new DateHeure(fin) : null,
    };
}
