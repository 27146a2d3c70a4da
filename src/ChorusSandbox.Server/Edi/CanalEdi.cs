using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Edi;

/// <summary>
/// Watches over the exchange folders: twice a second, each world that has one takes in what its partners put there, and gives
/// back what its journal says. A world that fails is told once, and tried again.
/// </summary>
internal sealed class CanalEdi(Workspaces workspaces, DossiersEdi dossiers, TimeProvider wall, ILogger<CanalEdi> log) : BackgroundService
{
    private static readonly TimeSpan Pas = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, PassageEdi> _passages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ennuis = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pas = new PeriodicTimer(Pas, wall);
        while (await pas.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var monde in dossiers.Mondes().ToList())
            {
                await Passer(monde, stoppingToken);
            }
        }
    }

    private async Task Passer(string monde, CancellationToken ct)
    {
        try
        {
            if (workspaces.Find(monde) is not { } inscrit)
            {
                _passages.Remove(monde);
                dossiers.Supprimer(monde);
                return;
            }

            if (!_passages.TryGetValue(monde, out var passage))
            {
                _passages[monde] = passage = new PassageEdi(monde, dossiers, wall);
            }

            using var world = await workspaces.Open(monde, ct);
            await passage.Executer(world, inscrit, workspaces.FolderBeside(inscrit), ct);
            _ennuis.Remove(monde);
        }
        catch (Exception ennui) when (ennui is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            if (_ennuis.GetValueOrDefault(monde) != ennui.Message)
            {
                _ennuis[monde] = ennui.Message;
                log.LogWarning(ennui, "Canal EDI du monde {Monde} : le passage sera repris.", monde);
            }
        }
    }
}
