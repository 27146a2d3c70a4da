using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Domain;

/// <summary>
/// What a reference to our fact sheets is for a reader, who has none of them: the public document that the section was made
/// from, or our own choice. Code and catalogue keep the exact section; whatever is shown goes through here.
/// </summary>
public static partial class Sources
{
    private const string Choix = "choix du bac à sable";
    private const string ChoixDuRegistre = "choix du bac à sable, dit à la page « Fidélité »";
    private const string AnnexeApi = "Spécifications externes de Chorus Pro, annexe API";
    private const string AnnexeEdi = "Spécifications externes de Chorus Pro, annexe EDI";
    private const string AnnexeProcessus = "Spécifications externes de Chorus Pro, annexe Processus de facturation";
    private const string Piste = "PISTE, documentation de la passerelle des API de l’État";
    private const string Deposer = "Communauté Chorus Pro, « Déposer une facture unitaire ou par lot »";
    private const string Saisir = "portail Chorus Pro, « Saisir ou déposer des factures »";
    private const string Rejets = "Communauté Chorus Pro, « Rappel, comment traiter vos factures rejetées sur Chorus Pro en mode portail ? »";
    private const string Actualites = "Communauté Chorus Pro, actualités";
    private const string FacturX = "spécification Factur-X (FNFE-MPE et FeRD)";

    /// <summary>A sheet, or one of its sections where that one was made from another document than the rest.</summary>
    private static readonly FrozenDictionary<string, string> Documents = new Dictionary<string, string>
    {
        ["domain"] = Actualites,
        ["domain 1"] = "Communauté Chorus Pro, « Gérer les structures »",
        ["domain 1.2"] = AnnexeApi,
        ["domain 1.3"] = "Communauté Chorus Pro, « Administrer les structures et les utilisateurs »",
        ["domain 1.4"] = "Communauté Chorus Pro, « Qu’est-ce que le compte technique sur Chorus Pro ? »",
        ["domain 2.6"] = Deposer,
        ["domain 3"] = AnnexeProcessus,
        ["domain 4"] = "Communauté Chorus Pro, articles sur le cycle de vie d’une facture",
        ["domain 4.1"] = AnnexeApi,
        ["domain 4.3"] = "Communauté Chorus Pro, « Gérer les factures de sous-traitance et de cotraitance »",
        ["domain 4.4"] = "portail Chorus Pro, « Comprendre la facturation de travaux »",
        ["domain 4.5"] = AnnexeEdi,
        ["domain 5"] = Rejets,
        ["domain 5.3"] = "Communauté Chorus Pro, « Bien renseigner son numéro de facture »",
        ["domain 5.4"] = ChoixDuRegistre,
        ["domain 6"] = Saisir,
        ["domain 6.1"] = Deposer,
        ["domain 6.4"] = "Communauté Chorus Pro, bonnes pratiques sur les pièces jointes",
        ["domain 7"] = "Communauté Chorus Pro, bonnes pratiques sur les notifications",
        ["domain 8"] = "Communauté Chorus Pro, portail de qualification",
        ["domain 8.2"] = "Communauté Chorus Pro, « Raccordement à Chorus Pro »",
        ["domain 11"] = ChoixDuRegistre,
        ["domain 12"] = ChoixDuRegistre,
        ["api"] = AnnexeApi,
        ["api 1"] = Piste,
        ["annexe"] = AnnexeApi,
        ["formats"] = AnnexeEdi,
        ["formats 3"] = FacturX,
        ["formats 3.4"] = AnnexeEdi,
        ["formats 4.2"] = "norme EN 16931, règles publiées par le CEN",
        ["formats 4.3"] = "réforme de la facturation électronique, règles BR-FR",
        ["formats 5"] = "norme EN 16931, listes de codes",
        ["formats 6"] = Choix,
        ["design"] = Choix,
        ["design 11"] = ChoixDuRegistre,
        ["scenarios"] = Choix,
        ["refus"] = Choix,
    }.ToFrozenDictionary();

    /// <summary>The same reference in the names of public documents, each once; what is no reference of ours stays as it is.</summary>
    public static string PourUnLecteur(string reference)
    {
        var documents = new List<(string Nom, List<string> Precisions)>();
        foreach (var partie in Separateur().Split(reference))
        {
            if (Renvoi().Match(partie) is not { Success: true } renvoi)
            {
                documents.Add((partie, []));
                continue;
            }

            Ajouter(documents, renvoi);
            if (renvoi.Groups["reste"].Value.Trim(' ', ',') is { Length: > 0 } reste)
            {
                documents[^1].Precisions.Add(reste);
            }
        }

        return string.Join(" ; ", documents.Select(d => d.Precisions.Count == 0 ? d.Nom : $"{d.Nom} ({string.Join(", ", d.Precisions)})"));
    }

    private static void Ajouter(List<(string Nom, List<string> Precisions)> documents, Match renvoi)
    {
        var fiche = renvoi.Groups["fiche"].Value;
        var places = Place().Matches(renvoi.Groups["places"].Value);
        var ici = fiche;
        for (var i = 0; i < places.Count || i == 0; i++)
        {
            var place = i < places.Count ? places[i].Value : "";
            ici = place.StartsWith('(') ? ici : $"{fiche} {place}";
            var nom = Document(ici);
            var index = documents.FindIndex(d => d.Nom == nom);
            if (index < 0)
            {
                index = documents.Count;
                documents.Add((nom, []));
            }

            documents[index].Precisions.AddRange(place.Trim('(', ')').Split(" ; ").Where(p => place.StartsWith('(') && !DansNosFiches().IsMatch(p)));
        }
    }

    /// <summary>The document of a section; that of its chapter, or of the whole sheet, where it has none of its own.</summary>
    private static string Document(string place) =>
        Documents.GetValueOrDefault(place) ?? Documents.GetValueOrDefault(place.Split('.')[0]) ?? Documents[place.Split(' ')[0]];

    [GeneratedRegex(@"(?:\s;\s|,\s(?=(?:domain|api|formats|design|scenarios|refus|annexe)))(?![^(]*\))")]
    private static partial Regex Separateur();

    [GeneratedRegex(@"^(?<fiche>domain|api|formats|design|scenarios|refus|annexe)s?(?:\.md|\.yaml)?(?<places>(?:(?:,|\set|\sà)?\s(?:\d+(?:\.\d+)?|[A-C]\b|\([^)]*\)))*)(?<reste>.*)$")]
    private static partial Regex Renvoi();

    [GeneratedRegex(@"\d+(?:\.\d+)?|\([^)]*\)")]
    private static partial Regex Place();

    /// <summary>What only says where something stands in a sheet.</summary>
    [GeneratedRegex("^(?:lignes?|colonne|bizarrerie|pièges?|étapes?) ")]
    private static partial Regex DansNosFiches();
}
