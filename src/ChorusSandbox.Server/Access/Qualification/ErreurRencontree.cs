namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>An error that an application has met.</summary>
public sealed class ErreurRencontree
{
    /// <summary>Operation that was refused.</summary>
    public required string Operation { get; init; }

    /// <summary>Code of the refusal, or HTTP status.</summary>
    public required string Code { get; init; }

    /// <summary>How often.</summary>
    public long Fois { get; set; }

    /// <summary>Number of the last exchange that met it.</summary>
    public string Trace { get; set; } = "";

    /// <summary>Number of the accepted call of the same operation that came after it; null while there is none.</summary>
    public string? Surmontee { get; set; }
}
