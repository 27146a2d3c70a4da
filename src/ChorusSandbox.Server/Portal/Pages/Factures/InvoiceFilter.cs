using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>What a list is narrowed to, as the address says it.</summary>
internal sealed class InvoiceFilter
{
    /// <summary>Rows of a page. Source: domain.md 2.2.</summary>
    public const int ParPage = 10;

    /// <summary>Part of the number.</summary>
    public string? Numero { get; set; }

    /// <summary>Part of the name or of the SIRET of the other party.</summary>
    public string? Partie { get; set; }

    /// <summary>Code of a status.</summary>
    public string? Etat { get; set; }

    /// <summary>First day of deposit, as typed.</summary>
    public string? Du { get; set; }

    /// <summary>A quick filter: <c>agir</c>, <c>cours</c> or the code of a status.</summary>
    public string? Vue { get; set; }

    /// <summary><c>croissant</c> for the oldest first; else the latest.</summary>
    public string? Tri { get; set; }

    /// <summary>Not named <c>page</c> in the address: the framework keeps that word for itself.</summary>
    [FromQuery(Name = "p")]
    public int Page { get; set; } = 1;

    public bool Croissant => Tri == "croissant";

    public bool EstVide => string.IsNullOrWhiteSpace(Numero) && string.IsNullOrWhiteSpace(Partie) && Statut is null && DepuisLe is null;

    public StatutFacture? Statut => Ecriture.TryLire<StatutFacture>(Etat, out var statut) ? statut : null;

    public DateOnly? DepuisLe =>
        DateOnly.TryParseExact(Du?.Trim(), ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    /// <summary>The same list with one thing changed, as an address; a change of list goes back to its first page.</summary>
    public string Href(string? vue = null, string? tri = null, int page = 1)
    {
        var query = new QueryString();
        foreach (var (nom, valeur) in new[] { ("numero", Numero), ("partie", Partie), ("etat", Etat), ("du", Du), ("vue", vue ?? Vue), ("tri", tri ?? Tri) })
        {
            query = string.IsNullOrEmpty(valeur) ? query : query.Add(nom, valeur);
        }

        query = page > 1 ? query.Add("p", page.ToString(CultureInfo.InvariantCulture)) : query;
        return query.HasValue ? query.Value! : "?";
    }
}
