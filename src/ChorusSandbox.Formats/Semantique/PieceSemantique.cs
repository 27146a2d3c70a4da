namespace ChorusSandbox.Formats.Semantique;

/// <summary>An additional supporting document (BG-24), with or without the file itself.</summary>
public sealed record PieceSemantique
{
    /// <summary>Reference (BT-122); in AIFE's CII flows it is the name of the file.</summary>
    public string? Reference { get; init; }

    /// <summary>Description (BT-123); in AIFE's CII flows it is the type of the attachment.</summary>
    public string? Description { get; init; }

    /// <summary>Name of the file (BT-125-2), when the attribute <c>filename</c> gives it.</summary>
    public string? NomFichier { get; init; }

    /// <summary>MIME type (BT-125-1).</summary>
    public string? TypeMime { get; init; }

    /// <summary>The file (BT-125); null when the document is only named, empty when its content is empty or unreadable.</summary>
    public ReadOnlyMemory<byte>? Octets { get; init; }

    /// <summary>Size of the file in bytes, known even when it is too big to be kept.</summary>
    public long Taille { get; init; }

    /// <summary>Whether it is the readable invoice, where the format says so (<c>TypePJ</c> of CPP, 01); null where it does not.</summary>
    public bool? EstLaFacture { get; init; }

    /// <summary>The name under which the file is kept: <see cref="NomFichier"/>, or else <see cref="Reference"/>.</summary>
    public string? Nom => NomFichier ?? Reference;

    public bool Equals(PieceSemantique? other) =>
        other is not null && Reference == other.Reference && Description == other.Description && NomFichier == other.NomFichier
        && TypeMime == other.TypeMime && EstLaFacture == other.EstLaFacture && Taille == other.Taille && Octets.HasValue == other.Octets.HasValue
        && Octets.GetValueOrDefault().Span.SequenceEqual(other.Octets.GetValueOrDefault().Span);

    public override int GetHashCode() => HashCode.Combine(Reference, Description, NomFichier, TypeMime, EstLaFacture, Taille);
}
