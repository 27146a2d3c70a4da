using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary><c>organisations/structures/{uuid}</c> and the services of it; <c>organisations/services/{uuid}</c>.</summary>
internal static class ConsulterOrganisation
{
    /// <summary>A structure.</summary>
    public static readonly Operation Operation = Passerelle.Operation.Rest<SansCorps, StructureDeLAnnuaire>(
        HttpMethods.Get, "organisations/v1/structures/{uuid}", "Détail d’une structure de l’annuaire REST.", (_, appel) =>
            Task.FromResult(Structure(appel).Select(StructureDeLAnnuaire.De)));

    /// <summary>Its services.</summary>
    public static readonly Operation Services = Passerelle.Operation.Rest<SansCorps, ReponseServicesOrganisations>(
        HttpMethods.Get, "organisations/v1/structures/{uuid}/services", "Services d’une structure de l’annuaire REST.", (_, appel) =>
            Task.FromResult(Structure(appel).Select(s => new ReponseServicesOrganisations([.. s.Services.Select(v => ServiceDeLAnnuaire.De(s, v, appel.World.Clock.Now))]))));

    /// <summary>One service.</summary>
    public static readonly Operation Service = Passerelle.Operation.Rest<SansCorps, ServiceDeLAnnuaire>(
        HttpMethods.Get, "organisations/v1/services/{uuid}", "Détail d’un service de l’annuaire REST.", (_, appel) => Task.FromResult(UnService(appel)));

    /// <summary>The structure that the path names and the account may see.</summary>
    internal static Result<Structure> Structure(Appel appel) =>
        Uuid.Lire(Uuid.Structure, appel.Parametres["uuid"]) is { } id ? new ConsulterStructure(appel.World).Execute(id, appel.Actor) : Inconnue(appel);

    private static Result<ServiceDeLAnnuaire> UnService(Appel appel)
    {
        var id = Uuid.Lire(Uuid.Service, appel.Parametres["uuid"]);
        return RechercherOrganisations.Visibles(appel).SelectMany(s => s.Services.Where(v => v.Id == id).Select(v => (Structure: s, Service: v))).ToList() is [var trouve]
            ? ServiceDeLAnnuaire.De(trouve.Structure, trouve.Service, appel.World.Clock.Now)
            : Refus.De(CodeRefus.ServiceInconnu, "uuid", appel.Parametres["uuid"], ("code", appel.Parametres["uuid"]), ("structure", "celles que le compte peut voir"));
    }

    private static Refus Inconnue(Appel appel) =>
        Refus.De(CodeRefus.StructureIdInconnu, "uuid", appel.Parametres["uuid"], ("champ", "uuid"), ("valeur", appel.Parametres["uuid"]));
}
