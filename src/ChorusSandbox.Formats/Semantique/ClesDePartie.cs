namespace ChorusSandbox.Formats.Semantique;

/// <summary>The ids of the terms of one party: same shape, other numbers.</summary>
internal sealed record ClesDePartie(
    string Nom, string NomCommercial, string Identifiants, string IdentifiantLegal, string NumeroTva, string Adresse, string Contact)
{
    public static readonly ClesDePartie Vendeur = new("BT-27", "BT-28", "BT-29", "BT-30", "BT-31", "BG-5", "BG-6");

    public static readonly ClesDePartie Acheteur = new("BT-44", "BT-45", "BT-46", "BT-47", "BT-48", "BG-8", "BG-9");

    public static readonly ClesDePartie Beneficiaire = new("BT-59", "BG-10/NOM-COMMERCIAL", "BT-60", "BT-61", "BG-10/TVA", "BG-10/ADRESSE", "BG-10/CONTACT");

    public static readonly ClesDePartie Valideur = new(
        Termes.Valideur + "BT-27", Termes.Valideur + "BT-28", Termes.Valideur + "BT-29", Termes.Valideur + "BT-30",
        Termes.Valideur + "BT-31", Termes.Valideur + "BG-5", Termes.Valideur + "BG-6");

    /// <summary>Key of the code of the party's service; null for the buyer, whose code is BT-10.</summary>
    public string? Service => this == Vendeur ? Termes.ServiceVendeur : null;
}
