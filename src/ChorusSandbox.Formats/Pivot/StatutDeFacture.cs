namespace ChorusSandbox.Formats.Pivot;

/// <summary>One status of one invoice, as a life cycle tells it (formats.md 1.7).</summary>
/// <param name="Fournisseur">Identifier of its supplier.</param>
/// <param name="RaisonSociale">Name of its supplier.</param>
/// <param name="Debiteur">Identifier of its recipient; null when it has none.</param>
/// <param name="IdFacture">Its number.</param>
/// <param name="IdStatut">Number of the status: 1 déposée, 5 rejetée, 11 mise en paiement…</param>
/// <param name="Commentaire">Motif and comment, as histories print them.</param>
/// <param name="Horodatage">When it came to that status.</param>
public sealed record StatutDeFacture(
    string Fournisseur, string RaisonSociale, string? Debiteur, string IdFacture, int IdStatut, string? Commentaire, DateTimeOffset Horodatage);
