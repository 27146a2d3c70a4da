using System.Globalization;
using System.Text;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// The command that plays an exchange again: secrets are left to variables of the shell, for nobody kept them. A stranger made the
/// exchange and a trainer pastes the command: nothing of it may mean anything to the shell, to the terminal or to curl.
/// </summary>
public static class CommandeCurl
{
    private const int CorpsAuPlus = 16_000;

    /// <summary>The command.</summary>
    /// <param name="echange">The exchange, whole.</param>
    /// <param name="origine">Origin of the addresses of the program.</param>
    public static string De(Echange echange, string origine)
    {
        var commande = new StringBuilder();
        if (echange.Operation == "jeton")
        {
            commande.Append("# CLIENT_SECRET : le secret de l’application, donné une fois par la page « Connexion »\n");
        }
        else
        {
            commande.Append("# JETON : un jeton de l’application ; COMPTE : base64 de login:motdepasse").Append(echange.Compte is { } login ? $", login {string.Concat(login.Where(c => !char.IsControl(c)))}" : "").Append('\n');
        }

        if (EstCoupe(echange))
        {
            commande.Append("# Le corps gardé est coupé ou masqué : complétez-le avant de rejouer.\n");
        }

        commande.Append("curl -g -i -X ").Append(Citer(echange.Methode)).Append(' ').Append(Citer(origine + echange.Chemin + echange.Parametres));
        foreach (var (nom, valeur) in echange.Entetes)
        {
            commande.Append(" \\\n  -H ").Append(nom switch
            {
                "Authorization" => valeur.StartsWith("Basic", StringComparison.OrdinalIgnoreCase) ? "\"Authorization: Basic $APPLICATION\"" : "\"Authorization: Bearer $JETON\"",
                "cpro-account" => "\"cpro-account: $COMPTE\"",
                _ => Citer($"{nom}: {valeur}"),
            });
        }

        if (echange.Requete.Length > 0)
        {
            commande.Append(" \\\n  --data-raw ").Append(Corps(echange));
        }

        return commande.ToString();
    }

    private static bool EstCoupe(Echange echange) =>
        echange.Requete.Length > CorpsAuPlus || echange.Requete.Contains('…', StringComparison.Ordinal) || echange.Requete.Contains("IBAN masqué", StringComparison.Ordinal)
        || (echange.Operation != "jeton" && echange.Requete.Contains("***", StringComparison.Ordinal)) || echange.TailleRequete > Masque.LongueurMaximum;

    private static string Corps(Echange echange)
    {
        var corps = echange.Requete.Length > CorpsAuPlus ? echange.Requete[..CorpsAuPlus] + "…" : echange.Requete;
        var cite = Citer(corps);
        return echange.Operation == "jeton" ? cite.Replace("client_secret=***", "client_secret='\"$CLIENT_SECRET\"'", StringComparison.Ordinal) : cite;
    }

    /// <summary>A text between quotes that the shell leaves as it is. What a terminal would obey is written by its number.</summary>
    private static string Citer(string texte)
    {
        var cite = new StringBuilder("'");
        foreach (var signe in texte)
        {
            _ = signe == '\'' ? cite.Append(@"'\''")
                : signe != '\n' && char.IsControl(signe) ? cite.Append(CultureInfo.InvariantCulture, $@"'$'\u{(int)signe:x4}''")
                : cite.Append(signe);
        }

        return cite.Append('\'').ToString();
    }
}
