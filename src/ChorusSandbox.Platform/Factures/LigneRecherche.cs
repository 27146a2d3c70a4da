using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>A row of a list of invoices, with its parties.</summary>
/// <param name="Facture">The invoice in short.</param>
/// <param name="Fournisseur">Its issuer.</param>
/// <param name="Destinataire">Its public client; null on a draft that names none.</param>
public sealed record LigneRecherche(ResumeFacture Facture, Structure Fournisseur, Structure? Destinataire)
{
    /// <summary>Who validates it first, if anybody.</summary>
    public Structure? Valideur1 { get; init; }

    /// <summary>Who validates it next, if anybody.</summary>
    public Structure? Valideur2 { get; init; }

    /// <summary>Name of the account that made it; null when it is unknown.</summary>
    public string? Createur { get; init; }

    /// <summary>Bytes of all its files; null unless they were asked for.</summary>
    public long? Taille { get; init; }

    /// <summary>The issuer's service, if one.</summary>
    public Service? ServiceFournisseur => Fournisseur.Services.FirstOrDefault(s => s.Id == Facture.IdServiceFournisseur);

    /// <summary>The recipient's service, if one.</summary>
    public Service? ServiceDestinataire => Destinataire?.Services.FirstOrDefault(s => s.Id == Facture.IdServiceDestinataire);

    /// <summary>The bank account it cites, if one.</summary>
    public CoordonneesBancaires? CompteBancaire => Fournisseur.CoordonneesBancaires.FirstOrDefault(c => c.Id == Facture.IdCompteBancaire);
}
