using ChorusSandbox.Domain.Flux;

namespace ChorusSandbox.Platform.Store;

/// <summary>What lists of flows need, in memory.</summary>
public sealed record ResumeFlux(long Id, string NumeroFlux, string NomFichier, string Syntaxe, DateTimeOffset DateDepot, StatutFlux Statut, long IdCompte, long? IdStructure)
{
    /// <summary>The summary of a flow.</summary>
    public static ResumeFlux De(FluxDepose flux) =>
        new(flux.Id, flux.NumeroFlux, flux.NomFichier, flux.Syntaxe, flux.DateDepot, flux.Statut, flux.IdCompte, flux.IdStructure);
}
