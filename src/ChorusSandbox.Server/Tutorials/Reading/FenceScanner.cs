using System.Collections.Immutable;
using System.Text.RegularExpressions;

using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>
/// Cuts a lesson into text and containers, refusing what Markdown would swallow without a word: a fence never closed, an
/// attribute block it cannot read, an id of one character, a step of three colons (design 10.4, tutoriels.md 2.2).
/// </summary>
public sealed partial class FenceScanner
{
    private readonly string _fichier;
    private readonly ICollection<Anomalie> _anomalies;
    private readonly string[] _lignes;
    private int _ici;
    private string? _code;

    private FenceScanner(string fichier, string texte, ICollection<Anomalie> anomalies)
    {
        _fichier = fichier;
        _anomalies = anomalies;
        _lignes = texte.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>The parts of a text.</summary>
    /// <param name="fichier">Name told in anomalies.</param>
    /// <param name="texte">The whole file.</param>
    /// <param name="premiere">Lines to skip: the front matter.</param>
    /// <param name="anomalies">Where faults are told.</param>
    public static ImmutableArray<Part> Scan(string fichier, string texte, int premiere, ICollection<Anomalie> anomalies)
    {
        var scanner = new FenceScanner(fichier, texte, anomalies) { _ici = premiere };
        return scanner.Parts(null);
    }

    private ImmutableArray<Part> Parts(Fence? dans)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var debut = _ici;
        while (_ici < _lignes.Length)
        {
            var ligne = _lignes[_ici];
            if (Code(ligne) || Ouverture().Match(ligne) is not { Success: true } fence)
            {
                _ici++;
                continue;
            }

            Texte(parts, debut);
            var (colonnes, nom) = (fence.Groups[1].Length, fence.Groups[2].Value);
            if (nom.Length == 0 && fence.Groups[3].Length == 0)
            {
                if (dans is not null && colonnes == dans.Colonnes)
                {
                    _ici++;
                    return parts.ToImmutable();
                }

                Signaler(_ici, dans is null
                    ? "cette clôture ne ferme rien"
                    : $"cette clôture a {colonnes} deux-points ; « {dans.Nom} », ligne {dans.Ligne}, en attend {dans.Colonnes}");
                _ici++;
                debut = _ici;
                continue;
            }

            if (dans is not null && colonnes >= dans.Colonnes)
            {
                Signaler(dans.Ligne - 1, $"« {dans.Nom} » n’est pas fermé avant la ligne {_ici + 1}");
                return parts.ToImmutable();
            }

            parts.Add(Conteneur(nom, colonnes, fence.Groups[3].Value));
            debut = _ici;
        }

        Texte(parts, debut);
        if (dans is not null)
        {
            Signaler(dans.Ligne - 1, $"« {dans.Nom} » n’est jamais fermé");
        }

        return parts.ToImmutable();
    }

    private Fence Conteneur(string nom, int colonnes, string attributs)
    {
        var fence = new Fence(_ici + 1, nom, colonnes) { Attributs = Attributs(_ici, attributs) };
        _ici++;
        return fence with { Parts = Parts(fence) };
    }

    private void Texte(ImmutableArray<Part>.Builder parts, int debut)
    {
        while (debut < _ici && string.IsNullOrWhiteSpace(_lignes[debut]))
        {
            debut++;
        }

        if (debut < _ici)
        {
            parts.Add(new TextPart(debut + 1, string.Join("\n", _lignes[debut.._ici])));
        }
    }

    /// <summary>True on a line of a code block, where colons mean nothing.</summary>
    private bool Code(string ligne)
    {
        var marque = Cloture().Match(ligne).Groups[1].Value;
        if (_code is null)
        {
            _code = marque.Length > 0 ? marque : null;
            return _code is not null;
        }

        if (marque.StartsWith(_code, StringComparison.Ordinal))
        {
            _code = null;
        }

        return true;
    }

    private ImmutableSortedDictionary<string, string> Attributs(int ligne, string texte)
    {
        var lus = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (texte.Length == 0)
        {
            return lus.ToImmutable();
        }

        if (!Bloc().IsMatch(texte))
        {
            Signaler(ligne, $"attributs illisibles : {texte} ; écrivez {{#identifiant cle=valeur}}");
            return lus.ToImmutable();
        }

        foreach (Match m in Attribut().Matches(texte[1..^1]))
        {
            var (cle, valeur) = m.Groups[1].Success ? ("#", m.Groups[1].Value) : (m.Groups[2].Value, m.Groups[3].Value.Trim('"'));
            if (cle == "#" && valeur.Length < 2)
            {
                Signaler(ligne, $"l’identifiant « {valeur} » n’a qu’un signe : il en faut deux au moins");
            }

            if (!lus.TryAdd(cle, valeur))
            {
                Signaler(ligne, $"l’attribut « {cle} » est écrit deux fois");
            }
        }

        return lus.ToImmutable();
    }

    private void Signaler(int ligne, string message) => _anomalies.Add(new Anomalie(_fichier, ligne + 1, message));

    [GeneratedRegex(@"^(:{3,})\s*([^\s{:]*)\s*(.*?)\s*$")]
    private static partial Regex Ouverture();

    [GeneratedRegex(@"^\s*(`{3,}|~{3,})")]
    private static partial Regex Cloture();

    [GeneratedRegex("""^\{(\s*(#[\w-]+|\w+=("[^"]*"|[^\s"{}]+)))+\s*\}$""")]
    private static partial Regex Bloc();

    [GeneratedRegex("""#([\w-]+)|(\w+)=("[^"]*"|[^\s"{}]+)""")]
    private static partial Regex Attribut();
}
