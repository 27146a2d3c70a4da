using System.Text.RegularExpressions;
using System.Xml;

namespace ChorusSandbox.Formats.Xml;

/// <summary>What the parser complains of, in plain French: its own messages are English.</summary>
internal static partial class MessagesXml
{
    private const string Defaut = "le texte n’y est pas du XML bien formé";

    public static bool EstUneDtd(XmlException erreur) => erreur.Message.Contains("DTD", StringComparison.Ordinal);

    public static string Traduire(XmlException erreur)
    {
        var message = erreur.Message;
        foreach (var (motif, phrase) in Phrases)
        {
            if (motif.Match(message) is { Success: true } trouve)
            {
                return string.Format(System.Globalization.CultureInfo.InvariantCulture, phrase,
                    [.. trouve.Groups.Values.Skip(1).Select(g => (object)Abreger(g.Value))]);
            }
        }

        return Defaut;
    }

    private static string Abreger(string valeur) => valeur.Length > 60 ? valeur[..60] + "…" : valeur;

    private static readonly (Regex Motif, string Phrase)[] Phrases =
    [
        (BaliseFermee(), "la balise ouvrante {0} (ligne {1}) est fermée par {2}"),
        (FinAvantFermeture(), "le fichier s’arrête avant la fermeture de {0}"),
        (FinInattendue(), "le fichier s’arrête au milieu d’un élément"),
        (RacineAbsente(), "le fichier ne contient aucun élément"),
        (PlusieursRacines(), "le fichier contient plus d’un élément racine"),
        (DonneesAvant(), "du texte se trouve hors de l’élément racine"),
        (Declaration(), "la déclaration <?xml … ?> n’est pas au tout début du fichier, ou est mal écrite"),
        (EncodageInconnu(), "l’encodage annoncé, « {0} », n’existe pas"),
        (OctetsInvalides(), "un caractère ne correspond pas à l’encodage annoncé"),
        (SansMarque(), "l’encodage annoncé n’est pas celui des octets du fichier"),
        (EntiteInconnue(), "l’entité « {0} » n’est pas définie"),
        (NomDEntite(), "une esperluette (&) n’est pas codée &amp;"),
        (PrefixeInconnu(), "le préfixe « {0} » n’est relié à aucun espace de noms"),
        (AttributDouble(), "l’attribut « {0} » est donné deux fois"),
        (DebutDeNom(), "un nom commence par le caractère « {0} », qui n’y est pas admis"),
        (CaractereInterdit(), "un caractère interdit en XML s’y trouve (code {0})"),
        (Attendu(), "« {0} » s’y trouve, alors qu’il y faut « {1} »"),
        (Inattendu(), "« {0} » n’y est pas attendu"),
    ];

    [GeneratedRegex("^The '(.+?)' start tag on line (\\d+) position \\d+ does not match the end tag of '(.+?)'")]
    private static partial Regex BaliseFermee();

    [GeneratedRegex("^Unexpected end of file has occurred\\. The following elements are not closed: ([^,.]+)")]
    private static partial Regex FinAvantFermeture();

    [GeneratedRegex("^(?:Unexpected end of file|There is an unclosed literal)")]
    private static partial Regex FinInattendue();

    [GeneratedRegex("^Root element is missing")]
    private static partial Regex RacineAbsente();

    [GeneratedRegex("^There are multiple root elements")]
    private static partial Regex PlusieursRacines();

    [GeneratedRegex("^Data at the root level is invalid")]
    private static partial Regex DonneesAvant();

    [GeneratedRegex("XML declaration|^Syntax for an XML declaration|^Version number")]
    private static partial Regex Declaration();

    [GeneratedRegex("^System does not support '(.*?)' encoding")]
    private static partial Regex EncodageInconnu();

    [GeneratedRegex("^Invalid character in the given encoding")]
    private static partial Regex OctetsInvalides();

    [GeneratedRegex("Cannot switch to Unicode|byte order mark")]
    private static partial Regex SansMarque();

    [GeneratedRegex("^Reference to undeclared entity '(.+?)'")]
    private static partial Regex EntiteInconnue();

    [GeneratedRegex("^An error occurred while parsing EntityName")]
    private static partial Regex NomDEntite();

    [GeneratedRegex("^'(.+?)' is an undeclared prefix")]
    private static partial Regex PrefixeInconnu();

    [GeneratedRegex("^'(.+?)' is a duplicate attribute name")]
    private static partial Regex AttributDouble();

    [GeneratedRegex("^Name cannot begin with the '(.+?)' character")]
    private static partial Regex DebutDeNom();

    [GeneratedRegex("hexadecimal value (0x[0-9A-F]+), is an invalid character")]
    private static partial Regex CaractereInterdit();

    [GeneratedRegex("^'(.+?)' is an unexpected token\\. The expected token is '(.+?)'")]
    private static partial Regex Attendu();

    [GeneratedRegex("^'(.+?)' is an unexpected token")]
    private static partial Regex Inattendu();
}
