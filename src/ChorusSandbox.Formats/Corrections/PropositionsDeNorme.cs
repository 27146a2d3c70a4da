using System.Globalization;

using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// What would satisfy a rule of EN 16931. The value comes from the rule itself (« attendu »); how it is put in place, from the
/// field « corriger » of its data where writing that value is not enough.
/// </summary>
internal static class PropositionsDeNorme
{
    public static Proposition De(EtatDuFichier etat, ConstatDeControle constat)
    {
        if (etat.Syntaxe is not { } syntaxe || ReglesEn16931.De(constat.Id) is not { } regle || Cible.Trouver(etat.Racine, constat.Chemin) is not { } cible)
        {
            return Proposition.Non("l’endroit ne se retrouve pas dans le fichier.");
        }

        if (Attente(etat, constat, regle) is { } attente)
        {
            return Proposition.Non(attente);
        }

        return (regle.Texte("corriger", syntaxe) ?? (constat.Attendu is null ? "choisir" : "attendu")) switch
        {
            "attendu" => Ecrire(etat, cible, constat.Attendu),
            "retirer" => Retirer(etat, cible),
            "doublon" => Doublons.Retirer(etat, cible.Ancre),
            "date" => Dates(etat, cible),
            "categorie" => cible.Existe ? Regime(etat, cible.Ancre.Parent!) : Ecrire(etat, cible, constat.Attendu),
            "compact" => Ecrire(etat, cible, Fonctions.Compact(cible.Texte) is var compact && compact != cible.Texte.Trim() ? compact : null),
            "ventilation" => VentilationManquante.De(etat),
            "devise" => constat.Attendu is null ? Devise(etat, cible) : Ecrire(etat, cible, constat.Attendu),
            _ => Proposition.Non(Choix(regle.Famille)),
        };
    }

    /// <summary>
    /// Why a computed value is not to be written: what it is computed from is itself in doubt. A breakdown that no line is at
    /// does not become 0, and its VAT is not computed from a base or a rate that another rule refuses.
    /// </summary>
    private static string? Attente(EtatDuFichier etat, ConstatDeControle constat, RegleDeNorme regle)
    {
        var suffixe = constat.Id[(constat.Id.LastIndexOf('-') + 1)..];
        if (regle.Famille.StartsWith("tva-", StringComparison.Ordinal) && suffixe is "05" or "06" or "07" or "08" or "09"
            && etat.Comptes.ContainsKey($"{constat.Id[..^2]}01"))
        {
            return "les lignes et la ventilation ne disent pas la même catégorie de TVA : il faut choisir laquelle est la bonne.";
        }

        if (suffixe == "08" && Nombre(constat.Attendu) == 0 && Nombre(constat.Valeur) is not (null or 0))
        {
            return "aucune ligne, remise ou charge n’est à cette catégorie et à ce taux : il faut choisir entre la ventilation et les lignes.";
        }

        var groupe = constat.Chemin![..(constat.Chemin!.LastIndexOf('/') + 1)];
        return (suffixe == "09" || constat.Id == "BR-CO-17")
            && etat.Rapport.Constats.FirstOrDefault(c => EstUnPrealable(c.Id) && c.Chemin!.StartsWith(groupe, StringComparison.Ordinal)) is { } prealable
            ? $"la base, le taux ou la catégorie dont cette TVA se calcule est en défaut : corrigez d’abord {prealable.Id}."
            : null;
    }

    private static bool EstUnPrealable(string id) => id is "BR-45" or "BR-47" or "BR-48" || (id.StartsWith("BR-", StringComparison.Ordinal) && id.EndsWith("-08", StringComparison.Ordinal) && id != "BR-CO-08");

    private static Proposition Ecrire(EtatDuFichier etat, Cible cible, string? texte) =>
        texte is null ? Proposition.Non("rien dans le fichier ne dit la valeur qu’il y faut : ce dont elle se déduirait manque, ou se contredit.")
        : cible.Attribut is { } attribut ? Proposition.Oui(etat.Redacteur.EcrireAttribut(cible.Ancre, attribut, texte), cible.Existe ? "valeur remplacée" : "attribut ajouté", cible.Existe ? cible.Texte : null, texte)
        : cible.Existe ? Proposition.Oui(etat.Redacteur.Ecrire(cible.Ancre, texte), "valeur remplacée", cible.Texte.Trim(), texte)
        : Proposition.Oui(Insertion.De(etat, cible.Ancre, cible.Reste, texte), "élément ajouté", null, texte);

