namespace ChorusSandbox.Formats.Rapports;

/// <summary>What one body of rules says of a file.</summary>
public enum VerdictDeControle
{
    /// <summary>Nothing in the file gives a reason to refuse it.</summary>
    Accepte,

    /// <summary>At least one fatal rule is broken.</summary>
    Refuse,

    /// <summary>These rules are not about such a file.</summary>
    SansObjet,
}
