namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>
/// An API account (domain.md 1.4): no portal, made by the gestionnaire principal whose rattachements it inherits. Its
/// password is kept apart, hashed.
/// </summary>
public sealed record CompteTechnique
{
    /// <summary>Calendar days of Paris that a password lives.</summary>
    public const int DureeDuMotDePasse = 424;

    /// <summary>Platform number, 14 digits.</summary>
    public required long Id { get; init; }

    /// <summary><c>TECH_&lt;n&gt;_&lt;digits&gt;@cpro.fr</c></summary>
    public required string Login { get; init; }

    /// <summary>The structure it was made for.</summary>
    public required long IdStructure { get; init; }

    /// <summary>The gestionnaire principal whose rattachements it inherits.</summary>
    public required long IdGestionnaire { get; init; }

    // ASSUMPTION: CPT-01 the password dies 424 calendar days after it was made, at the same hour of Paris (design 11).
    /// <summary>When its password dies.</summary>
    public required DateTimeOffset Expiration { get; init; }

    /// <summary>From when it may be used; null for at once.</summary>
    public DateTimeOffset? ActifDes { get; init; }

    /// <summary>Wrong passwords in a row.</summary>
    public int EssaisManques { get; init; }

    /// <summary>Until when even the right password is refused; null when it never was.</summary>
    public DateTimeOffset? BloqueJusqua { get; init; }
}
