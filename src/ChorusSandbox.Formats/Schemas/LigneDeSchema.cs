using System.Collections.Immutable;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>One row of a schema: an element of a complex type.</summary>
internal sealed record LigneDeSchema
{
    /// <summary>The type that the element belongs to; empty for a root.</summary>
    public required string Type { get; init; }

    /// <summary>Its name with the prefix of the house, <c>cbc:ID</c>.</summary>
    public required string Element { get; init; }

    public required string EspaceDeNoms { get; init; }

    /// <summary>Its place in the sequence of the type, from 0; the elements of a choice share one.</summary>
    public required int Rang { get; init; }

    public required int Min { get; init; }

    /// <summary>How often it may be there; <see cref="int.MaxValue"/> when there is no limit.</summary>
    public required int Max { get; init; }

    /// <summary>The version of the schema that brought it, when it is not the one checked.</summary>
    public string? Version { get; init; }

    /// <summary>The value it holds; null when it holds elements.</summary>
    public TypeSimple? Simple { get; init; }

    /// <summary>The elements it holds; null when it holds a value, or anything.</summary>
    public TypeComplexe? Complexe { get; init; }

    public ImmutableArray<AttributDeSchema> Attributs => Simple?.Attributs ?? Complexe?.Attributs ?? [];

    public string NomLocal => Element[(Element.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public bool Accepte(ElementXml element) => element.EspaceDeNoms == EspaceDeNoms;
}
