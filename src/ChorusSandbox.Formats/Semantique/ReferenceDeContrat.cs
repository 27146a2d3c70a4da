namespace ChorusSandbox.Formats.Semantique;

/// <summary>A contract or public market (BT-12).</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Type">CII: CT for a contract, BC for a market; UBL: free text or code.</param>
public sealed record ReferenceDeContrat(string Numero, string? Type = null)
{
    /// <summary>True when the type says « marché ».</summary>
    public bool EstUnMarche => Type is "BC" || (Type?.Contains("march", StringComparison.OrdinalIgnoreCase) ?? false);
}
