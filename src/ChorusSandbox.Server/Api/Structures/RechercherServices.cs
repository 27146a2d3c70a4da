using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>Request of <c>structures/rechercher/services</c> (api.md 3.8).</summary>
public sealed class DemandeRechercherServices
{
    [Description("Numéro technique de la structure, obligatoire. Source : api.md 3.8 [V]."), Alias("idStructureCPP")]
    public long? IdStructure { get; set; }

    [Description("Pagination ; jamais moins de lignes que demandé. Source : api.md 3.0 [V].")]
    public ParametresPage? ParametresRechercherServicesStructure { get; set; }
}

/// <summary>Answer of <c>structures/rechercher/services</c>.</summary>
public sealed record ReponseRechercherServices : Reponse
{
    [Description("Services de la structure ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneService> ListeServices { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A service.</summary>
    public sealed record LigneService(
        [property: Description("Numéro technique du service.")] long IdService,
        [property: Description("Code du service, à citer dans les factures.")] string CodeService,
        [property: Description("Nom du service.")] string LibelleService,
        [property: Description("true quand un dépôt peut le citer.")] bool EstActif,
        [property: Description("ACTIF ou INACTIF.")] string StatutService,
        [property: Description("AAAA-MM-JJ HH:MM")] DateHeure DateDbtService,
        [property: Description("AAAA-MM-JJ HH:MM ; absente quand il n’y en a pas.")] DateHeure? DateFinService)
    {
        /// <summary>A service at an instant of its world.</summary>
        public static LigneService De(Service s, DateTimeOffset now) => new(s.Id, s.Code.Valeur, s.Libelle, s.EstOuvert(now), s.EstOuvert(now) ? "ACTIF" : "INACTIF",
            new DateHeure(s.DebutValidite), s.FinValidite is { } fin ? new DateHeure(fin) : null);
    }
}

/// <summary><c>structures/rechercher/services</c></summary>
internal static class RechercherServices
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherServices, ReponseRechercherServices>(
        "structures/v1/rechercher/services", "Services d’une structure.", "TRA_MSG_00.000", new Lieux([("structure", "idStructure")]), (demande, appel) =>
            new ConsulterStructure(appel.World).Execute(demande.IdStructure, appel.Actor).Select(structure =>
            {
                var parametres = demande.ParametresRechercherServicesStructure;
                var now = appel.World.Clock.Now;
                Func<Service, string> cle = parametres?.TriColonne switch
                {
                    "LibelleService" => s => s.Libelle,
                    "DateDbtService" => s => s.DebutValidite.ToString("u", CultureInfo.InvariantCulture),
                    "DateFinService" => s => s.FinValidite?.ToString("u", CultureInfo.InvariantCulture) ?? "9999",
                    "EstActif" => s => s.EstOuvert(now) ? "1" : "0",
                    _ => s => s.Code.Valeur,
                };
                var tries = ParametresPage.Descendant(parametres, parDefaut: false)
                    ? structure.Services.OrderByDescending(cle, StringComparer.Ordinal)
                    : structure.Services.OrderBy(cle, StringComparer.Ordinal);
                var page = ParametresPage.De(parametres).De(tries);
                return new ReponseRechercherServices
                {
                    ListeServices = [.. page.Lignes.Select(s => ReponseRechercherServices.LigneService.De(s, now))],
                    ParametresRetour = ParametresRetour.De(page),
                };
            }));
}
