using System.Collections.Immutable;
using System.Globalization;

namespace ChorusSandbox.Domain;

/// <summary>
/// One refusal or one warning, as data: its texts are in <see cref="CatalogueDesRefus"/>. The same record is answered to
/// the caller and journaled.
/// </summary>
/// <param name="Code">What is refused, by the sandbox's stable code.</param>
/// <param name="Ou">
/// Where: the neutral name of a datum of the demand (<c>numero</c>, <c>lignes[0].tauxTva</c>), which each door turns into
/// its own place (JSON path, form field), or, read in a file, an XPath with its line, or a PDF object.
/// </param>
/// <param name="ValeurLue">The value read there, as it was written; null when nothing was.</param>
/// <param name="Parametres">What fills the texts of the catalogue.</param>
public sealed record Refus(CodeRefus Code, string? Ou, string? ValeurLue, ImmutableSortedDictionary<string, string> Parametres)
{
    /// <summary>A refusal with the parameters of its texts, written in French.</summary>
    public static Refus De(CodeRefus code, string? ou = null, object? valeurLue = null, params (string Nom, object? Valeur)[] parametres) =>
        new(code, ou, valeurLue is null ? null : EnFrancais(valeurLue),
            parametres.ToImmutableSortedDictionary(p => p.Nom, p => EnFrancais(p.Valeur), StringComparer.Ordinal));

    /// <summary>The same refusal, told at another place: a door or a reader names it in its own terms.</summary>
    public Refus A(string? ou) => this with { Ou = ou };

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>A value as a person reads it.</summary>
    internal static string EnFrancais(object? valeur) => valeur switch
    {
        null => "(vide)",
        string s => s,
        decimal d => d.ToString("0.00####", French),
        DateOnly d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        Enum e => e.ToString(),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => valeur.ToString() ?? "",
    };
}
