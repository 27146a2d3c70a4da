using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// « Corriger pour moi » on a deposited file: what the file alone can be corrected to, from the bytes that are kept. Nothing is
/// written: the depositor sends the corrected file anew. Refusal: FLUX_COMPTE_RENDU_INDISPONIBLE, as for its report.
/// </summary>
public sealed class CorrigerFlux(Workspace world)
{
    /// <summary>The correction of the file of a flow.</summary>
    public async Task<Result<CorrectionDeFichier>> Execute(string? numeroFlux, Actor actor, CancellationToken ct)
    {
        var trouve = new ConsulterCompteRendu(world).Execute(numeroFlux, actor);
        if (trouve.IsRefused)
        {
            return trouve.Refus;
        }

        await using var fichier = world.Pieces.Open(trouve.Value.Sha256);
        if (fichier is null)
        {
            return Refus.De(CodeRefus.FluxCompteRenduIndisponible, "numeroFluxDepot", numeroFlux,
                ("numeroFlux", numeroFlux), ("constat", "le fichier déposé n’est plus gardé"));
        }

        var octets = new byte[fichier.Length];
        await fichier.ReadExactlyAsync(octets, ct);
        return await Task.Run(() => Correcteur.Corriger(octets, trouve.Value.NomFichier, LimitesDeLecture.ParDefaut, ct), ct);
    }
}
