using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ChorusSandbox.Domain;

/// <summary>The outcome of an act: a value, with the warnings that ride beside it, or one or more refusals.</summary>
public sealed class Result<T>
{
    private Result(T? value, ImmutableArray<Refus> refus, ImmutableArray<Refus> avertissements)
    {
        Value = value;
        Refus = refus;
        Avertissements = avertissements;
    }

    /// <summary>What the act made; absent when it is refused.</summary>
    public T? Value { get; }

    /// <summary>Why the act is refused: all the refusals of the stage that stopped it; empty when accepted.</summary>
    public ImmutableArray<Refus> Refus { get; }

    /// <summary>What the act was accepted with all the same.</summary>
    public ImmutableArray<Refus> Avertissements { get; }

    /// <summary>True when nothing was done.</summary>
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => !Refus.IsEmpty;

    /// <summary>The same outcome over another value.</summary>
    public Result<TOther> Select<TOther>(Func<T, TOther> then) =>
        IsRefused ? Result.Refused<TOther>(Refus, Avertissements) : Result.Accepted(then(Value), Avertissements);

    public static implicit operator Result<T>(T value) => Result.Accepted(value);

    public static implicit operator Result<T>(Refus refus) => Result.Refused<T>([refus]);

    public static implicit operator Result<T>(ImmutableArray<Refus> refus) => Result.Refused<T>(refus);

    internal static Result<T> Make(T? value, ImmutableArray<Refus> refus, ImmutableArray<Refus> avertissements) =>
        new(value, refus.IsDefault ? [] : refus, avertissements.IsDefault ? [] : avertissements);
}

/// <summary>Makes outcomes.</summary>
public static class Result
{
    /// <summary>An accepted act, with its warnings.</summary>
    public static Result<T> Accepted<T>(T value, ImmutableArray<Refus> avertissements = default) =>
        Result<T>.Make(value, [], avertissements);

    /// <summary>A refused act.</summary>
    /// <exception cref="ArgumentException">There is no refusal: a refused act always says why.</exception>
    public static Result<T> Refused<T>(ImmutableArray<Refus> refus, ImmutableArray<Refus> avertissements = default) =>
        refus.IsDefaultOrEmpty
            ? throw new ArgumentException("A refused act says why.", nameof(refus))
            : Result<T>.Make(default, refus, avertissements);
}
