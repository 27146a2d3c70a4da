using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>What expectations read of a world, whatever holds it.</summary>
public interface IReading
{
    /// <summary>World instant.</summary>
    Task<DateTimeOffset> Maintenant(CancellationToken ct);

    /// <summary>The journal, whole or from an entry on.</summary>
    Task<IReadOnlyList<Fait>> Journal(long depuis, CancellationToken ct);

    /// <summary>Code of the present status of an invoice; null when there is none.</summary>
    Task<string?> Statut(long idFacture, CancellationToken ct);

    /// <summary>Statuses and user actions of an invoice as one list, oldest first, as the platform shows them.</summary>
    Task<IReadOnlyList<HistoryLine>> Historique(long idFacture, CancellationToken ct);

    /// <summary>Invoices that the Synthèse of an espace shows to an actor, by platform number.</summary>
    Task<IReadOnlyList<long>> Panier(string espace, ActeurJoue acteur, CancellationToken ct);

    /// <summary>Invoices that the window of rejections shows to an actor at his login.</summary>
    Task<IReadOnlyList<long>> FenetreRejet(ActeurJoue acteur, CancellationToken ct);

    /// <summary>Code of the present state of a flow; null when there is none.</summary>
    Task<string?> EtatFlux(string numeroFlux, CancellationToken ct);

    /// <summary>What is to come.</summary>
    Task<IReadOnlyList<Suite>> Agenda(CancellationToken ct);
}
