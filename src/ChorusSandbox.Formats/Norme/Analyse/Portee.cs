namespace ChorusSandbox.Formats.Norme.Analyse;

/// <summary>The instance that a part of a condition looks at.</summary>
/// <param name="Cadre">Its frame.</param>
/// <param name="Groupe">The group or term it is an instance of; null when it is none of the model.</param>
/// <param name="Autour">The instance around; null for the root.</param>
internal sealed record Portee(int Cadre, string? Groupe, Portee? Autour)
{
    public static Portee Racine { get; } = new(0, null, null);

    public Portee Dans(string? groupe) => new(Cadre + 1, groupe, this);
}
