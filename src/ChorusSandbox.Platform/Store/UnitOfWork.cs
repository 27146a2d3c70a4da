using System.Text.Json;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// One write: it reads through what is durable and what the batch changed before it, and collects changes. Records, journal
/// and agenda go together or not at all.
/// </summary>
public sealed class UnitOfWork
{
    private readonly Changes _changes;
    private readonly TimeProvider _wall;

    internal UnitOfWork(Changes changes, Resumes resumes, TimeProvider wall, DateTimeOffset now, DateTimeOffset mur)
    {
        _changes = changes;
        _wall = wall;
        Resumes = resumes;
        Now = now;
        Mur = mur;
    }

    /// <summary>World instant of the write.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The day it is in Paris, in the world.</summary>
    public DateOnly Jour => Temps.JourDeParis(Now);

    /// <summary>The summaries as this write sees them.</summary>
    public Resumes Resumes { get; private set; }

    internal DateTimeOffset Mur { get; }

    /// <summary>A record by its number, whatever number somebody asks for; null when there is none.</summary>
    public T? Get<T>(long id) where T : class => id > 0 ? _changes.Get<T>(id) : null;

    /// <summary>Keeps a record.</summary>
    public T Put<T>(long id, T record) where T : class
    {
        _changes.Put(id, record);
        Resumes = Resumes.Avec(typeof(T), id, record);
        return record;
    }

    /// <summary>Deletes a record.</summary>
    public void Delete<T>(long id) where T : class
    {
        _changes.Delete<T>(id);
        Resumes = Resumes.Avec(typeof(T), id, null);
    }

    /// <summary>The next number of a sequence of the world; never given twice.</summary>
    public long Next(Sequence sequence)
    {
        var meta = Resumes.Meta;
        var id = meta.Sequences.TryGetValue(sequence.Nom, out var dernier) ? dernier + 1 : sequence.Premier;
        Put(MetaMonde.Numero, meta with { Sequences = meta.Sequences.SetItem(sequence.Nom, id) });
        return id;
    }

    /// <summary>Moves the world's clock forward, never back; the write goes on at that instant.</summary>
    internal void AvancerHorloge(DateTimeOffset instant)
    {
        var meta = Resumes.Meta;
        var horloge = meta.Horloge.AvancerA(instant, Mur);
        if (horloge != meta.Horloge)
        {
            Put(MetaMonde.Numero, meta with { Horloge = horloge });
        }

        Now = instant;
    }

    /// <summary>Begins an act: its journal number is taken now, so that what it contains comes after and can name it.</summary>
    /// <param name="acte">Name of the act.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="demande">The typed request.</param>
    /// <param name="cause">The journal entry it follows from.</param>
    internal ActInProgress Begin(string acte, Actor actor, object demande, long? cause = null)
    {
        var seq = Next(Sequence.Journal);
        return new ActInProgress(this, _wall, seq, acte, actor, JsonSerializer.SerializeToElement(demande, demande.GetType(), JournalJson.Options), cause);
    }

    internal EntreeAgenda Planifier(DateTimeOffset instant, string acte, Objet? objet, JsonElement demande, long? cause)
    {
        var id = Next(Sequence.Agenda);
        return Put(id, new EntreeAgenda { Id = id, Instant = instant, Acte = acte, Objet = objet, Demande = demande, Cause = cause });
    }
}
