using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>The JSON path of each neutral datum in the request of one operation.</summary>
internal sealed partial class Lieux
{
    /// <summary>Data whose names are already those of the request.</summary>
    public static readonly Lieux Identiques = new([]);

    private readonly FrozenDictionary<string, string> _chemins;

    public Lieux((string Neutre, string Chemin)[] chemins) => _chemins = chemins.ToFrozenDictionary(c => c.Neutre, c => c.Chemin);

    /// <summary>The refusal, told at its place in the request; ranks of lists are kept. A place in a file (XPath, line, PDF object) stays as it is.</summary>
    public Refus Situer(Refus refus)
    {
        if (refus.Ou is not { } ou || !NomNeutre().IsMatch(ou))
        {
            return refus;
        }

        var rangs = Rangs().Matches(ou).Select(m => m.Value).ToList();
        if (!_chemins.TryGetValue(Rangs().Replace(ou, "[]"), out var chemin))
        {
            return refus.A("$." + ou);
        }

        var rang = 0;
        var place = Trous().Replace(chemin, _ => rang < rangs.Count ? rangs[rang++] : "[]");

        // What the texts call by its neutral name is called as the caller wrote it.
        return refus.Parametres.GetValueOrDefault("champ") == ou
            ? (refus with { Parametres = refus.Parametres.SetItem("champ", place) }).A("$." + place)
            : refus.A("$." + place);
    }

    [GeneratedRegex(@"^\w+(\[\d+\])?(\.\w+(\[\d+\])?)*$")]
    private static partial Regex NomNeutre();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Rangs();

    [GeneratedRegex(@"\[\]")]
    private static partial Regex Trous();
}
