using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Pivot;

/// <summary>What an integration report says of a flow.</summary>
/// <param name="IdFlux">Deposit number of the flow.</param>
/// <param name="NomFichier">Name under which it came.</param>
/// <param name="CodeInterface"><c>FSO1100A</c>…; empty when its name told none.</param>
/// <param name="Etat"><c>IN_INTEGRE</c>, <c>IN_INTEGRE_PARTIEL</c>, <c>IN_REJETE</c>, <c>IN_INCIDENTE</c>.</param>
/// <param name="Libelle">Its label.</param>
/// <param name="Horodatage">When it came to that state.</param>
/// <param name="Erreurs">What is wrong with the file as a whole.</param>
/// <param name="Factures">Each invoice of the flow.</param>
public sealed record StatutDeFlux(
    string IdFlux, string NomFichier, string CodeInterface, string Etat, string Libelle, DateTimeOffset Horodatage,
    ImmutableArray<ErreurDeStatut> Erreurs, ImmutableArray<FactureDuRapport> Factures);
