namespace ChorusSandbox.Formats.Pdf;

/// <summary>The side on which a text leans.</summary>
public enum AlignementPdf
{
    Gauche,
    Droite,
}
