namespace ChorusSandbox.Formats;

/// <summary>How far the reading of a file goes before it is stopped. Sources: formats.md 1.5 and 6, design.md 7 and 11.</summary>
public sealed record LimitesDeLecture
{
    /// <summary>The limits of the platform.</summary>
    public static LimitesDeLecture ParDefaut { get; } = new();

    /// <summary>Bytes of one invoice, attachments included (120 MB).</summary>
    public long TailleFacture { get; init; } = 120L * 1024 * 1024;

    /// <summary>Levels of nesting of an XML file.</summary>
    public int Profondeur { get; init; } = 200;

    /// <summary>Elements of an XML file.</summary>
    public int Elements { get; init; } = 1_000_000;

    /// <summary>Attributes of one element.</summary>
    public int Attributs { get; init; } = 100;

    /// <summary>Characters of a name, and of the value of an attribute.</summary>
    public int LongueurNom { get; init; } = 4_096;

    /// <summary>Bytes of one tag, with all its attributes.</summary>
    public int LongueurBalise { get; init; } = 1024 * 1024;

    /// <summary>Characters of one text that are kept; a longer one, always an attachment, is only measured.</summary>
    public int LongueurTexte { get; init; } = 16 * 1024 * 1024;

    /// <summary>Invoices of a lot.</summary>
    public int Factures { get; init; } = 500;

    /// <summary>Bytes of a lot once decompressed.</summary>
    public long TailleDecompressee { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Decompressed bytes for one compressed byte, looked at from 10 MB on.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes of one stream of a PDF once decompressed; twice as many for all those that are decompressed.</summary>
    public long TailleFluxPdf { get; init; } = 64L * 1024 * 1024;

    /// <summary>Bytes of the objects of a PDF that are read, streams apart; those that are read again count again.</summary>
    public long LecturePdf { get; init; } = 12L * 1024 * 1024;

    /// <summary>Time given to open a PDF.</summary>
    public TimeSpan DureePdf { get; init; } = TimeSpan.FromSeconds(10);
}
