namespace ChorusSandbox.Formats.Pdf;

/// <summary>The two fonts of a document: the standard ones, which every reader has, or two of the machine, put in the file.</summary>
public sealed class PolicesPdf
{
    private static readonly Lazy<PolicesPdf?> Machine = new(PolicesDeLaMachine.Chercher);

    private readonly PoliceIncorporee? _normale;
    private readonly PoliceIncorporee? _grasse;

    private PolicesPdf()
    {
    }

    internal PolicesPdf(PoliceIncorporee normale, PoliceIncorporee grasse) => (_normale, _grasse) = (normale, grasse);

    /// <summary>Helvetica and Helvetica-Bold: the same file on every machine, and no archive.</summary>
    public static PolicesPdf Standard { get; } = new();

    /// <summary>A TrueType font of this machine and its bold, looked for once; <see cref="Standard"/> when there is none.</summary>
    public static PolicesPdf DeLaMachine => Machine.Value ?? Standard;

    /// <summary>True when the fonts go into the file, as an archive wants.</summary>
    public bool SontIncorporees => _normale is not null;

    /// <summary>Name of the ordinary font.</summary>
    public string Nom => _normale?.Nom ?? "Helvetica";

    /// <summary>Width of a text, in points.</summary>
    internal double Largeur(string texte, double taille, PolicePdf police)
    {
        var total = 0;
        foreach (var octet in TexteWinAnsi.Octets(texte))
        {
            total += De(police) is { } incorporee ? incorporee.Largeurs[octet] : LargeursHelvetica.DuCaractere(octet, police);
        }

        return total * taille / 1000;
    }

    internal PoliceIncorporee? De(PolicePdf police) => police is PolicePdf.Grasse ? _grasse : _normale;
}
