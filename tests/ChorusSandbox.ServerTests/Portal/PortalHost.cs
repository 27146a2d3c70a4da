using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Server;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>The whole program on a real port, with a world of its own for each test: frozen, its clients silent.</summary>
public sealed class PortalHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-portail-");
    private readonly WebApplication _app;

    /// <summary>A page that fails as none of ours should.</summary>
    public const string Panne = "/panne-d-essai";

    public PortalHost()
    {
        _app = SandboxHost.Build([], new Dictionary<string, string?> { ["Sandbox:Data"] = _folder.FullName, ["Sandbox:Debit"] = "aucune" });
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapGet(Panne, string () => throw new InvalidOperationException("un secret de l’essai"));
    }

    public Uri Adresse => new(_app.Urls.First());

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    /// <summary>A service of the program.</summary>
    internal T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A new world on 7 March 2022 at nine, and a browser at its door.</summary>
    internal Task<PortalBrowser> Monde() => Monde(new DateTimeOffset(2022, 3, 7, 9, 0, 0, TimeSpan.FromHours(1)));

    /// <summary>The same, on another day.</summary>
    internal async Task<PortalBrowser> Monde(DateTimeOffset debut)
    {
        var ct = TestContext.Current.CancellationToken;
        var workspaces = _app.Services.GetRequiredService<Workspaces>();
        var cree = await workspaces.Create(
            new NouveauMonde { Nom = "essai", Debut = debut, Horloge = ModeHorloge.Figee }, ct);
        using var world = await workspaces.Open(cree.Monde.Id, ct);
        var personnes = new Personnes(world).Execute();
        foreach (var client in personnes.Select(p => p.Structure).Where(s => s.Role == RoleStructure.Destinataire).DistinctBy(s => s.Id))
        {
            await new ChangerComportement(world).Execute(new DemandeComportement(client.Siret.Valeur, "muet"), Actor.Formateur, ct);
        }

        var fournisseur = personnes.First(p => p.Structure.Role == RoleStructure.Fournisseur);
        var destinataire = personnes.First(p => p.Structure is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active } && p.Structure.Parametres.Profil == ProfilDestinataire.Aucun);
        return new PortalBrowser(Adresse, cree, fournisseur.Personne.Login, destinataire.Personne.Login, destinataire.Structure);
    }
}
