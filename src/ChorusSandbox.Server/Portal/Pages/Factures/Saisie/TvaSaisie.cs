using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Reconnaissance;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>A row of the summary of VAT of a deposited PDF, as it was typed.</summary>
internal sealed class TvaSaisie
{
    /// <summary>Rate in percent.</summary>
    public string? Taux { get; set; }

    public string? Base { get; set; }

    public string? Tva { get; set; }

    private bool EstVide => string.IsNullOrWhiteSpace(Taux) && string.IsNullOrWhiteSpace(Base) && string.IsNullOrWhiteSpace(Tva);

    public static TvaSaisie Depuis(TauxReconnu lu) =>
        new() { Taux = lu.Taux.ToString("0.##", Typographie.Culture), Base = Typographie.Saisie(lu.Base), Tva = Typographie.Saisie(lu.Tva) };

    /// <summary>The row asked for; null when nothing was typed in it.</summary>
    public TvaDemandee? ToDemande(FormReader reader, int rang) => EstVide ? null : new()
    {
        TauxManuel = reader.Decimale($"tva[{rang}].taux", Taux?.Replace("%", "", StringComparison.Ordinal)),
        Base = reader.Decimale($"tva[{rang}].base", Base),
        Tva = reader.Decimale($"tva[{rang}].tva", Tva),
    };
}
