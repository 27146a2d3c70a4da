namespace ChorusSandbox.Formats.Pdf;

/// <summary>The two standard fonts that the writer knows: every reader of PDF has them, so none is embedded.</summary>
public enum PolicePdf
{
    /// <summary>Helvetica.</summary>
    Normale,

    /// <summary>Helvetica-Bold.</summary>
    Grasse,
}
