using System.CommandLine;
using System.Net.Sockets;

using ChorusSandbox.Platform.Store;

using Microsoft.AspNetCore.Connections;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>serve</c>: starts the sandbox. A taken port, a locked or unwritable folder: one French sentence, exit 2.</summary>
internal sealed class ServeCommand(string[] host)
{
    private readonly Option<string> _urls = new("--urls") { Description = "Adresses d’écoute, par défaut http://localhost:8080." };
    private readonly Option<string> _data = new("--data") { Description = "Dossier des données, par défaut ./data." };
    private readonly Option<string> _hosts = new("--hosts") { Description = "Noms d’hôte admis en plus de localhost, séparés par des virgules." };
    private readonly Option<bool> _network = new("--network") { Description = "Ouvre le bac à sable au réseau : tout est alors au formateur, dont le mot de passe est dans CHORUS_FORMATEUR (12 caractères au moins)." };

    /// <summary>The verb.</summary>
    public Command Verb()
    {
        var verb = new Command("serve", "Démarre le bac à sable (verbe par défaut).");
        AddTo(verb);
        return verb;
    }

    /// <summary>Gives a command the options and the action of the verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_urls);
        command.Options.Add(_data);
        command.Options.Add(_hosts);
        command.Options.Add(_network);
        command.SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var settings = new Dictionary<string, string?>();
        foreach (var (name, value) in new[] { ("Urls", parsed.GetValue(_urls)), ("Data", parsed.GetValue(_data)), ("Hosts", parsed.GetValue(_hosts)), ("Network", parsed.GetValue(_network) ? "true" : null) })
        {
            if (value is not null)
            {
                settings["Sandbox:" + name] = value;
            }
        }

        var app = SandboxHost.Build(host, settings);
        try
        {
            if (SandboxHost.Unsafe(app) is { } sentence)
            {
                return await Refuse(sentence);
            }

            await SandboxHost.Run(app, ct);
            return 0;
        }
        catch (StoreLockedException e)
        {
            return await Refuse(e.Message);
        }
        catch (StoreCorruptException e)
        {
            return await Refuse(e.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException || e is { InnerException: SocketException })
        {
            return await Refuse($"Le port est déjà pris ({SandboxHost.Urls(app)}). Arrêtez le programme qui l’occupe, ou choisissez-en un autre : --urls http://localhost:8081.");
        }
        catch (SocketException)
        {
            return await Refuse($"L’adresse {SandboxHost.Urls(app)} ne peut pas être ouverte. Choisissez-en une autre avec --urls.");
        }
        catch (InvalidOperationException) when (!app.Lifetime.ApplicationStarted.IsCancellationRequested && SandboxHost.Urls(app).Contains("https://", StringComparison.OrdinalIgnoreCase))
        {
            return await Refuse("Le certificat de développement pour HTTPS manque ou a expiré. Créez-le par « dotnet dev-certs https », ou écoutez en HTTP : --urls http://localhost:8080.");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return await Refuse($"Le dossier des données « {SandboxHost.DataFolder(app)} » ne peut pas être écrit. Choisissez-en un autre avec --data.");
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private static async Task<int> Refuse(string sentence)
    {
        await System.Console.Error.WriteLineAsync(sentence);
        return 2;
    }
}
