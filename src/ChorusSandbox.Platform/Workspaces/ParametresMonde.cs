using System.Collections.Immutable;

using ChorusSandbox.Domain.Flux;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Delays of a world (design 3).</summary>
public sealed record ParametresMonde
{
    /// <summary>From the deposit of a flow to the control of its envelope.</summary>
    public Duree Reception { get; init; } = Duree.DeSecondes(1);

    // ASSUMPTION: TPS-01 routing takes two seconds and the integration of a flow three (design 3); minutes in production.
    /// <summary>From deposit to routing.</summary>
    public Duree Acheminement { get; init; } = Duree.DeSecondes(2);

    /// <summary>From the deposit of a flow to its integration.</summary>
    public Duree Integration { get; init; } = Duree.DeSecondes(3);

    /// <summary>Bytes of a deposited file at most.</summary>
    public long TailleFluxMaximum { get; init; } = 120L * 1024 * 1024;

    /// <summary>From the creation of a compte technique to its first use; null for at once (half an hour in production).</summary>
    public Duree? ActivationCompteTechnique { get; init; }

    /// <summary>True when the standard EN 16931 decides of the invoices of files, beside the controls of Chorus Pro.</summary>
    public bool NormeStricte { get; init; }

    /// <summary>The EDI links; none until one is made.</summary>
    public ImmutableArray<RaccordementEdi> Raccordements { get; init; } = [];

    /// <summary>What acts of the journal set, as it was before the first of them: a replay begins so.</summary>
    internal ParametresMonde AuDebut => this with { ActivationCompteTechnique = null, NormeStricte = false, Raccordements = [] };

    /// <summary>Bytes of all the files of the world at most.</summary>
    public long TailleMaximum { get; init; } = 2L * 1024 * 1024 * 1024;
}
