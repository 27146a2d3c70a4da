using System.Collections.Frozen;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>The rows of one schema, tied together.</summary>
/// <param name="Nom">As people call it, <c>UBL 2.1</c>.</param>
/// <param name="Racines">The elements that a file may begin with.</param>
/// <param name="Types">The complex types, by name.</param>
/// <param name="Tolerances">Source of each tolerated departure.</param>
internal sealed record Schema(
    string Nom, TypeComplexe Racines, FrozenDictionary<string, TypeComplexe> Types, FrozenDictionary<EcartAdmis, string> Tolerances)
{
    private readonly FrozenSet<string> _espaces = Types.Values.SelectMany(t => t.Rangs.SelectMany(r => r)).Select(l => l.EspaceDeNoms).ToFrozenSet();

    /// <summary>True for a namespace that some row of the schema is in.</summary>
    public bool Connait(string espaceDeNoms) => _espaces.Contains(espaceDeNoms);

    public LigneDeSchema? Racine(ElementXml racine) =>
        Racines.Ligne(racine.Nom) is { } ligne && ligne.Accepte(racine) ? ligne : null;

    public string? Tolerance(string type, string element, EcartDeStructure ecart) =>
        Tolerances.GetValueOrDefault(new EcartAdmis(type, element, ecart));
}

/// <summary>A departure that a row of tolerances admits.</summary>
internal readonly record struct EcartAdmis(string Type, string Element, EcartDeStructure Ecart);
