using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures.Regles;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>Reads what somebody typed in French, and tells what could not be read.</summary>
internal sealed class FormReader
{
    private readonly List<Refus> _refus = [];

    public ImmutableArray<Refus> Refus => [.. _refus];

    /// <summary>
    /// A number with a comma or a point, spaces allowed among its digits; null when empty or unreadable. One that an invoice
    /// cannot hold whole is unreadable too: a draft would give it back rounded.
    /// </summary>
    public decimal? Decimale(string champ, string? valeur)
    {
        var lu = new string([.. (valeur ?? "").Where(c => !char.IsWhiteSpace(c))]).Replace('−', '-');
        if (lu.Length == 0)
        {
            return null;
        }

        var constat = decimal.TryParse(lu.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nombre)
            ? ReglesMontants.Forme(nombre)
            : "ce n’est pas un nombre";
        if (constat is null)
        {
            return nombre;
        }

        _refus.Add(Domain.Refus.De(CodeRefus.MontantForme, champ, valeur, ("champ", champ), ("valeur", valeur), ("constat", constat)));
        return null;
    }

    /// <summary>A day written 15/03/2022, or as machines do; null when empty or unreadable.</summary>
    public DateOnly? Date(string champ, string? valeur)
    {
        var lu = valeur?.Trim() ?? "";
        if (lu.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(lu, ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        _refus.Add(Domain.Refus.De(CodeRefus.FactureDateIllisible, champ, valeur, ("champ", champ), ("valeur", valeur), ("forme", "JJ/MM/AAAA")));
        return null;
    }

    /// <summary>A SIRET as people copy it, its groups apart; what is typed otherwise is kept as it stands.</summary>
    public static string? Siret(string? valeur)
    {
        var lu = new string([.. (valeur ?? "").Where(c => !char.IsWhiteSpace(c))]);
        return lu.Length == 0 ? null : lu;
    }
}
