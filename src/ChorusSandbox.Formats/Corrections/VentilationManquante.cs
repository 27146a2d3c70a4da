using System.Globalization;

using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// The VAT breakdowns that lines, discounts and charges call for and that the file does not have: each by its category and rate
/// alone. Its base and its VAT are then missing amounts, which their own rules compute.
/// </summary>
internal static class VentilationManquante
{
    private static readonly Noms Ubl = new(
        ["cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory", "cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory", "cac:AllowanceCharge/cac:TaxCategory"],
        "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", "cbc:ID", "cbc:Percent");

    private static readonly Noms Cii = new(
        ["rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax",
            "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax"],
        "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax", "ram:CategoryCode", "ram:RateApplicablePercent");

    public static Proposition De(EtatDuFichier etat)
    {
        var noms = etat.Syntaxe == SyntaxeDeNorme.Cii ? Cii : Ubl;
        var racine = new Lieu(etat.Racine);
        var employees = noms.Employees.SelectMany(racine.Tous).Select(noms.Lire).OfType<Cle>().Distinct().ToList();
        var ventilees = racine.Tous(noms.Ventilees).Select(noms.Lire).OfType<Cle>().ToList();
        var manquantes = employees.Except(ventilees).OrderByDescending(c => c.Taux).ThenBy(c => c.Categorie, StringComparer.Ordinal).ToList();
        return manquantes.Count == 0 || ventilees.Except(employees).Any()
            ? Proposition.Non("les lignes et la ventilation ne disent pas la même catégorie de TVA ou le même taux : il faut choisir laquelle est la bonne.")
            : Proposition.Oui(noms == Cii ? EnCii(etat, manquantes) : EnUbl(etat, manquantes), "ventilation de TVA ajoutée", null, string.Join(", ", manquantes));
    }

    private static Retouche[]? EnUbl(EtatDuFichier etat, List<Cle> manquantes)
    {
        var total = etat.Racine.Enfants.FirstOrDefault(e => e.Nom == "cac:TaxTotal" && e.Enfants.Any(m => m.Nom == "cbc:TaxAmount" && m.Attribut("currencyID") == etat.Devise));
        var parent = total ?? etat.Racine;
        var ventilations = string.Concat(manquantes.Select(c => Bloc("cac:TaxSubtotal", Bloc("cac:TaxCategory",
            Bloc("cbc:ID", c.Categorie), Taux("cbc:Percent", c), Bloc("cac:TaxScheme", Bloc("cbc:ID", "VAT"))))));
        if (total is not null)
        {
            return etat.Redacteur.Inserer(total, null, ventilations);
        }

        var (nom, _) = etat.Redacteur.NomEcrit(etat.Racine, "cbc:TaxAmount");
        return etat.Devise is not { } devise ? null
            : etat.Redacteur.Inserer(etat.Racine, Insertion.Suivant(etat.Racine, "cac:TaxTotal"), Bloc("cac:TaxTotal", $"<{nom} currencyID=\"{Redacteur.CoderAttribut(devise)}\">0.00</{nom}>", ventilations));

        string Taux(string balise, Cle cle) => cle.Taux is { } taux ? Bloc(balise, Ecrire(taux)) : "";
        string Bloc(string balise, params string[] contenu) => Ecrit(etat, parent, balise, contenu);
    }

    private static Retouche[]? EnCii(EtatDuFichier etat, List<Cle> manquantes)
    {
        if (new Lieu(etat.Racine).Vers("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement").Element is not { } reglement)
        {
            return null;
        }

        return etat.Redacteur.Inserer(reglement, Insertion.Suivant(reglement, "ram:ApplicableTradeTax"), string.Concat(manquantes.Select(c => Bloc("ram:ApplicableTradeTax",
            Bloc("ram:TypeCode", "VAT"), Bloc("ram:CategoryCode", c.Categorie), c.Taux is { } taux ? Bloc("ram:RateApplicablePercent", Ecrire(taux)) : ""))));

        string Bloc(string balise, params string[] contenu) => Ecrit(etat, reglement, balise, contenu);
    }

    private static string Ecrit(EtatDuFichier etat, ElementXml dans, string balise, string[] contenu)
    {
        var (nom, declaration) = etat.Redacteur.NomEcrit(dans, balise);
        return $"<{nom}{declaration}>{string.Concat(contenu)}</{nom}>";
    }

    private static string Ecrire(decimal taux) => taux.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A category at a rate; without one where the category has none.</summary>
    private sealed record Cle(string Categorie, decimal? Taux)
    {
        public override string ToString() => Taux is { } taux ? $"{Categorie} à {Ecrire(taux)} %" : Categorie;
    }

    /// <summary>Where a syntax keeps categories and rates.</summary>
    private sealed record Noms(string[] Employees, string Ventilees, string Categorie, string TauxDeTva)
    {
        /// <summary>The category and rate of a place; null when its code could not be written.</summary>
        public Cle? Lire(Lieu lieu) =>
            lieu.Vers(Categorie).Texte is { Length: <= 2 } code && code.All(char.IsAsciiLetterUpper)
                ? new(code, decimal.TryParse(lieu.Vers(TauxDeTva).Texte, NumberStyles.Number, CultureInfo.InvariantCulture, out var taux) ? taux : null)
                : null;
    }
}
