using System.Collections.Immutable;

using ChorusSandbox.Formats.Norme.Ensembles;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme;

/// <summary>
/// Plays the rules of EN 16931 on a file, whole or fragment, whether its structure is right or not. The conditions are those
/// of the data files: facts of the validation artefacts 1.3.16, with their differences between UBL and CII.
/// </summary>
internal static class ControleEn16931
{
    private static readonly ImmutableArray<Lazy<JeuDeRegles>> Jeux = [.. Enum.GetValues<SyntaxeDeNorme>().Select(s => new Lazy<JeuDeRegles>(() => new(s)))];

    /// <summary>The syntax of a file; null when its root is none of the three.</summary>
    public static SyntaxeDeNorme? SyntaxeDe(ElementXml racine) => (racine.EspaceDeNoms, racine.NomLocal) switch
    {
        (EspacesDeNoms.UblInvoice, "Invoice") => SyntaxeDeNorme.UblInvoice,
        (EspacesDeNoms.UblCreditNote, "CreditNote") => SyntaxeDeNorme.UblCreditNote,
        (EspacesDeNoms.Rsm, "CrossIndustryInvoice") => SyntaxeDeNorme.Cii,
        _ => null,
    };

    /// <summary>Every place where the file breaks a rule, fatal or not, by family then rule; never throws for what the file holds.</summary>
    /// <param name="racine">The root of the file.</param>
    /// <param name="ct">Stops the control.</param>
    /// <returns>
    /// Empty when the standard has nothing to say: no rule is broken, or the root is of another syntax. A rule whose numbers
    /// cannot be read has no verdict: the structure is then wrong, and says so.
    /// </returns>
    public static IReadOnlyList<ConstatDeNorme> Controler(ElementXml racine, CancellationToken ct = default)
    {
        var constats = new List<ConstatDeNorme>();
        if (SyntaxeDe(racine) is not { } syntaxe)
        {
            return constats;
        }

        var jeu = Jeux[(int)syntaxe].Value;
        jeu.Controler(new Evaluation(racine, jeu.Places), constats, ct);
        return constats;
    }
}
