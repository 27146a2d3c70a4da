using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>Request of <c>organisations/services/recherche</c>: each field is a criterion (api.md 2.4).</summary>
public sealed class DemandeRechercherServicesOrganisations : RequeteAnnuaire
{
    [Description("Identifiant universel.")]
    public Critere? Uuid { get; set; }

    [Description("Identifiant universel de la structure.")]
    public Critere? UuidStructure { get; set; }

    [Description("Numéro technique.")]
    public Critere? IdService { get; set; }

    [Description("Code du service.")]
    public Critere? CodeService { get; set; }

    [Description("Nom du service ; CONTAINS cherche une partie.")]
    public Critere? LibelleService { get; set; }

    [Description("true ou false.")]
    public Critere? EstActif { get; set; }

    [Description("true ou false.")]
    public Critere? NumeroEngagement { get; set; }

    [Description("Début de validité, AAAA-MM-JJ HH:MM.")]
    public Critere? DateDbtService { get; set; }

    [Description("Fin de validité, AAAA-MM-JJ HH:MM.")]
    public Critere? DateFinService { get; set; }
}

/// <summary>Answer of <c>organisations/services/recherche</c> and of <c>organisations/structures/{uuid}/services</c>.</summary>
/// <param name="Values">Services trouvés.</param>
public sealed record ReponseServicesOrganisations(
    [property: Description("Services trouvés ; toujours là, vide au besoin. Source : api.md 2.4 [S].")] ImmutableArray<ServiceDeLAnnuaire> Values);

/// <summary><c>organisations/services/recherche</c></summary>
internal static class RechercherServicesOrganisations
{
    public static readonly Operation Operation = Passerelle.Operation.Rest<DemandeRechercherServicesOrganisations, ReponseServicesOrganisations>(
        HttpMethods.Post, "organisations/v1/services/recherche", "Recherche des services dans l’annuaire REST.", (demande, appel) =>
        {
            var now = appel.World.Clock.Now;
            var tous = RechercherOrganisations.Visibles(appel).SelectMany(s => s.Services.Select(v => ServiceDeLAnnuaire.De(s, v, now)));
            return Task.FromResult(demande.Chercher(tous).Select(v => new ReponseServicesOrganisations(v)));
        });
}
