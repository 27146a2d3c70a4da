using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>A value of a referential.</summary>
/// <param name="Code">Code cited by requests.</param>
/// <param name="Libelle">French label.</param>
/// <param name="LibelleAnglais">English label.</param>
public sealed record ValeurDeReference(string Code, string Libelle, string LibelleAnglais)
{
    /// <summary>The label in a language of the API (<c>fr</c>, <c>FR</c>, <c>EN</c>); French for any other.</summary>
    public string Dans(string? codeLangue) => EstAnglais(codeLangue) ? LibelleAnglais : Libelle;

    /// <summary>The label of a code of a referential; null when no code is given or the list has none such.</summary>
    public static string? LibelleDe(ImmutableArray<ValeurDeReference> liste, string? code, string? codeLangue) =>
        code is null ? null : liste.FirstOrDefault(v => v.Code == code)?.Dans(codeLangue);

    /// <summary>True for the code of English, whatever its case (api.md 4).</summary>
    public static bool EstAnglais(string? codeLangue) => string.Equals(codeLangue?.Trim(), "EN", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a table of lines <c>code;libellé;label</c>.</summary>
    internal static ImmutableArray<ValeurDeReference> Table(string lignes) =>
        [.. lignes.Split('\n').Select(l => l.Split(';')).Select(c => new ValeurDeReference(c[0].Trim(), c[1], c[2].TrimEnd()))];
}
