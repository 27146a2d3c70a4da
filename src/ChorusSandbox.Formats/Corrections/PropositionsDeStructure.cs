using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>What would bring a file back to the schema of its format.</summary>
internal static class PropositionsDeStructure
{
    public static Proposition De(EtatDuFichier etat, ConstatDeStructure constat)
    {
        if (Cible.Trouver(etat.Racine, constat.Chemin) is not { } cible)
        {
            return Proposition.Non("l’endroit ne se retrouve pas dans le fichier.");
        }

        return constat.Ecart switch
        {
            EcartDeStructure.Ordre when Cible.Trouver(etat.Racine, constat.Destination?.Repere.Chemin) is { Existe: true } repere =>
                Proposition.Oui(etat.Redacteur.Deplacer(cible.Ancre, repere.Ancre, constat.Destination!.Value.Avant), "élément déplacé",
                    $"ligne {cible.Ancre.Ligne}", $"{(constat.Destination!.Value.Avant ? "avant" : "après")} {repere.Ancre.Nom}"),
            EcartDeStructure.Inconnu => Inconnu(etat, cible.Ancre, constat.Attendu),
            EcartDeStructure.Espace when Insertion.LigneDe(cible.Ancre.Parent!)?.Complexe?.LigneDeNomLocal(cible.Ancre.NomLocal) is { } ligne && cible.Ancre.EspaceDeNoms.Length > 0 =>
                Proposition.Oui(etat.Redacteur.Declarer(cible.Ancre, cible.Ancre.EspaceDeNoms, ligne.EspaceDeNoms), "espace de noms corrigé", cible.Ancre.EspaceDeNoms, ligne.EspaceDeNoms),
            EcartDeStructure.Nombre => Doublons.Retirer(etat, cible.Ancre),
            EcartDeStructure.Valeur when constat.Attendu is { } attendu =>
                Proposition.Oui(etat.Redacteur.Ecrire(cible.Ancre, attendu), "valeur mise en forme", cible.Texte.Trim(), attendu),
            EcartDeStructure.Attribut => Attribut(etat, cible.Ancre, constat),
            EcartDeStructure.Valeur => Proposition.Non("la valeur voulue ne se devine pas : il faut l’écrire."),
            EcartDeStructure.Absent => Proposition.Non("cet élément n’est nulle part dans le fichier : vous seul en connaissez la valeur."),
            _ => Proposition.Non("plusieurs changements conviennent : il faut choisir."),
        };
    }

    /// <summary>A name one or two letters away is a slip; a name that the format has elsewhere is not thrown away.</summary>
    private static Proposition Inconnu(EtatDuFichier etat, ElementXml element, string? proche)
    {
        if (proche is not null && Proximite.Distance(proche, element.Nom) <= 2 && !element.Parent!.Enfants.Any(e => e.Nom == proche))
        {
            return Proposition.Oui(etat.Redacteur.Renommer(element, proche[(proche.IndexOf(':', StringComparison.Ordinal) + 1)..]), "élément renommé", element.Nom, proche);
        }

        return SchemasConnus.DeLaRacine(etat.Racine) is { } schema && schema.Types.Values.Any(t => t.LigneDeNomLocal(element.NomLocal) is not null)
            ? Proposition.Non("le format connaît cet élément, mais ailleurs : il faut choisir où mettre sa valeur.")
            : Proposition.Oui(etat.Redacteur.Retirer(element), "élément inconnu retiré", etat.Redacteur.Ecrit(element), null);
    }

    private static Proposition Attribut(EtatDuFichier etat, ElementXml element, ConstatDeStructure constat)
    {
        var admis = Insertion.LigneDe(element)?.Attributs ?? [];
        if (constat.Valeur is null)
        {
            var manque = admis.FirstOrDefault(a => a.EstObligatoire && element.Attribut(a.Nom) is null);
            return (manque?.Fixe ?? (manque?.Nom == "currencyID" ? etat.Devise : null)) is { } valeur
                ? Proposition.Oui(etat.Redacteur.EcrireAttribut(element, manque!.Nom, valeur), "attribut ajouté", null, $"{manque.Nom}=\"{valeur}\"")
                : Proposition.Non("la valeur de cet attribut n’est nulle part dans le fichier.");
        }

        if (element.Attribut(constat.Valeur) is { } lue && !admis.Any(a => a.Nom == constat.Valeur))
        {
            return Proposition.Oui(etat.Redacteur.RetirerAttribut(element, constat.Valeur), "attribut retiré", $"{constat.Valeur}=\"{lue}\"", null);
        }

        return constat.Attendu is { } attendu && element.Attributs.FirstOrDefault(a => a.Value == constat.Valeur && admis.Any(d => d.Nom == a.Key)).Key is { } nom
            ? Proposition.Oui(etat.Redacteur.EcrireAttribut(element, nom, attendu), "attribut corrigé", constat.Valeur, attendu)
            : Proposition.Non("la valeur voulue ne se devine pas : il faut l’écrire.");
    }
}
