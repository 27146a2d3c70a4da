using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>A row of a list of invoices, with its parties.</summary>
/// <param name="Facture">The invoice in short.</param>
/// <param name="Fournisseur">Its issuer.</param>
/// <param name="Destinataire">Its public client; null on a draft that names none.</param>
public sealed record LigneRecherche(ResumeFacture Facture, Structure Fournisseur, Structure? Destinataire)
{
    /// <summary>Code of the issuer's service, if one.</summary>
    public Service? ServiceFournisseur => Fournisseur.Services.FirstOrDefault(s => s.Id == Facture.IdServiceFournisseur);

    /// <summary>The recipient's service, if one.</summary>
    public Service? ServiceDestinataire => Destinataire?.Services.FirstOrDefault(s => s.Id == Facture.IdServiceDestinataire);
}
