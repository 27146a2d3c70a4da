using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Formats;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Reads typed values out of nodes, telling every fault with its line and what would be right.</summary>
public sealed class NodeReading(ICollection<Anomalie> anomalies)
{
    /// <summary>Where faults are told.</summary>
    public ICollection<Anomalie> Anomalies { get; } = anomalies;

    /// <summary>Tells a fault.</summary>
    public void Signaler(Node place, string message) => Anomalies.Add(new Anomalie(place.Fichier, place.Ligne, message));

    /// <summary>True when the node is a table holding only these keys, and all those that are demanded.</summary>
    public bool Table(Node node, string quoi, IReadOnlyCollection<string> admises, params string[] obligatoires)
    {
        if (!node.EstTable)
        {
            Signaler(node, $"{quoi} : une table est attendue, avec les clés {Liste(admises)}");
            return false;
        }

        foreach (var entry in node.Table.Where(e => !admises.Contains(e.Cle)))
        {
            Anomalies.Add(new Anomalie(node.Fichier, entry.Ligne, $"{quoi} : clé inconnue « {entry.Cle} » ; clés admises : {Liste(admises)}"));
        }

        foreach (var cle in obligatoires.Where(c => node[c] is null or { EstNul: true }))
        {
            Signaler(node, $"{quoi} : la clé « {cle} » manque");
        }

        return true;
    }

    /// <summary>The text of a key; empty, and told, when it holds no text.</summary>
    public string Texte(Node table, string cle)
    {
        if (table[cle] is not { EstNul: false } node)
        {
            return "";
        }

        if (node.Texte is { } texte)
        {
            return texte;
        }

        Signaler(node, $"« {cle} » : un texte est attendu");
        return "";
    }

    /// <summary>The text of a key; null when the key is absent.</summary>
    public string? TexteOuRien(Node table, string cle) => table[cle] is null or { EstNul: true } ? null : Texte(table, cle);

    /// <summary>The texts of a key that holds one or a list.</summary>
    public ImmutableArray<string> Textes(Node table, string cle)
    {
        if (table[cle] is not { EstNul: false } node)
        {
            return [];
        }

        foreach (var fautif in node.Elements.Where(n => n.Texte is null))
        {
            Signaler(fautif, $"« {cle} » : un texte est attendu");
        }

        return [.. node.Elements.Select(n => n.Texte).OfType<string>()];
    }

    /// <summary>A whole number of a key; the default when the key is absent.</summary>
    public int Entier(Node table, string cle, int parDefaut)
    {
        if (table[cle] is not { EstNul: false } node)
        {
            return parDefaut;
        }

        if (int.TryParse(node.Texte, NumberStyles.None, CultureInfo.InvariantCulture, out var entier))
        {
            return entier;
        }

        Signaler(node, $"« {cle} » : un nombre entier est attendu, lu « {node.Texte} »");
        return parDefaut;
    }

    /// <summary>A code of an enum; null, and told, when it is none of them.</summary>
    public T? Code<T>(Node table, string cle, string quoi) where T : struct, Enum
    {
        if (table[cle] is not { EstNul: false } node)
        {
            return null;
        }

        if (Ecriture.TryLire<T>(node.Texte, out var valeur))
        {
            return valeur;
        }

        Signaler(node, $"{quoi} inconnu « {node.Texte} »{Proche(node.Texte, Ecriture.Codes<T>())}");
        return null;
    }

    /// <summary>Tells a word that is none of those known.</summary>
    public void Inconnu(Node place, string quoi, string? lu, IEnumerable<string> connus) =>
        Signaler(place, $"{quoi} « {lu} »{Proche(lu, connus)}");

    /// <summary>Keys as they are listed in a message.</summary>
    public static string Liste(IEnumerable<string> mots) => string.Join(", ", mots.Select(m => $"« {m} »"));

    private static string Proche(string? lu, IEnumerable<string> connus)
    {
        var tous = connus.ToList();
        if (tous.Count <= 12)
        {
            return $" ; admis : {Liste(tous)}";
        }

        var proche = tous.MinBy(c => Proximite.Distance(c, lu ?? ""));
        return proche is not null && Proximite.Distance(proche, lu ?? "") <= Math.Max(2, proche.Length / 3) ? $" ; vouliez-vous « {proche} » ?" : "";
    }
}
