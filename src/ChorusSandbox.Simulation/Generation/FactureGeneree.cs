using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>An invoice made up from a seed.</summary>
/// <param name="Rang">Its rank, from 1.</param>
/// <param name="Demande">The invoice, as any door would ask for it.</param>
/// <param name="Fournisseur">Its issuer.</param>
/// <param name="Destinataire">The structure it was made for; a fault may address it elsewhere.</param>
public sealed record FactureGeneree(int Rang, DemandeFacture Demande, Structure Fournisseur, Structure Destinataire);
