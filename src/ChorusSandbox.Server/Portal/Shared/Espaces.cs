namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The espaces that the sandbox plays.</summary>
public sealed record Espaces
{
    public required Espace FacturesEmises { get; init; }

    public required Espace FacturesRecues { get; init; }

    /// <summary>For gestionnaires only.</summary>
    public required Espace ActivitesDuGestionnaire { get; init; }
}
