namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>A file already added, carried by the form until the invoice is sent.</summary>
internal sealed class PieceSaisie
{
    public long Id { get; set; }

    public string? Nom { get; set; }

    public long Taille { get; set; }
}
