using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>An invoice as both its parties see it: blocks, life cycle and histories.</summary>
internal sealed record InvoiceView(Facture Facture, LifeCycle CycleDeVie, Labels L)
{
    /// <summary>The latest first.</summary>
    public ImmutableArray<HistoryLine> Statuts { get; init; } = [];

    /// <summary>The latest first.</summary>
    public ImmutableArray<HistoryLine> Actions { get; init; } = [];

    public ImmutableArray<PieceLine> Pieces { get; init; } = [];

    /// <summary>Address of the invoice in the espace it is seen from.</summary>
    public required string Adresse { get; init; }

    public string? CompteBancaire { get; init; }

    /// <summary>What the sandbox says of a « no »: only to the supplier.</summary>
    public Aftermath? Suite { get; init; }
}

/// <summary>A line of a history.</summary>
/// <param name="Quand">World instant.</param>
/// <param name="Badge">The status, in the history of statuses.</param>
/// <param name="Action">The action, in the history of actions.</param>
/// <param name="Code">Code of the action.</param>
/// <param name="Commentaire">« libellé – commentaire ».</param>
/// <param name="Qui">Who did it.</param>
/// <param name="Contact">How to reach him.</param>
internal sealed record HistoryLine(
    DateTimeOffset Quand, Badge? Badge, string? Action, string? Code, string? Commentaire, string Qui, string? Contact);

/// <summary>A joined file.</summary>
internal sealed record PieceLine(string Nom, string Nature, long Taille, string Href);

/// <summary>What a « no » of the client means and what to do next, in the words of the sandbox.</summary>
internal sealed record Aftermath(string Titre, string Motif, string Regle, string Pourquoi, ImmutableArray<string> Suite, NavLine? Acte);
