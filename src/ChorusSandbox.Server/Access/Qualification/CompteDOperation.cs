namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>How often an operation was called.</summary>
public sealed class CompteDOperation
{
    /// <summary>Calls that did what they asked for.</summary>
    public long Reussies { get; set; }

    /// <summary>Calls that were refused, by the gateway or by the platform.</summary>
    public long Refusees { get; set; }

    /// <summary>Number of the last exchange that did what it asked for; null while there is none.</summary>
    public string? Trace { get; set; }
}
