using System.Globalization;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>Keys of <see cref="Positions"/> for what Chorus Pro knows and EN 16931 does not, and for ranks.</summary>
public static class Termes
{
    /// <summary>Prefix of the terms of the valideur: <c>VALIDEUR/BT-30</c>, numbered as those of a seller.</summary>
    public const string Valideur = "VALIDEUR/";

    /// <summary>Code of the seller's service.</summary>
    public const string ServiceVendeur = "SERVICE-VENDEUR";

    /// <summary>Description of the invoicing period.</summary>
    public const string DescriptionPeriode = "PERIODE-DESCRIPTION";

    /// <summary>The key of an element of a repeated group: <c>BG-25[2]</c>.</summary>
    /// <param name="groupe">The group, <c>BG-25</c>.</param>
    /// <param name="rang">The rank in the list of the model, from 0.</param>
    public static string Rang(string groupe, int rang) => string.Create(CultureInfo.InvariantCulture, $"{groupe}[{rang + 1}]");
}
