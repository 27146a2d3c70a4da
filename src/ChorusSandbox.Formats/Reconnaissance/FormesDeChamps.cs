using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>How the data of an invoice are announced and written in French. Texts are short; each search has its time.</summary>
internal static partial class FormesDeChamps
{
    private const RegexOptions Libre = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Delai = 100;

    [GeneratedRegex(@"\b(?:facture|avoir)\s*(?:n\s*[°ºo]|no\.?|num[ée]ro|#)(?!\s*d['’]origine)|(?:\bn\s*[°ºo]|num[ée]ro)\s*(?:de\s*(?:la\s*)?|d['’])?\s*(?:facture|avoir)(?!\s*d['’]origine)|r[ée]f[ée]rence\s*(?:de\s*(?:la\s*)?)?facture|^\s*(?:facture|avoir)(?=\s+[A-Za-z]{0,6}[-_/]?\d)", Libre, Delai)]
    public static partial Regex Numero();

    [GeneratedRegex(@"\bdate\s*(?:de\s*(?:la\s*)?|d['’])?\s*(?:facture|facturation|[ée]mission)|\b(?:facture|avoir)\s+du\b|\b[ée]mis\w*\s+le\b|^\s*date\b(?!\s*(?:d['’][ée]ch|de\s*(?:livr|d[ée]p|r[èe]gl|paie)))|\b(?:facture|avoir)\b.{0,40}\bdu\b", Libre, Delai)]
    public static partial Regex Date();

    [GeneratedRegex(@"\bcode\s*(?:du\s*)?service(?:\s*(?:destinataire|ex[ée]cutant))?|\bservice\s*(?:ex[ée]cutant|destinataire)", Libre, Delai)]
    public static partial Regex Service();

    [GeneratedRegex(@"\bengagement(?:\s*juridique)?|\bEJ\b|\b(?:bon\s*de\s*)?commande\b", Libre, Delai)]
    public static partial Regex Engagement();

    [GeneratedRegex(@"\bmarch[ée](?:\s*public)?\b|\bcontrat\b", Libre, Delai)]
    public static partial Regex Marche();

    [GeneratedRegex(@"\b(?:total|montant)\s*(?:total\s*)?(?:net\s*)?(?:h\.?\s?t\.?(?!\w)|hors\s*taxes?)", Libre, Delai)]
    public static partial Regex TotalHt();

    [GeneratedRegex(@"\b(?:total|montant)\s*(?:total\s*)?(?:de\s*)?(?:la\s*)?t\.?\s?v\.?\s?a", Libre, Delai)]
    public static partial Regex TotalTva();

    [GeneratedRegex(@"\b(?:total|montant)\s*(?:total\s*)?(?:t\.?\s?t\.?\s?c|toutes\s*taxes)", Libre, Delai)]
    public static partial Regex TotalTtc();

    [GeneratedRegex(@"\b(?:net|montant|total|reste|solde)\s*(?:total\s*)?(?:[àa]\s*payer|d[ûu]\b)", Libre, Delai)]
    public static partial Regex APayer();

    [GeneratedRegex(@"\bdevise\s*:?\s*([A-Z]{3})\b", Libre, Delai)]
    public static partial Regex Devise();

    [GeneratedRegex(@"^\s*(?:facture\s*d['’]\s*)?avoir\b|\bnote\s*de\s*cr[ée]dit\b", Libre, Delai)]
    public static partial Regex Avoir();

    [GeneratedRegex(@"\bfournisseur|\bvendeur|[ée]metteur|\bprestataire|\bnotre\s*siret|\bcr[ée]ancier", Libre, Delai)]
    public static partial Regex PartieFournisseur();

    [GeneratedRegex(@"\bclient|\bdest(?:inataire)?\b|factur[ée]e?s?\s*à|adress[ée]e?s?\s*à|\bacheteur|\bd[ée]biteur|\bminist[èe]re|\bmairie|\bcommune\b|\bacqu[ée]reur|\bvotre\s*siret", Libre, Delai)]
    public static partial Regex PartieDestinataire();

    [GeneratedRegex(@"(?<!\d)(?<!\d )\d{3} ?\d{3} ?\d{3} ?\d{5}(?! ?\d)", RegexOptions.CultureInvariant, Delai)]
    public static partial Regex Siret();

    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])", RegexOptions.CultureInvariant, Delai)]
    public static partial Regex Iban();

    /// <summary>What may stand between the announcement of a datum and the datum.</summary>
    [GeneratedRegex(@"^\s*(?:client\s*)?(?:\(?(?:n\s*[°º]|no\.?(?=\s)|num[ée]ro)\)?)?\s*[:.=–-]?\s*", Libre, Delai)]
    public static partial Regex Liaison();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_/+.-]{0,99}(?![A-Za-zÀ-ÿ'’])", RegexOptions.CultureInvariant, Delai)]
    public static partial Regex Code();

    [GeneratedRegex(@"(?<![\d,.])(?<signe>[-−]?\s?)(?<entier>\d{1,3}(?:[ .]\d{3})+|\d+)(?<decimales>[,.]\d{2,6})(?![\d%])(?!\s*%)", RegexOptions.CultureInvariant, Delai)]
    public static partial Regex Montant();

    [GeneratedRegex(@"(?<![\d,.])(\d{1,2}(?:[,.]\d{1,2})?)\s*%", RegexOptions.CultureInvariant, Delai)]
    public static partial Regex Taux();

    [GeneratedRegex(@"(?<!\d)(?:(?<jour>\d{1,2})[/.-](?<mois>\d{1,2})[/.-](?<annee>\d{4})|(?<annee>\d{4})-(?<mois>\d{2})-(?<jour>\d{2})|(?<jour>\d{1,2})(?:er)?\s+(?<nom>janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\s+(?<annee>\d{4}))(?!\d)", Libre, Delai)]
    public static partial Regex Jour();
}
