using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Domain.Flux;

/// <summary>A deposited file and what became of it. A flow is not an invoice: those exist once it is integrated.</summary>
public sealed record FluxDepose
{
    public required long Id { get; init; }

    /// <summary>Deposit number, 25 characters: proof of reception only.</summary>
    public required string NumeroFlux { get; init; }

    /// <summary>Name under which it came.</summary>
    public required string NomFichier { get; init; }

    /// <summary><c>IN_DP_E1_UBL_INVOICE</c>…</summary>
    public required string Syntaxe { get; init; }

    /// <summary><c>FSO1100A</c>…</summary>
    public required string CodeInterface { get; init; }

    public required ModeDepot ModeDepot { get; init; }

    /// <summary>The bytes, by their content.</summary>
    public required string Sha256 { get; init; }

    public required long Taille { get; init; }

    public required long IdCompte { get; init; }

    /// <summary>Code of the EDI partner it came from; null by the other doors.</summary>
    public string? Partenaire { get; init; }

    /// <summary>What will stop its treatment, ordered on purpose; null for nothing, and once it has.</summary>
    public IncidentDeFlux? Incident { get; init; }

    /// <summary>The structure the depositor acted for (<see cref="Utilisateurs.Actor.IdStructure"/>): the flow is its own.</summary>
    public long? IdStructure { get; init; }

    public required DateTimeOffset DateDepot { get; init; }

    public required StatutFlux Statut { get; init; }

    public required DateTimeOffset DateStatut { get; init; }

    /// <summary>States gone through, in order, each with its instant.</summary>
    public ImmutableArray<PassageFlux> Etats { get; init; } = [];

    /// <summary>What is wrong with the file as a whole.</summary>
    public ImmutableArray<Refus> ErreursTechniques { get; init; } = [];

    /// <summary>What became of each invoice of the file.</summary>
    public ImmutableArray<FactureDuFlux> Factures { get; init; } = [];

    /// <summary>True when something of it was refused: the file, or an invoice.</summary>
    public bool AUnRefus => !ErreursTechniques.IsEmpty || Factures.Any(f => f.IdFacture is null);

    /// <summary>The flow, gone through these states in this order.</summary>
    /// <exception cref="InvalidOperationException">No row leads from one to the next: a bug of ours, never a mistake of the depositor.</exception>
    public FluxDepose Passer(DateTimeOffset instant, params ReadOnlySpan<StatutFlux> etats)
    {
        var flux = this;
        foreach (var etat in etats)
        {
            if (!CycleDeVieFlux.Admet(flux.Statut, etat))
            {
                throw new InvalidOperationException($"No row leads from {flux.Statut.Code()} to {etat.Code()}.");
            }

            flux = flux with { Statut = etat, DateStatut = instant, Etats = flux.Etats.Add(new PassageFlux(etat, instant)) };
        }

        return flux;
    }
}
