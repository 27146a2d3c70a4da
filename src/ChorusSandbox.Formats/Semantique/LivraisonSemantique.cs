namespace ChorusSandbox.Formats.Semantique;

/// <summary>Delivery (BG-13).</summary>
public sealed record LivraisonSemantique
{
    /// <summary>Name of who receives (BT-70).</summary>
    public string? Nom { get; init; }

    /// <summary>Identifier of the place (BT-71).</summary>
    public IdentifiantQualifie? Lieu { get; init; }

    /// <summary>Day of the delivery (BT-72).</summary>
    public DateLue? Date { get; init; }

    /// <summary>Address (BG-15).</summary>
    public AdresseSemantique? Adresse { get; init; }
}
