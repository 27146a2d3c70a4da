namespace ChorusSandbox.Formats.Semantique;

/// <summary>A party of the invoice: seller (BG-4), buyer (BG-7), payee (BG-10) or valideur of Chorus Pro.</summary>
public sealed record PartieSemantique
{
    /// <summary>Registered name (BT-27, BT-44, BT-59).</summary>
    public string? Nom { get; init; }

    /// <summary>Trading name (BT-28, BT-45).</summary>
    public string? NomCommercial { get; init; }

    /// <summary>Identifiers (BT-29, BT-46, BT-60).</summary>
    public Liste<IdentifiantQualifie> Identifiants { get; init; }

    /// <summary>Legal registration identifier (BT-30, BT-47, BT-61).</summary>
    public IdentifiantQualifie? IdentifiantLegal { get; init; }

    /// <summary>VAT number (BT-31, BT-48).</summary>
    public string? NumeroTva { get; init; }

    /// <summary>Code of the service of the party; for the buyer it is BT-10, kept in the invoice.</summary>
    public string? CodeService { get; init; }

    /// <summary>Legal address (BG-5, BG-8).</summary>
    public AdresseSemantique? Adresse { get; init; }

    /// <summary>Commercial address, as Chorus reads it beside the legal one.</summary>
    public AdresseSemantique? AdresseCommerciale { get; init; }

    /// <summary>Contact (BG-6, BG-9).</summary>
    public ContactSemantique? Contact { get; init; }
}
