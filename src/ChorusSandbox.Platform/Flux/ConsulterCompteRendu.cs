using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// What became of a flow. Seen by the accounts attached to a structure of the one who deposited it. Refusal:
/// FLUX_COMPTE_RENDU_INDISPONIBLE, whether it is unknown or another's.
/// </summary>
public sealed class ConsulterCompteRendu(Workspace world)
{
    /// <summary>The flow of a deposit number.</summary>
    public Result<FluxDepose> Execute(string? numeroFlux, Actor actor) => Execute(numeroFlux, null, actor);

    /// <summary>The flow of a deposit number, and of a day of deposit where one is asked for.</summary>
    public Result<FluxDepose> Execute(string? numeroFlux, DateOnly? jour, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(numeroFlux))
        {
            return Refus.De(CodeRefus.ChampObligatoire, "numeroFluxDepot", null, ("champ", "numeroFluxDepot"), ("acte", "Consulter le compte rendu"));
        }

        return world.Store.Resumes.Flux.GetValueOrDefault(numeroFlux) is { } resume && RechercherFlux.EstVisible(resume, actor)
            && (jour is not { } voulu || Temps.JourDeParis(resume.DateDepot) == voulu) && world.Store.Read<FluxDepose>(resume.Id) is { } flux
            ? flux
            : Refus.De(CodeRefus.FluxCompteRenduIndisponible, "numeroFluxDepot", numeroFlux,
                ("numeroFlux", numeroFlux), ("constat", $"aucun flux de ce numéro n’a été déposé par vos structures{(jour is null ? "" : " ce jour-là")}"));
    }

    /// <summary>Designation of the structure for which a flow was deposited; null when its account acts for several.</summary>
    public string? Partenaire(FluxDepose flux) =>
        flux.IdStructure is { } id ? world.Store.Resumes.Structures.GetValueOrDefault(id)?.Designation : null;
}
