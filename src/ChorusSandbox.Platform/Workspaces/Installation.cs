using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary><c>platform.db</c>: what belongs to the installation and to no world.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly Gate _gate;
    private readonly SemaphoreSlim _changing = new(1, 1);
    private volatile ImmutableSortedDictionary<long, MondeInscrit> _mondes;
    private volatile FrozenDictionary<string, ApplicationDuMonde> _applications = FrozenDictionary<string, ApplicationDuMonde>.Empty;
    private volatile MotDePasseFormateur? _formateur;
    private long _dernier;

    private Installation(Gate gate)
    {
        _gate = gate;
        _mondes = gate.Scan<MondeInscrit>().ToImmutableSortedDictionary(r => r.Id, r => r.Record);
        _dernier = gate.Read<DernierNumero>(DernierNumero.Numero)?.Valeur ?? _mondes.Keys.LastOrDefault();
        Replace(m => m);
        _formateur = gate.Read<MotDePasseFormateur>(MotDePasseFormateur.Numero);
    }

    /// <summary>The worlds, in the order they were made.</summary>
    public IReadOnlyList<MondeInscrit> Mondes => [.. _mondes.Values];

    public static Installation Open(string folder) =>
        new(Gate.Open(new FileMedium(folder, "platform.db"), JournalJson.Options));

    /// <summary>The world of a name; null when there is none.</summary>
    public MondeInscrit? Find(string id) => _mondes.Values.FirstOrDefault(m => m.Id == id);

    /// <summary>The world of a name.</summary>
    /// <exception cref="MondeInconnuException">No world has that name.</exception>
    public MondeInscrit Known(string id) => Find(id) ?? throw new MondeInconnuException(id);

    /// <summary>The application of an identifier, with its world; null when there is none.</summary>
    public ApplicationDuMonde? Application(string clientId) => _applications.GetValueOrDefault(clientId);

    /// <summary>True when the secret is the application's.</summary>
    public static bool Correspond(ApplicationApi application, string clientSecret) =>
        SecretsGeneres.Correspond(new SecretHache(0, application.ClientId, application.Sel, application.Empreinte), clientSecret);

    /// <summary>The trainer's password as it is kept; null before the first <c>--network</c>.</summary>
    public MotDePasseFormateur? Formateur => _formateur;

    /// <summary>Keeps the trainer's password.</summary>
    public async Task Put(MotDePasseFormateur formateur)
    {
        await _gate.Write(changes =>
        {
            changes.Put(MotDePasseFormateur.Numero, formateur);
            return true;
        });
        _formateur = formateur;
    }

    /// <summary>The world that a code of place opens; null when none does.</summary>
    public MondeInscrit? FindPlace(string code) => _mondes.Values.FirstOrDefault(m =>
        m.Place is { } place && SecretsGeneres.Correspond(new SecretHache(0, m.Id, place.Sel, place.Empreinte), code));

    /// <summary>The number of the next world; never given twice.</summary>
    public long NextNumero => _dernier + 1;

    /// <summary>A number and a name that no world has had: a link to a deleted world never opens another.</summary>
    public (long Numero, string Id) NextName(Func<string, bool> isTaken)
    {
        var numero = NextNumero;
        while (isTaken(Name(numero)))
        {
            numero++;
        }

        return (numero, Name(numero));

        static string Name(long numero) => numero.ToString("'m'0", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A world with a new secret for its first application, in clear for this once.</summary>
    public static (MondeInscrit Monde, string Secret) WithNewApplication(MondeInscrit monde)
    {
        var (application, secret) = WithNewSecret(monde.Applications[0]);
        return (monde with { Sel = application.Sel, Empreinte = application.Empreinte }, secret);
    }

    /// <summary>An application with a new secret, in clear for this once.</summary>
    public static (ApplicationApi Application, string Secret) WithNewSecret(ApplicationApi application)
    {
        var secret = SecretsGeneres.Nouveau();
        var garde = SecretsGeneres.Hacher(application.Numero, application.ClientId, secret);
        return (application with { Sel = garde.Sel, Empreinte = garde.Empreinte }, secret);
    }

    /// <summary>A client id as the gateway's are: it looks like a UUID.</summary>
    public static string NewClientId() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString("D");

    /// <summary>Lists a world just made.</summary>
    public Task Add(MondeInscrit monde) => Alone(() => Put(monde));

    /// <summary>Changes what is kept of a world, or nothing when the change gives none. One change at a time: each sees the one before.</summary>
    /// <exception cref="MondeInconnuException">No world has that name.</exception>
    public Task<T> Change<T>(string id, Func<MondeInscrit, (MondeInscrit? Suite, T Issue)> change) => Alone(async () =>
    {
        var (suite, issue) = change(Known(id));
        if (suite is not null)
        {
            await Put(suite);
        }

        return issue;
    });

    /// <summary>Forgets a world; no change under way brings it back.</summary>
    /// <exception cref="MondeInconnuException">No world has that name.</exception>
    public Task Delete(string id) => Alone(async () =>
    {
        var monde = Known(id);
        await _gate.Write(changes =>
        {
            changes.Delete<MondeInscrit>(monde.Numero);
            return true;
        });
        Replace(m => m.Remove(monde.Numero));
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _gate.DisposeAsync();
        _changing.Dispose();
    }

    private async Task<bool> Put(MondeInscrit monde)
    {
        await _gate.Write(changes =>
        {
            changes.Put(monde.Numero, monde);
            changes.Put(DernierNumero.Numero, new DernierNumero(Math.Max(_dernier, monde.Numero)));
            return true;
        });
        _dernier = Math.Max(_dernier, monde.Numero);
        Replace(m => m.SetItem(monde.Numero, monde));
        return true;
    }

    private async Task<T> Alone<T>(Func<Task<T>> change)
    {
        await _changing.WaitAsync();
        try
        {
            return await change();
        }
        finally
        {
            _changing.Release();
        }
    }

    private void Replace(Func<ImmutableSortedDictionary<long, MondeInscrit>, ImmutableSortedDictionary<long, MondeInscrit>> change)
    {
        lock (_gate)
        {
            _mondes = change(_mondes);
            _applications = _mondes.Values.SelectMany(m => m.Applications.Select(a => new ApplicationDuMonde(m, a))).ToFrozenDictionary(a => a.Application.ClientId, StringComparer.Ordinal);
        }
    }
}
