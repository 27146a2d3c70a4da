using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>An immutable list that equals another when its elements do: two readings of one invoice can be compared.</summary>
[CollectionBuilder(typeof(Liste), nameof(Liste.Creer))]
public readonly struct Liste<T>(ImmutableArray<T> elements) : IReadOnlyList<T>, IEquatable<Liste<T>>
{
    private readonly ImmutableArray<T> _elements = elements;

    private ImmutableArray<T> Elements => _elements.IsDefault ? [] : _elements;

    /// <summary>Number of elements.</summary>
    public int Count => Elements.Length;

    /// <summary>The element at a rank, from 0.</summary>
    public T this[int index] => Elements[index];

    public ImmutableArray<T>.Enumerator GetEnumerator() => Elements.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Elements).GetEnumerator();

    public bool Equals(Liste<T> other) => Elements.SequenceEqual(other.Elements);

    public override bool Equals(object? obj) => obj is Liste<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var element in Elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", Elements)}]";

    public static bool operator ==(Liste<T> left, Liste<T> right) => left.Equals(right);

    public static bool operator !=(Liste<T> left, Liste<T> right) => !left.Equals(right);
}

/// <summary>Makes lists, for collection expressions.</summary>
public static class Liste
{
    /// <summary>A list of these elements.</summary>
    public static Liste<T> Creer<T>(ReadOnlySpan<T> elements) => new([.. elements]);
}
