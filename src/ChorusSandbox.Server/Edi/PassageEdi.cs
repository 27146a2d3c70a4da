using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Edi;

/// <summary>One look at the folders of one world: files that are whole are taken in, results are given back.</summary>
internal sealed class PassageEdi(string monde, DossiersEdi dossiers, TimeProvider wall)
{
    /// <summary>How long a file must not have changed to be whole.</summary>
    private static readonly TimeSpan Stable = TimeSpan.FromSeconds(1);

    private readonly RestitutionEdi _restitution = new(Path.Combine(dossiers.DuMonde(monde), DossiersEdi.Travail));
    private Dictionary<string, (long Taille, DateTime Ecrit, DateTimeOffset Depuis)> _vus = new(StringComparer.Ordinal);

    public async Task Executer(Workspace world, MondeInscrit inscrit, string aCote, CancellationToken ct)
    {
        var retours = new RetoursEdi(world);

        // Before anything is taken in: what follows from it is then after the cursor.
        await _restitution.Rendre(retours, inscrit, aCote, application => dossiers.De(monde, application), ct);
        var vus = new Dictionary<string, (long, DateTime, DateTimeOffset)>(StringComparer.Ordinal);
        foreach (var raccordement in retours.Raccordements)
        {
            var dossier = dossiers.De(monde, raccordement.Application);
            dossier.Creer();
            await ReceptionEdi.Reprendre(world, raccordement, dossier, ct);
            foreach (var fichier in dossier.Candidats().Where(f => EstEntier(f, vus)).ToList())
            {
                await ReceptionEdi.Prendre(world, raccordement, dossier, fichier, ct);
            }
        }

        _vus = vus;
    }

    /// <summary>True for a file whose size and time have not changed for a second.</summary>
    private bool EstEntier(FileInfo fichier, Dictionary<string, (long, DateTime, DateTimeOffset)> vus)
    {
        var maintenant = wall.GetUtcNow();
        var depuis = _vus.TryGetValue(fichier.FullName, out var vu) && vu.Taille == fichier.Length && vu.Ecrit == fichier.LastWriteTimeUtc ? vu.Depuis : maintenant;
        vus[fichier.FullName] = (fichier.Length, fichier.LastWriteTimeUtc, depuis);
        return maintenant - depuis >= Stable;
    }
}