    private static Proposition Retirer(EtatDuFichier etat, Cible cible) =>
        !cible.Existe ? Proposition.Non("il faut choisir.")
        : cible.Attribut is { } attribut ? Proposition.Oui(etat.Redacteur.RetirerAttribut(cible.Ancre, attribut), "attribut retiré", $"{attribut}=\"{cible.Texte}\"", null)
        : Proposition.Oui(etat.Redacteur.Retirer(cible.Ancre), "élément retiré", cible.Ancre.Enfants.Count == 0 ? cible.Texte.Trim() : etat.Redacteur.Ecrit(cible.Ancre), null);

    /// <summary>The scheme of a VAT category is VAT, whatever stands there.</summary>
    private static Proposition Regime(EtatDuFichier etat, ElementXml categorie)
    {
        var place = Cible.Trouver(etat.Racine, $"{categorie.Chemin}/{(etat.Syntaxe == SyntaxeDeNorme.Cii ? "ram:TypeCode" : "cac:TaxScheme/cbc:ID")}");
        return place is { } cible ? Ecrire(etat, cible, "VAT") : Proposition.Non(Choix("tva"));
    }

    /// <summary>The total of VAT of a CII file without its currency is in that of the invoice, when it is the only one.</summary>
    private static Proposition Devise(EtatDuFichier etat, Cible total)
    {
        var totaux = total.Ancre.Parent?.Enfants.Where(e => e.Nom == "ram:TaxTotalAmount").ToList();
        return totaux is [var seul] && seul.Attribut("currencyID") is null && etat.Devise is { } devise
            ? Proposition.Oui(etat.Redacteur.EcrireAttribut(seul, "currencyID", devise), "devise ajoutée", null, devise)
            : Proposition.Non("le total de TVA manque, ou il y en a plusieurs : il faut choisir.");
    }

    /// <summary>The dates of CII around a place, on eight digits and with their format.</summary>
    private static Proposition Dates(EtatDuFichier etat, Cible cible)
    {
        var autour = cible.Ancre.Parent is { Nom: "ram:BillingSpecifiedPeriod" } periode ? periode : cible.Existe ? cible.Ancre.Parent! : cible.Ancre;
        var dates = autour.Enfants.Concat(autour.Enfants.SelectMany(e => e.Enfants)).Where(e => e.NomLocal is "DateTimeString" or "DateString").ToList();
        var aEcrire = dates.Select(d => (Element: d, Texte: EnCii(d.Texte))).Where(d => d.Texte is not null && (d.Texte != d.Element.Texte.Trim() || d.Element.Attribut("format") != "102")).ToList();
        return aEcrire.Count == 0
            ? Proposition.Non("les dates se lisent, mais ne vont pas ensemble : il faut choisir laquelle corriger.")
            : Proposition.Oui([.. aEcrire.SelectMany(d => Date(etat, d.Element, d.Texte!))], "date mise en forme",
                string.Join(", ", aEcrire.Select(d => d.Element.Texte.Trim())), string.Join(", ", aEcrire.Select(d => $"{d.Texte}, format=\"102\"")));
    }

    /// <summary>The day of a text, on eight digits; null when it is none.</summary>
    public static string? EnCii(string texte) => ValeurProche.De(BaseSimple.Date, texte.Trim())?.Replace("-", "", StringComparison.Ordinal);

    private static IEnumerable<Retouche> Date(EtatDuFichier etat, ElementXml element, string texte) =>
    [
        .. element.Attribut("format") == "102" ? [] : etat.Redacteur.EcrireAttribut(element, "format", "102"),
        .. element.Texte.Trim() == texte ? [] : etat.Redacteur.Ecrire(element, texte) ?? [],
    ];

    private static decimal? Nombre(string? texte) =>
        decimal.TryParse(texte, NumberStyles.Number, CultureInfo.InvariantCulture, out var nombre) ? nombre : null;

    private static string Choix(string famille) => famille switch
    {
        "presence" => "cette donnée n’est nulle part dans le fichier : vous seul la connaissez.",
        "codes" => "plusieurs codes de la liste peuvent convenir : il faut choisir.",
        "calcul" => "ce dont ce montant se calcule manque ou ne se lit pas.",
        _ when famille.StartsWith("tva", StringComparison.Ordinal) => "il faut choisir entre la catégorie, le taux et les numéros de TVA.",
        _ when famille.EndsWith("repetition", StringComparison.Ordinal) => "il faut choisir laquelle garder.",
        _ => "plusieurs changements la satisfont : il faut choisir.",
    };
}
