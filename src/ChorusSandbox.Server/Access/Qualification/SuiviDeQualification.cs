using System.Text.Json;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>
/// Keeps the notebook of each application of each world, from the exchanges as they are kept: nothing to start. A notebook is
/// a small file beside the world: it outlives a reset and a restoration, and goes with the world.
/// </summary>
public sealed class SuiviDeQualification(Workspaces workspaces)
{
    private const string Fichier = "qualification.json";

    private readonly Lock _un = new();

    /// <summary>Notes exchanges of a world, in their order. An exchange whose token was dead is its only application's.</summary>
    public void Noter(string monde, IReadOnlyList<Echange> echanges)
    {
        if (workspaces.Find(monde) is not { } inscrit)
        {
            return;
        }

        lock (_un)
        {
            var carnets = Lire(inscrit);
            foreach (var echange in echanges)
            {
                if ((echange.ClientId ?? (inscrit.Applications is [var seule] ? seule.ClientId : null)) is { } application)
                {
                    Carnet(carnets, application).Noter(echange, inscrit.Remises.LastOrDefault(r => r.Mur <= echange.Mur)?.Mur);
                }
            }

            Ecrire(inscrit, carnets);
        }
    }

    /// <summary>The notebook of an application; an empty one when it has called nothing.</summary>
    public Carnet De(MondeInscrit monde, string clientId)
    {
        lock (_un)
        {
            return Carnet(Lire(monde), clientId);
        }
    }

    /// <summary>Begins the notebook of an application anew.</summary>
    public void Recommencer(MondeInscrit monde, string clientId)
    {
        lock (_un)
        {
            var carnets = Lire(monde);
            if (carnets.Remove(clientId))
            {
                Ecrire(monde, carnets);
            }
        }
    }

    private static Carnet Carnet(Dictionary<string, Carnet> carnets, string clientId)
    {
        if (!carnets.TryGetValue(clientId, out var carnet))
        {
            carnets.Add(clientId, carnet = new Carnet { ClientId = clientId });
        }

        return carnet;
    }

    private Dictionary<string, Carnet> Lire(MondeInscrit monde)
    {
        var fichier = Path.Combine(workspaces.FolderBeside(monde), Fichier);
        var carnets = new Dictionary<string, Carnet>(StringComparer.Ordinal);
        try
        {
            foreach (var carnet in File.Exists(fichier) ? JsonSerializer.Deserialize<List<Carnet?>>(File.ReadAllBytes(fichier)) ?? [] : [])
            {
                if (carnet is { EstEntier: true })
                {
                    carnets[carnet.ClientId] = carnet;
                }
            }
        }
        catch (JsonException)
        {
            // Cut by a power failure, or written by hand: what it told is only a report, and begins again.
        }

        return carnets;
    }

    private void Ecrire(MondeInscrit monde, Dictionary<string, Carnet> carnets)
    {
        var dossier = workspaces.FolderBeside(monde);
        if (!Directory.Exists(dossier))
        {
            return;
        }

        var part = Path.Combine(dossier, Fichier + ".part");
        File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(carnets.Values.OrderBy(c => c.ClientId, StringComparer.Ordinal)));
        File.Move(part, Path.Combine(dossier, Fichier), overwrite: true);
    }
}
