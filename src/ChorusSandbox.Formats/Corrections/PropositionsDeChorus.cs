using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Controles;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>What would satisfy one of Chorus Pro's own controls.</summary>
internal static class PropositionsDeChorus
{
    public static Proposition De(EtatDuFichier etat, ConstatDeControle constat)
    {
        if (etat.Structure.FirstOrDefault(s => !s.Tolere && s.Chemin == constat.Chemin && s.Ligne == constat.Ligne && s.Valeur == constat.Valeur) is { } structure
            && constat.Id.StartsWith("XML_", StringComparison.Ordinal))
        {
            return PropositionsDeStructure.De(etat, structure);
        }

        if (Cible.Trouver(etat.Racine, constat.Chemin) is not { Existe: true } cible)
        {
            return Proposition.Non("cette donnée n’est nulle part dans le fichier : vous seul la connaissez.");
        }

        var lu = cible.Texte.Trim();
        return constat.Id switch
        {
            "CADRE_REFORME_B2B" => Ecrire(etat, cible, constat.Attendu),
            "CADRE_HORS_LISTE" => Ecrire(etat, cible, CadresDeFacturation.TryLire(Fonctions.Compact(lu), out var cadre) ? cadre.CodeCourt() : null),
            "STRUCTURE_SIRET_FORME" => Ecrire(etat, cible, Siret(lu)),
            "XML_SCHEMA_IDENTIFIANT" when Siret(lu) is not null => Proposition.Oui(etat.Redacteur.EcrireAttribut(cible.Ancre, "schemeID", "0009"), "nature de l’identifiant corrigée", cible.Ancre.Attribut("schemeID"), "0009"),
            "MONTANT_FORME" => Ecrire(etat, cible, ValeurProche.De(BaseSimple.Decimal, lu)),
            "FACTURE_DATE_ILLISIBLE" => Ecrire(etat, cible, etat.Syntaxe == SyntaxeDeNorme.Cii ? PropositionsDeNorme.EnCii(lu) : ValeurProche.De(BaseSimple.Date, lu)),
            "BANQUE_IBAN_INVALIDE" or "BANQUE_BIC_INVALIDE" => Compte(etat, cible, constat.Id, lu),
            "PAIEMENT_MODE_SUR_AVOIR" => Proposition.Oui(etat.Redacteur.Retirer(Moyen(cible.Ancre)), "moyen de paiement retiré", lu, null),
            _ => Proposition.Non("plusieurs valeurs peuvent convenir : il faut choisir."),
        };
    }

    private static Proposition Ecrire(EtatDuFichier etat, Cible cible, string? texte) =>
        texte is null || texte == cible.Texte.Trim()
            ? Proposition.Non("la valeur voulue ne se devine pas : il faut l’écrire.")
            : Proposition.Oui(etat.Redacteur.Ecrire(cible.Ancre, texte), "valeur remplacée", cible.Texte.Trim(), texte);

    /// <summary>An account in small letters; its number is told as everywhere, masked.</summary>
    private static Proposition Compte(EtatDuFichier etat, Cible cible, string id, string lu)
    {
        var compact = Fonctions.Compact(lu);
        var estUnIban = id == "BANQUE_IBAN_INVALIDE";
        return compact != lu && (estUnIban ? Iban.Constat(compact) is null : Iban.EstUnBic(compact))
            ? Proposition.Oui(etat.Redacteur.Ecrire(cible.Ancre, compact), "casse et blancs corrigés", estUnIban ? Iban.Masquer(lu) : lu, estUnIban ? Iban.Masquer(compact) : compact)
            : Proposition.Non("le compte ne se devine pas : recopiez-le du relevé d’identité bancaire.");
    }

    private static string? Siret(string texte)
    {
        var chiffres = string.Concat(texte.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));
        return chiffres.Length == 14 && chiffres.All(char.IsAsciiDigit) ? chiffres : null;
    }

    private static ElementXml Moyen(ElementXml element) =>
        element.Nom is "cac:PaymentMeans" or "ram:SpecifiedTradeSettlementPaymentMeans" || element.Parent is not { } parent ? element : Moyen(parent);
}
