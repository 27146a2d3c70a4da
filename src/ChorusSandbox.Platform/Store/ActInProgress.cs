using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Platform.Store;

/// <summary>An act between its beginning and its journal entry. Accepted or refused, it is written once.</summary>
internal sealed class ActInProgress
{
    private readonly UnitOfWork _work;
    private readonly TimeProvider _wall;
    private readonly long _started;
    private readonly string _acte;
    private readonly Actor _actor;
    private readonly JsonElement _entree;
    private readonly long? _cause;
    private readonly ImmutableArray<Suite>.Builder _suites = ImmutableArray.CreateBuilder<Suite>();

    internal ActInProgress(UnitOfWork work, TimeProvider wall, long seq, string acte, Actor actor, JsonElement entree, long? cause)
    {
        (_work, _wall, Seq, _acte, _actor, _entree, _cause) = (work, wall, seq, acte, actor, entree, cause);
        _started = wall.GetTimestamp();
    }

    /// <summary>Journal number of the act.</summary>
    public long Seq { get; }

    /// <summary>What the act is done to, from the moment it is known.</summary>
    public Objet? Objet { get; set; }

    /// <summary>The role in which the actor does it.</summary>
    public RolePiece? Role { get; set; }

    /// <summary>The structure for which he does it.</summary>
    public long? Structure { get; set; }

    /// <summary>Puts on the agenda what follows from the act.</summary>
    public void Planifier(DateTimeOffset instant, string acte, object demande)
    {
        _work.Planifier(instant, acte, Objet, JsonSerializer.SerializeToElement(demande, demande.GetType(), JournalJson.Options), Seq);
        _suites.Add(new Suite(acte, instant));
    }

    /// <summary>The act is done.</summary>
    public Result<T> Accept<T>(T value, string? avant, string? apres, ImmutableArray<Refus> avertissements = default)
    {
        var warnings = avertissements.IsDefault ? [] : avertissements;
        Write(avant, apres, [], warnings);
        return Result.Accepted(value, warnings);
    }

    /// <summary>The act is refused: it is journaled too.</summary>
    public Result<T> Refuse<T>(ImmutableArray<Refus> refus, string? avant = null, ImmutableArray<Refus> avertissements = default)
    {
        var warnings = avertissements.IsDefault ? [] : avertissements;
        Write(avant, null, refus, warnings);
        return Result.Refused<T>(refus, warnings);
    }

    /// <summary>The act is refused for one reason.</summary>
    public Result<T> Refuse<T>(Refus refus, string? avant = null) => Refuse<T>([refus], avant);

    /// <summary>Names an invoice as what the act is done to.</summary>
    public void Vise(Facture facture) => Objet = new Objet("facture", facture.Id, facture.Numero.Valeur);

    private void Write(string? avant, string? apres, ImmutableArray<Refus> refus, ImmutableArray<Refus> avertissements)
    {
        var fait = new Fait(Seq, _work.Now, _actor.Porte, new ActeurDuFait(_actor.Type, _actor.Login, Structure, Role), _acte, Objet,
            avant, apres, _entree, refus, avertissements, _suites.ToImmutable(), _cause);
        _work.Put(Seq, new Evenement(fait, new Trace(_work.Mur, Math.Round(_wall.GetElapsedTime(_started).TotalMilliseconds, 3), _actor.Requete)));
    }
}
