namespace ChorusSandbox.Domain.Factures;

/// <summary>A file deposited beforehand, which invoices then join.</summary>
public sealed record Fichier
{
    /// <summary>Platform number (<c>pieceJointeId</c>).</summary>
    public required long Id { get; init; }

    /// <summary>Name with its extension.</summary>
    public required string Nom { get; init; }

    public string? TypeMime { get; init; }

    /// <summary>The bytes, by their content: 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Taille { get; init; }

    /// <summary>The structures whose accounts may join it.</summary>
    public required System.Collections.Immutable.ImmutableArray<long> Structures { get; init; }

    /// <summary>The account that deposited it; absent on a file that a flow carried.</summary>
    public long? IdCompte { get; init; }

    /// <summary>Number of its link to that account and to its structures (<c>pieceJointeObjetId</c>); absent where there is none.</summary>
    public long? IdLien { get; init; }

    /// <summary>True once detached: no list shows it and no new invoice may join it; those that do keep it.</summary>
    public bool EstDetache { get; init; }

    /// <summary>Extension in capitals, without the dot; empty when there is none.</summary>
    public string Extension => ExtensionDe(Nom);

    /// <summary>Extension of a name, in capitals, without the dot.</summary>
    public static string ExtensionDe(string nom)
    {
        var point = nom.LastIndexOf('.');
        return point < 0 ? "" : nom[(point + 1)..].ToUpperInvariant();
    }
}
