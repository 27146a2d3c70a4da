namespace ChorusSandbox.Platform.Transverses;

/// <summary>Criteria of a search of recipients; null means « not filled ».</summary>
public sealed record CriteresDestinataires
{
    /// <summary>SIRET.</summary>
    public string? Identifiant { get; init; }

    /// <summary>Words of the name, of the town or of the postcode, without regard to case: each must be found.</summary>
    public string? NomVilleCodePostal { get; init; }

    /// <summary>PUBLIQUE, or PRIVEE, which no recipient is.</summary>
    public string? TypeStructure { get; init; }

    /// <summary>Column: Siret, NomDestinataire, AdresseCodePostal, AdresseVille.</summary>
    public string? Tri { get; init; }

    public bool Descendant { get; init; }

    public Pagination Pagination { get; init; } = new();
}
