using System.Collections.Immutable;

using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats;

/// <summary>One file of a flow, read and controlled.</summary>
public sealed record FactureLue
{
    /// <summary>Name of the file: that of the flow, or of its entry in a lot.</summary>
    public required string NomEntree { get; init; }

    /// <summary>The bytes of the file; of a Factur-X, the PDF, which is the readable invoice.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>The invoice; null when nothing of it could be read.</summary>
    public FactureSemantique? Facture { get; init; }

    /// <summary>The files that the invoice joins, the readable one first when the format says which it is (E2).</summary>
    public ImmutableArray<PieceSemantique> Pieces { get; init; } = [];

    /// <summary>Where each term was read, or would be expected.</summary>
    public Positions Positions { get; init; } = Positions.Aucune;

    /// <summary>Where it departs from the schema of its format; those that Chorus Pro refuses are among the refusals too.</summary>
    public ImmutableArray<ConstatDeStructure> Structure { get; init; } = [];

    /// <summary>Where the XML of a Factur-X goes beyond the limits of its profile; empty too where that was not asked for.</summary>
    public ImmutableArray<ConstatDeStructure> LimitesDuProfil { get; init; } = [];

    /// <summary>Where it breaks the standard EN 16931; empty too where that was not asked for.</summary>
    public ImmutableArray<ConstatDeNorme> Norme { get; init; } = [];

    /// <summary>Namespace and local name of the root of its XML; null when no XML could be read.</summary>
    internal (string EspaceDeNoms, string NomLocal)? Racine { get; init; }

    /// <summary>Why Chorus Pro refuses it; empty when the file alone gives no reason to. What needs the directory is not looked at.</summary>
    public ImmutableArray<Refus> Refus { get; init; } = [];

    /// <summary>What it is accepted with all the same.</summary>
    public ImmutableArray<Refus> Avertissements { get; init; } = [];

    /// <summary>True when the file alone gives a reason to refuse it.</summary>
    public bool EstRefusee => !Refus.IsEmpty;

    internal FactureLue Avec(IEnumerable<Refus> constats)
    {
        var parGravite = constats.ToLookup(r => CatalogueDesRefus.De(r.Code).Gravite);
        return this with
        {
            Refus = Refus.AddRange(parGravite[Gravite.Bloquant]),
            Avertissements = Avertissements.AddRange(parGravite[Gravite.Avertissement]),
        };
    }
}
