namespace ChorusSandbox.Formats.Pdf;

/// <summary>The two fonts of a document.</summary>
public enum PolicePdf
{
    /// <summary>That of the text: Helvetica, or the one put in the file.</summary>
    Normale,

    /// <summary>Its bold.</summary>
    Grasse,
}
