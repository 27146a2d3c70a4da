using System.Globalization;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary>A number expected: exactly, or within a bound (<c>">= 3"</c>).</summary>
/// <param name="Signe"><c>=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="Nombre">The number.</param>
public sealed partial record Borne(string Signe, int Nombre)
{
    /// <summary>At least one.</summary>
    public static readonly Borne AuMoinsUn = new(">=", 1);

    /// <summary>Reads a bound; false when the text is none.</summary>
    public static bool TryLire(string? texte, out Borne borne)
    {
        var match = Forme().Match(texte ?? "");
        borne = match.Success
            ? new Borne(match.Groups[1].Length == 0 ? "=" : match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            : AuMoinsUn;
        return match.Success;
    }

    /// <summary>True when the number found is within.</summary>
    public bool Admet(int lu) => Signe switch
    {
        "<" => lu < Nombre,
        "<=" => lu <= Nombre,
        ">" => lu > Nombre,
        ">=" => lu >= Nombre,
        _ => lu == Nombre,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Signe == "=" ? "" : Signe + " ")}{Nombre}");

    [GeneratedRegex(@"^\s*(<=|>=|<|>|=)?\s*(\d{1,6})\s*$")]
    private static partial Regex Forme();
}
