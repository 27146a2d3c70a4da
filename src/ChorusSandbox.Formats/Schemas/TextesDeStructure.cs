using System.Globalization;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>What is wrong, why and what to change, in words that a bookkeeper reads: message, explanation, correction.</summary>
internal static class TextesDeStructure
{
    private const int LongueurDeValeur = 60;
    private const int LongueurDEspace = 200;

    public static (string, string, string) Racine(ElementXml racine, Schema? schema) =>
        ($"le fichier commence par {racine.Nom}, qui n’ouvre aucune facture connue",
            schema is null
                ? $"L’espace de noms « {Abreger(racine.EspaceDeNoms, LongueurDEspace)} » n’est celui d’aucun format reçu ici."
                : $"Un fichier {schema.Nom} commence par {Ou(schema.Racines.Noms)}.",
            schema is null ? "Exportez la facture en UBL 2.1, en CII D16B ou en Factur-X." : $"Remplacez {racine.Nom} par {Ou(schema.Racines.Noms)}.");

    public static (string, string, string) Espace(ElementXml element, LigneDeSchema ligne) =>
        (element.EspaceDeNoms.Length == 0
                ? $"l’élément {element.Nom} n’est rattaché à aucun espace de noms"
                : $"l’élément {element.Nom} est dans un autre espace de noms que celui du format",
            element.EspaceDeNoms.Length == 0
                ? $"Le format le définit dans « {ligne.EspaceDeNoms} » : sans préfixe, il n’est pas reconnu."
                : $"Le fichier écrit « {Abreger(element.EspaceDeNoms, LongueurDEspace)} », le format attend « {ligne.EspaceDeNoms} ». Une autre version du format, ou une faute de frappe, donne ce résultat.",
            element.EspaceDeNoms.Length == 0
                ? $"Écrivez {ligne.Element}, avec son préfixe."
                : $"Dans l’en-tête du fichier, déclarez « {ligne.EspaceDeNoms} » à la place ; cela vaut pour tous les éléments de ce préfixe.");

    public static (string, string, string) Inconnu(ElementXml element, ElementXml parent, Schema schema, string? proche, string? autreParent) =>
        ($"l’élément {SchemasConnus.Nommer(element.Nom)} n’est pas prévu dans {SchemasConnus.Nommer(parent.Nom)}",
            autreParent is null ? $"{schema.Nom} ne connaît pas d’élément de ce nom." : $"{schema.Nom} le connaît, mais à un autre endroit : dans {autreParent}.",
            proche is null ? $"Retirez {element.Nom}, ou mettez sa valeur là où le format la prévoit." : $"Si vous vouliez écrire {SchemasConnus.Nommer(proche)}, corrigez le nom ; sinon, retirez {element.Nom}.");

    public static (string, string, string) Version(ElementXml element, string version, Schema schema) =>
        ($"l’élément {SchemasConnus.Nommer(element.Nom)} n’existe que depuis CII {version}",
            $"Le contrôle porte sur {schema.Nom}, qui ne le connaît pas encore.",
            $"Retirez {element.Nom} si le destinataire n’admet que {schema.Nom}.");

    public static (string, string, string) Ordre(ElementXml element, ElementXml repere, bool avant, Schema schema) =>
        ($"l’élément {SchemasConnus.Nommer(element.Nom)} est attendu {(avant ? "avant" : "après")} {SchemasConnus.Nommer(repere.Nom)}",
            Invariant($"{schema.Nom} fixe l’ordre des éléments. {element.Nom} est à la ligne {element.Ligne}, {repere.Nom} à la ligne {repere.Ligne}."),
            Invariant($"Déplacez {element.Nom} {(avant ? "avant" : "après")} {repere.Nom} de la ligne {repere.Ligne} ; sa valeur ne change pas."));

    public static (string, string, string) Nombre(ElementXml premierDeTrop, ElementXml parent, int nombre, int admis, Schema schema) =>
        (Invariant($"l’élément {SchemasConnus.Nommer(premierDeTrop.Nom)} apparaît {nombre} fois, {(admis == 1 ? "une seule admise" : $"{admis} admises")}"),
            Invariant($"{schema.Nom} n’admet {premierDeTrop.Nom} que {admis} fois dans {SchemasConnus.Nommer(parent.Nom)}."),
            Invariant($"Gardez {(admis == 1 ? "le premier" : $"les {admis} premiers")} et retirez les suivants, à partir de la ligne {premierDeTrop.Ligne}."));

    public static (string, string, string) Absent(string element, ElementXml parent, ElementXml? suivant, Schema schema) =>
        ($"l’élément {SchemasConnus.Nommer(element)} manque dans {SchemasConnus.Nommer(parent.Nom)}",
            $"{schema.Nom} le rend obligatoire.",
            suivant is null
                ? Invariant($"Ajoutez {element} à la fin de {parent.Nom}, ouvert à la ligne {parent.Ligne}.")
                : Invariant($"Ajoutez {element} avant {suivant.Nom}, ligne {suivant.Ligne}."));

