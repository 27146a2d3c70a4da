namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The last number given to a world of the installation, deleted or not: one record, number 1.</summary>
/// <param name="Valeur">That number.</param>
internal sealed record DernierNumero(long Valeur)
{
    /// <summary>Number of the only record of this type.</summary>
    public const long Numero = 1;
}
