using System.Globalization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.EndToEndTests.Hosts;

/// <summary>The program as it is delivered, on a free port, with a folder of its own and its demonstration world.</summary>
public sealed class RunningSandbox : IAsyncLifetime
{
    /// <summary>When a world of a test begins: 7 March 2022 at nine, in Paris.</summary>
    private static readonly DateTimeOffset Beginning = DateTimeOffset.Parse("2022-03-07T09:00:00+01:00", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-bout-en-bout-");
    private readonly WebApplication _app;
    private Task _running = Task.CompletedTask;

    public RunningSandbox() =>
        _app = SandboxHost.Build([], new Dictionary<string, string?>
        {
            ["Sandbox:Data"] = _folder.FullName,
            ["Sandbox:Urls"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "Warning",
        });

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_app.Urls.First());

    internal Workspaces Workspaces => _app.Services.GetRequiredService<Workspaces>();

    public async ValueTask InitializeAsync()
    {
        var ready = new TaskCompletionSource();
        _app.Lifetime.ApplicationStarted.Register(ready.SetResult);
        _running = SandboxHost.Run(_app, CancellationToken.None);
        await await Task.WhenAny(ready.Task, _running);
        // Made in the background: this waits for it.
        await Workspaces.CreateDemonstration();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _running;
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A world for one test: frozen, its clients silent.</summary>
    internal async Task<PlayedWorld> NewWorld()
    {
        var ct = TestContext.Current.CancellationToken;
        var made = await Workspaces.Create(new NouveauMonde { Nom = "Essai", Debut = Beginning, Horloge = ModeHorloge.Figee }, ct);
        using var world = await Workspaces.Open(made.Monde.Id, ct);
        var people = new Personnes(world).Execute();
        foreach (var silent in people.Select(p => p.Structure).Where(s => s.Role == RoleStructure.Destinataire).DistinctBy(s => s.Id))
        {
            await new ChangerComportement(world).Execute(new DemandeComportement(silent.Siret.Valeur, "muet"), Actor.Formateur, ct);
        }

        var supplier = people.First(p => p.Structure.Role == RoleStructure.Fournisseur);
        var client = people.First(p => p.Structure is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active }
            && p.Structure.Parametres.Profil == ProfilDestinataire.Aucun);
        return new PlayedWorld(made, Person(supplier), Person(client));
    }

    private static Person Person((Utilisateur Personne, Structure Structure, RangUtilisateur Rang) p) => new(p.Personne, p.Structure);
}
