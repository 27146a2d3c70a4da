using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The structure for which a role towards an invoice is held.</summary>
internal static class StructureDuRole
{
    /// <summary>Its platform number; null for the platform.</summary>
    public static long? De(Facture facture, RolePiece role) => role switch
    {
        RolePiece.Fournisseur => facture.Fournisseur.IdStructure,
        RolePiece.Destinataire => facture.Destinataire?.IdStructure,
        RolePiece.Valideur1 => facture.Valideur1?.IdStructure,
        RolePiece.Valideur2 => facture.Valideur2?.IdStructure,
        _ => null,
    };
}
