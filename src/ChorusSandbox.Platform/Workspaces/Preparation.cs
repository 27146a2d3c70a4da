using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Prepares worlds in the folder beside their own, from which a crash takes nothing and a swap takes all.</summary>
internal sealed class Preparation(WorldFolders folders, TimeProvider wall, IJeuDeDonnees jeu, IClientPublic client, IHistoire? histoire)
{
    /// <summary>Prepares the next state of a world: its data set, its past if it has one, its secrets.</summary>
    public async Task<T> Sow<T>(string id, NouveauMonde nouveau, Func<WorkspaceStore, Task<T>> secrets, CancellationToken ct)
    {
        var folder = folders.Prepare(id);
        var present = EtatHorloge.ALaMilliseconde(wall.GetUtcNow());
        var passe = nouveau.AvecPasse ? histoire : null;
        var debut = EtatHorloge.ALaMilliseconde(nouveau.Debut ?? passe?.Debut(present) ?? present);
        var donnees = await Task.Run(() => jeu.Generer(nouveau.Graine, debut), ct);
        await using var world = await OpenWorld.Open(id, new FileMedium(folder, isDraft: true), new Pieces(folder), wall, client);
        await Semis.Semer(world.Store, passe is null ? nouveau : nouveau with { Horloge = ModeHorloge.Figee }, debut, donnees);
        if (passe is not null)
        {
            var monde = new Workspace(world, new Failures.Failures(wall), () => { });
            await passe.Jouer(monde, present, ct);
            await world.Driver.Advance(EtatHorloge.ALaMilliseconde(wall.GetUtcNow()), null, ct);
            await new ReglerHorloge(monde).Execute(new DemandeHorloge(ModeHorloge.Fluante), Actor.Formateur, ct);
        }

        return await secrets(world.Store);
    }
}
