using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>What the steps of a story have named so far, and the filling of <c>{{…}}</c> from it and from the world.</summary>
public sealed partial class Names(Acteurs acteurs)
{
    private ImmutableDictionary<string, ObjetNomme> _objets = ImmutableDictionary.Create<string, ObjetNomme>(StringComparer.Ordinal);
    private ImmutableDictionary<string, Echange> _echanges = ImmutableDictionary.Create<string, Echange>(StringComparer.Ordinal);

    /// <summary>Keeps what a step made.</summary>
    public void Nommer(string nom, ObjetNomme? objet, Echange echange)
    {
        _echanges = _echanges.SetItem(nom, echange);
        if (objet is not null)
        {
            _objets = _objets.SetItem(nom, objet);
        }
    }

    /// <summary>The object of a step; null when it made none.</summary>
    public ObjetNomme? Objet(string nom) => _objets.GetValueOrDefault(nom);

    /// <summary>The exchange of a step; null when it was not played.</summary>
    public Echange? Echange(string etape) => _echanges.GetValueOrDefault(etape);

    /// <summary>A text with its placeholders filled.</summary>
    /// <exception cref="PlaceholderException">A placeholder that nothing fills.</exception>
    public string Remplir(string texte) => Placeholder().Replace(texte, m => Valeur(m.Groups[1].Value.Trim()));

    /// <summary>The placeholders of a text, without their braces.</summary>
    public static IEnumerable<string> Placeholders(string texte) => Placeholder().Matches(texte).Select(m => m.Groups[1].Value.Trim());

    private string Valeur(string chemin)
    {
        var point = chemin.IndexOf('.', StringComparison.Ordinal);
        var (nom, champ) = point < 0 ? (chemin, "") : (chemin[..point], chemin[(point + 1)..]);
        return (_objets.GetValueOrDefault(nom), champ) switch
        {
            ({ } objet, "id") => objet.Id.ToString(CultureInfo.InvariantCulture),
            ({ } objet, "numero") => objet.Numero ?? "",
            _ => acteurs.Trouver(nom) is { } acteur && Chemins.Lire(acteur.Structure, champ) is { } valeur
                ? valeur
                : throw new PlaceholderException($"rien ne remplit « {{{{{chemin}}}}} »"),
        };
    }

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Placeholder();
}