    public static (string, string, string) Choix(ElementXml parent, IEnumerable<string> admis, bool aucun, Schema schema) =>
        (aucun ? $"il manque {Ou(admis)} dans {SchemasConnus.Nommer(parent.Nom)}" : $"{SchemasConnus.Nommer(parent.Nom)} ne peut contenir que {Ou(admis)}, pas plusieurs",
            $"{schema.Nom} y attend exactement un de ces éléments.",
            aucun ? $"Ajoutez {Ou(admis)}." : "Gardez-en un et retirez les autres.");

    public static (string, string, string) Valeur(ElementXml element, TypeSimple type, Schema schema)
    {
        var valeur = element.Texte.Trim();
        var proposee = ValeurProche.De(type.Base, valeur);
        return (valeur.Length == 0
                ? $"l’élément {SchemasConnus.Nommer(element.Nom)} est vide"
                : $"l’élément {SchemasConnus.Nommer(element.Nom)} vaut « {Abreger(valeur)} », qui n’est pas {Forme(type.Base)}",
            $"{schema.Nom} y attend {Forme(type.Base)}.",
            proposee is null ? $"Mettez dans {element.Nom} {Forme(type.Base)}, ou retirez l’élément s’il est facultatif." : $"Écrivez « {proposee} ».");
    }

    public static (string, string, string) AttributAbsent(ElementXml element, string attribut, Schema schema) =>
        ($"l’attribut {attribut} manque sur {SchemasConnus.Nommer(element.Nom)}",
            $"{schema.Nom} l’y rend obligatoire.",
            $"Écrivez <{element.Nom} {attribut}=\"{ExempleDAttribut(attribut)}\">.");

    public static (string, string, string) AttributInconnu(ElementXml element, string attribut, Schema schema) =>
        ($"l’attribut {attribut} n’est pas admis sur {SchemasConnus.Nommer(element.Nom)}",
            $"{schema.Nom} ne l’y prévoit pas.",
            $"Retirez l’attribut {attribut}.");

    public static (string, string, string) ValeurDAttribut(ElementXml element, AttributDeSchema attribut, string valeur, Schema schema) =>
        ($"l’attribut {attribut.Nom} de {SchemasConnus.Nommer(element.Nom)} vaut « {Abreger(valeur)} », qui n’est pas {AttenduDe(attribut)}",
            $"{schema.Nom} y attend {AttenduDe(attribut)}.",
            attribut.EstObligatoire ? $"Mettez-y {AttenduDe(attribut)}." : $"Mettez-y {AttenduDe(attribut)}, ou retirez l’attribut.");

    public static (string, string, string) Texte(ElementXml element, Schema schema) =>
        ($"du texte se trouve directement dans {SchemasConnus.Nommer(element.Nom)} : « {Abreger(element.Texte.Trim())} »",
            $"{schema.Nom} n’y admet que des éléments.",
            "Retirez ce texte, ou mettez-le dans l’élément qui lui revient.");

    public static (string, string, string) Enfants(ElementXml element, Schema schema) =>
        ($"l’élément {SchemasConnus.Nommer(element.Nom)} contient l’élément {element.Enfants[0].Nom}, alors qu’il ne porte qu’une valeur",
            $"{schema.Nom} y attend un texte seul.",
            $"Gardez la valeur seule dans {element.Nom} et retirez {element.Enfants[0].Nom}.");

    public static (string, string, string) Suite(int nombre) =>
        (Invariant($"{nombre} autre{(nombre > 1 ? "s écarts ne sont pas détaillés" : " écart n’est pas détaillé")}"),
            "Le rapport s’arrête aux premiers écarts.",
            "Corrigez ceux-ci, puis contrôlez de nouveau.");

    /// <summary>What a value should be, in a noun with its article.</summary>
    public static string Forme(BaseSimple forme) => forme switch
    {
        BaseSimple.Decimal => "un nombre (des chiffres, un point pour les décimales)",
        BaseSimple.Date => "une date AAAA-MM-JJ",
        BaseSimple.Heure => "une heure HH:MM:SS",
        BaseSimple.Instant => "une date et heure AAAA-MM-JJTHH:MM:SS",
        BaseSimple.Booleen => "true ou false",
        BaseSimple.Base64 => "un fichier codé en base 64",
        BaseSimple.Langue => "un code de langue, comme fr",
        _ => "un texte",
    };

    private static string AttenduDe(AttributDeSchema attribut) => attribut.Fixe is { } fixe ? $"« {fixe} »" : Forme(attribut.Base);

    private static string ExempleDAttribut(string attribut) => attribut switch
    {
        "currencyID" => "EUR",
        "unitCode" => "C62",
        "mimeCode" => "application/pdf",
        "format" => "102",
        "filename" => "facture.pdf",
        _ => "…",
    };

    private static string Ou(IEnumerable<string> noms) => string.Join(" ou ", noms.Order(StringComparer.Ordinal));

    private static string Abreger(string texte, int longueur = LongueurDeValeur) => texte.Length > longueur ? texte[..longueur] + "…" : texte;

    private static string Invariant(FormattableString texte) => texte.ToString(CultureInfo.InvariantCulture);
}
