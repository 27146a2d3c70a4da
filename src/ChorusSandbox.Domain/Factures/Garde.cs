namespace ChorusSandbox.Domain.Factures;

/// <summary>What a row demands of the invoice beyond its status.</summary>
public enum Garde
{
    Aucune,

    /// <summary>To be paid: every cadre but A2.</summary>
    APayer,

    /// <summary>Already paid: A2, for information only.</summary>
    DejaPayee,

    /// <summary>The rejection has not been treated yet.</summary>
    RejetNonTraite,
}
