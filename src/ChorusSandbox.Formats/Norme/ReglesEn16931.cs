using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Norme;

/// <summary>The rules of EN 16931 that are played: the 223 BR rules and the 171 fatal rules of the two syntaxes.</summary>
public static class ReglesEn16931
{
    private static readonly SyntaxeDeNorme[] Syntaxes = Enum.GetValues<SyntaxeDeNorme>();

    /// <summary>All of them, by family.</summary>
    public static ImmutableArray<RegleDeNorme> Toutes { get; } = [.. DonneesDeNorme.Fichiers("regles").SelectMany(Lire)];

    private static readonly FrozenDictionary<string, RegleDeNorme> ParId = Toutes.ToFrozenDictionary(r => r.Id);

    /// <summary>The rule of that id; null when there is none.</summary>
    public static RegleDeNorme? De(string id) => ParId.GetValueOrDefault(id);

    /// <summary>A file of rules: for each, its id alone on a line, then one field a line; a blank line between two.</summary>
    private static IEnumerable<RegleDeNorme> Lire(string fichier)
    {
        string? id = null;
        var champs = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var ligne in DonneesDeNorme.Lignes(fichier).Append(""))
        {
            if (ligne.Length == 0)
            {
                yield return Creer(id!, champs.ToImmutable());
                id = null;
                champs.Clear();
            }
            else if (id is null)
            {
                id = ligne;
            }
            else
            {
                var (champ, texte) = Couper(ligne);
                champs.Add(champ, texte);
            }
        }
    }

    private static (string Champ, string Texte) Couper(string ligne) =>
        ligne.IndexOf(' ', StringComparison.Ordinal) is var blanc and >= 0 ? (ligne[..blanc], ligne[(blanc + 1)..]) : (ligne, "");

    private static RegleDeNorme Creer(string id, ImmutableDictionary<string, string> champs)
    {
        var regle = new RegleDeNorme
        {
            Id = id,
            Famille = champs["famille"],
            Termes = champs["termes"],
            Gravites = ImmutableDictionary<SyntaxeDeNorme, GraviteDeNorme>.Empty,
            Toujours = ImmutableDictionary<SyntaxeDeNorme, ImmutableArray<string>>.Empty,
            Souvent = champs.GetValueOrDefault("souvent") ?? champs.GetValueOrDefault("seule"),
            Textes = champs,
        };
        var syntaxes = Syntaxes.Where(s => regle.Condition(s) is not null).ToList();
        return regle with
        {
            Gravites = syntaxes.ToImmutableDictionary(s => s, s => Gravite(regle.Texte("gravite", s)!)),
            Toujours = syntaxes.ToImmutableDictionary(s => s, s => (regle.Texte("toujours", s) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()),
        };
    }

    private static GraviteDeNorme Gravite(string mot) => mot switch
    {
        "fatale" => GraviteDeNorme.Fatale,
        "avertissement" => GraviteDeNorme.Avertissement,
        _ => throw new InvalidOperationException($"No severity {mot}."),
    };
}
