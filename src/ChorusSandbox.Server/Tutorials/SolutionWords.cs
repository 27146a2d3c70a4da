using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>The steps of a solution as a learner reads them: the button, then what to type.</summary>
public static class SolutionWords
{
    private static readonly Dictionary<string, string> Mots = new(StringComparer.Ordinal)
    {
        ["cadre"] = "cadre", ["numero"] = "numéro", ["date"] = "date", ["destinataire"] = "destinataire", ["service"] = "code service",
        ["engagement"] = "engagement", ["facture"] = "facture", ["factures"] = "facture", ["motif"] = "motif", ["commentaire"] = "commentaire",
        ["numeroDPMandat"] = "numéro de mandat", ["lignes"] = "ligne", ["pieces"] = "pièce", ["nom"] = "fichier", ["montants"] = "montants",
    };

    /// <summary>One step in words.</summary>
    public static string De(Step etape, LessonSession session) => etape switch
    {
        AdvanceStep { Jusqua: null } avance => $"Avancer de {Duree(avance.De)}",
        ActStep acte => $"« {Libelle(acte.Acte)} »{(session.Lesson.Distribution.Acteur(acte.Par) is null ? "" : $", chez {session.Remplir($"{{{{{acte.Par}.designation}}}}")}")}{Donnees(acte, session)}",
        _ => etape.Libelle,
    };

    private static string Libelle(string acte)
    {
        if (!Enum.TryParse<ActeFacture>(acte, out var connu))
        {
            return acte == "AjouterFichier" ? "Ajouter un fichier" : acte;
        }

        return connu.StatutCible() is { } statut ? $"Traiter : {statut.Libelle()}" : connu.Libelle();
    }

    private static string Donnees(ActStep acte, LessonSession session) => acte.Donnees.Table.IsEmpty
        ? ""
        : " : " + string.Join(", ", acte.Donnees.Table.Select(e => $"{Mots.GetValueOrDefault(e.Cle, e.Cle)} {Valeur(e.Valeur, session)}"));

    private static string Valeur(Node valeur, LessonSession session) => valeur switch
    {
        { EstNul: true } => "laissé vide",
        { EstListe: true } => string.Join(" ; ", valeur.Liste.Select(n => Valeur(n, session))),
        { EstTable: true } => string.Join(", ", valeur.Table.Select(e => Ligne(e, session))),
        _ => Texte(session.Remplir(valeur.Texte!), session),
    };

    private static string Ligne(NodeEntry entree, LessonSession session)
    {
        var valeur = Valeur(entree.Valeur, session);
        return entree.Cle switch
        {
            "quantite" => $"quantité {valeur}",
            "montantUnitaireHT" => $"{valeur} € HT",
            "tauxTvaManuel" => $"TVA {valeur} %",
            _ => valeur,
        };
    }

    private static string Texte(string texte, LessonSession session) => session.Lesson.Distribution.Acteur(texte) is not null
        ? session.Remplir($"{{{{{texte}.siret}}}}")
        : DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour)
            ? jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : texte;

    private static string Duree(Duree duree)
    {
        (int Nombre, string Un, string Plusieurs)[] parts =
        [
            (duree.Annees, "an", "ans"), (duree.Mois, "mois", "mois"), (duree.Jours, "jour", "jours"),
            ((int)duree.Heures.TotalHours, "heure", "heures"), (duree.Heures.Minutes, "minute", "minutes"),
        ];
        return string.Join(" et ", parts.Where(p => p.Nombre > 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Nombre} {(p.Nombre == 1 ? p.Un : p.Plusieurs)}")));
    }
}
