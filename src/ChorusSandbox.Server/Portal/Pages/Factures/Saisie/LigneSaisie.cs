using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>A line of the form, as it was typed.</summary>
internal sealed class LigneSaisie
{
    /// <summary>Names of its fields, in the order of the page.</summary>
    public static readonly ImmutableArray<string> Noms = ["denomination", "quantite", "unite", "montantUnitaireHt", "remiseHt", "tauxTva"];

    public string? Denomination { get; set; }

    public string? Quantite { get; set; }

    public string? Unite { get; set; }

    public string? MontantUnitaireHt { get; set; }

    public string? RemiseHt { get; set; }

    /// <summary>Rate in percent.</summary>
    public string? TauxTva { get; set; } = "20";

    public static LigneSaisie Depuis(LigneFacture ligne) => new()
    {
        Denomination = ligne.Denomination,
        Quantite = Libre(ligne.Quantite),
        Unite = ligne.Unite,
        MontantUnitaireHt = Typographie.Saisie(ligne.MontantUnitaireHt.Valeur),
        RemiseHt = ligne.RemiseHt.Valeur == 0 ? null : Typographie.Saisie(ligne.RemiseHt.Valeur),
        TauxTva = Libre(ligne.Taux),
    };

    public static LigneSaisie Depuis(LigneDemandee ligne) => new()
    {
        Denomination = ligne.Denomination,
        Quantite = Libre(ligne.Quantite),
        Unite = ligne.Unite,
        MontantUnitaireHt = ligne.MontantUnitaireHt is { } prix ? Typographie.Saisie(prix) : null,
        RemiseHt = ligne.RemiseHt is { } remise ? Typographie.Saisie(remise) : null,
        TauxTva = Libre(ligne.TauxTvaManuel ?? Domain.Factures.TauxTva.Find(ligne.TauxTva)?.Valeur),
    };

    public LigneDemandee ToDemande(FormReader reader, int rang) => new()
    {
        Numero = rang + 1,
        Denomination = Denomination,
        Quantite = reader.Decimale($"lignes[{rang}].quantite", Quantite),
        Unite = Unite,
        MontantUnitaireHt = reader.Decimale($"lignes[{rang}].montantUnitaireHt", MontantUnitaireHt),
        RemiseHt = reader.Decimale($"lignes[{rang}].remiseHt", RemiseHt),
        TauxTvaManuel = reader.Decimale($"lignes[{rang}].tauxTva", TauxTva?.Replace("%", "", StringComparison.Ordinal)),
    };

    private static string? Libre(decimal? nombre) => nombre?.ToString("0.######", Typographie.Culture);
}
