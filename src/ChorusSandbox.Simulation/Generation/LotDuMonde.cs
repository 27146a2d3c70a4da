using System.Globalization;

using ChorusSandbox.Formats;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>Generated invoices of a world, in one lot that can be deposited there.</summary>
public static class LotDuMonde
{
    private const int NombreParDefaut = 10;

    /// <summary>The lot, as a ZIP; or what in the request is none.</summary>
    /// <param name="format">Code of a format; UBL by default.</param>
    /// <param name="nombre">How many, within what a flow admits.</param>
    /// <param name="defaut">The rule that each breaks; none by default.</param>
    /// <param name="graine">Seed of the world.</param>
    /// <param name="jour">The day of the world: nothing is dated after.</param>
    public static Result<byte[]> Faire(string? format, int? nombre, string? defaut, int graine, DateOnly jour)
    {
        var code = string.IsNullOrEmpty(format) ? FormatGenere.Ubl.Code() : format;
        if (!Ecriture.TryLire<FormatGenere>(code, out var connu))
        {
            return Invalide("format", code, string.Join(", ", Ecriture.Codes<FormatGenere>()));
        }

        if (nombre is < 1 || nombre > LimitesDeLecture.ParDefaut.Factures)
        {
            return Invalide("nombre", nombre.Value.ToString(CultureInfo.InvariantCulture), $"un nombre de 1 à {LimitesDeLecture.ParDefaut.Factures}");
        }

        var faute = string.IsNullOrEmpty(defaut) ? null : Defauts.Find(defaut, connu);
        if (faute is null && !string.IsNullOrEmpty(defaut))
        {
            return Invalide("defaut", defaut, $"un défaut du format {code} : chorus-sandbox generate --defauts --format {code} en donne la liste");
        }

        return LotsDeFactures.Ecrire(FichiersDeFactures.Generer(connu, nombre ?? NombreParDefaut, graine, faute, jour: jour), FormatDeLot.Zip).First().Contenu.ToArray();
    }

    private static Refus Invalide(string champ, string valeur, string attendu) =>
        Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));
}
