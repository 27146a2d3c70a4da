using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Structures;

/// <summary>A subject that writes the record of another, on purpose.</summary>
internal static class WritesANeighbour
{
    public static void Write(UnitOfWork work, Facture facture) => work.Put(facture.Id, facture);
}
