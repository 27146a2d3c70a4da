using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>A type made of elements in a given order.</summary>
internal sealed class TypeComplexe(string nom)
{
    private FrozenDictionary<string, LigneDeSchema> _parNom = FrozenDictionary<string, LigneDeSchema>.Empty;
    private FrozenDictionary<string, LigneDeSchema> _parNomLocal = FrozenDictionary<string, LigneDeSchema>.Empty;

    public string Nom { get; } = nom;

    /// <summary>The attributes it may carry.</summary>
    public ImmutableArray<AttributDeSchema> Attributs { get; private set; } = [];

    /// <summary>The places of the sequence, each held by one element or by one of several.</summary>
    public ImmutableArray<ImmutableArray<LigneDeSchema>> Rangs { get; private set; } = [];

    /// <summary>The element of this name, prefix of the house included.</summary>
    public LigneDeSchema? Ligne(string nom) => _parNom.GetValueOrDefault(nom);

    /// <summary>The element of this local name, whatever its prefix.</summary>
    public LigneDeSchema? LigneDeNomLocal(string nomLocal) => _parNomLocal.GetValueOrDefault(nomLocal);

    public IEnumerable<string> Noms => _parNom.Keys;

    public void Recevoir(IEnumerable<LigneDeSchema> lignes, IEnumerable<AttributDeSchema> attributs)
    {
        Attributs = [.. attributs];
        var toutes = lignes.ToList();
        Rangs = [.. toutes.GroupBy(l => l.Rang).OrderBy(g => g.Key).Select(g => g.ToImmutableArray())];
        _parNom = toutes.ToFrozenDictionary(l => l.Element);
        _parNomLocal = toutes.ToFrozenDictionary(l => l.NomLocal);
    }
}
