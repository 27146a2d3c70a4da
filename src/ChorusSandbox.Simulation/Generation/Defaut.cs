using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>One fault put on purpose into an invoice, named by the rule that it breaks.</summary>
public sealed record Defaut
{
    /// <summary>The rule: a refusal of Chorus Pro (<c>MONTANT_TTC</c>) or a rule of the standard (<c>BR-CO-10</c>).</summary>
    public required string Code { get; init; }

    /// <summary>Whose rule it is.</summary>
    public OrigineDeRegle Origine { get; init; } = OrigineDeRegle.ChorusPro;

    /// <summary>What can carry it.</summary>
    public required ImmutableArray<FormatGenere> Formats { get; init; }

    /// <summary>The only other rules that may speak with it: those that look at the same datum.</summary>
    public ImmutableArray<string> Compagnons { get; init; } = [];

    /// <summary>Which recipients show it; null for the ordinary ones.</summary>
    internal Func<Structure, bool>? Destinataire { get; init; }

    /// <summary>Which issuers show it; null for the active ones.</summary>
    internal Func<Structure, bool>? Fournisseur { get; init; }

    /// <summary>The invoice with its fault.</summary>
    internal Func<FactureGeneree, DemandeFacture> Fausser { get; init; } = f => f.Demande;

    /// <summary>The fault that only a file can carry.</summary>
    internal Func<FactureSemantique, FactureSemantique> FausserFichier { get; init; } = f => f;

    /// <summary>The fault that only the XML can carry; null for the others.</summary>
    internal DefautDuXml? DansLeXml { get; init; }

    /// <summary>The fault that is in the text of the file, and makes it no XML, or none that is read; null for the others.</summary>
    internal Func<string, string>? FausserTexte { get; init; }

    /// <summary>True for a structure that takes ordinary invoices without a surprise.</summary>
    internal static bool EstUnClientOrdinaire(Structure structure) =>
        structure is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active, Parametres.PaiementNonRemonte: false };
}
