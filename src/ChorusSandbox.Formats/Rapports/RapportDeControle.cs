using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>All that can be said of a file without depositing it: three verdicts that are never mixed, and the reasons of each.</summary>
public sealed record RapportDeControle
{
    /// <summary>What « accepté » leaves open, in a French sentence.</summary>
    public const string Reserve =
        "Ce contrôle n’a ni l’annuaire ni les factures déjà déposées : si le fournisseur, le destinataire, le service et l’engagement conviennent et si le numéro est libre, seul le dépôt le dira.";

    /// <summary>What the file is, by its content: <c>UBL Invoice</c>, <c>CII</c>, <c>Factur-X</c>, <c>PDF</c>, <c>lot</c>, <c>inconnu</c>…</summary>
    public required string Format { get; init; }

    /// <summary>Its specification (BT-24) as written; null when it names none.</summary>
    public string? Profil { get; init; }

    /// <summary>True when it can be opened and read as what it says it is.</summary>
    public required bool BienForme { get; init; }

    /// <summary>True when the strict schema of its format accepts it; what Chorus Pro tolerates all the same makes it false.</summary>
    public required bool StructureValide { get; init; }

    /// <summary>What Chorus Pro does with it: schema and own controls. What needs the directory is not looked at.</summary>
    public required VerdictDeControle Chorus { get; init; }

    /// <summary>What the standard EN 16931 says; without object for profiles below it and for what is not an invoice.</summary>
    public required VerdictDeControle En16931 { get; init; }

    /// <summary>What the rules of the hybrid container say; without object for a file that is no PDF.</summary>
    public required VerdictDeControle FacturX { get; init; }

    /// <summary>The reasons: those of Chorus Pro, of the standard, of the container, each in the order of the file.</summary>
    public required ImmutableArray<ConstatDeControle> Constats { get; init; }

    /// <summary>The reports of the files of a lot, by name; empty for a lone file.</summary>
    public ImmutableArray<(string Nom, RapportDeControle Rapport)> Fichiers { get; init; } = [];
}
