using System.Text;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// The smallest edits that write, remove or move something in a file: all around it, encoding, blanks, comments and order stay
/// as they are. Null where it cannot be done so.
/// </summary>
internal sealed class Redacteur(PlanXml plan)
{
    /// <summary>Puts a text in the place of that of an element, the blanks around it kept.</summary>
    public Retouche[]? Ecrire(ElementXml element, string texte)
    {
        var balises = plan.De(element);
        if (balises.EstFermeeAussitot)
        {
            return [new(balises.Fin - 2, balises.Fin, $">{Coder(texte)}</{balises.Nom}>")];
        }

        var ancien = plan.Texte.AsSpan(balises.FinOuvrante, balises.DebutFermante - balises.FinOuvrante);
        if (ancien.Contains('<'))
        {
            return null;
        }

        var debut = balises.FinOuvrante + ancien.Length - ancien.TrimStart(" \t\r\n").Length;
        var fin = debut + ancien.Trim(" \t\r\n").Length;
        return [new(Math.Min(debut, balises.DebutFermante), Math.Max(fin, debut), Coder(texte))];
    }

    /// <summary>Gives an attribute a value, whether it is there or not.</summary>
    public Retouche[] EcrireAttribut(ElementXml element, string nom, string valeur)
    {
        var balises = plan.De(element);
        if (balises.Attribut(nom) is { } ecrit)
        {
            return [new(ecrit.DebutValeur, ecrit.FinValeur, CoderAttribut(valeur))];
        }

        var place = balises.Attributs is [.., var dernier] ? dernier.FinValeur + 1 : balises.FinDuNom;
        return [new(place, place, $" {nom}=\"{CoderAttribut(valeur)}\"")];
    }

    public Retouche[]? RetirerAttribut(ElementXml element, string nom) =>
        plan.De(element).Attribut(nom) is { } ecrit ? [new(ecrit.Debut, ecrit.FinValeur + 1, "")] : null;

    /// <summary>Removes an element, and the line it stood on when it was alone there.</summary>
    public Retouche[] Retirer(ElementXml element)
    {
        var (debut, fin) = Ligne(element) ?? (plan.De(element).Debut, plan.De(element).Fin);
        return [new(debut, fin, "")];
    }

    /// <summary>Gives an element another local name, its prefix kept.</summary>
    public Retouche[] Renommer(ElementXml element, string nomLocal)
    {
        var balises = plan.De(element);
        var prefixe = balises.Nom[..(balises.Nom.IndexOf(':', StringComparison.Ordinal) + 1)];
        var ouvrante = new Retouche(balises.Debut + 1, balises.FinDuNom, prefixe + nomLocal);
        return balises.EstFermeeAussitot ? [ouvrante] : [ouvrante, new(balises.DebutFermante + 2, balises.DebutFermante + 2 + balises.Nom.Length, prefixe + nomLocal)];
    }

    /// <summary>Moves an element before or after one of its siblings.</summary>
    public Retouche[] Deplacer(ElementXml element, ElementXml repere, bool avant)
    {
        var seul = Ligne(element) is not null && Ligne(repere) is not null;
        var (debut, fin) = seul ? Ligne(element)!.Value : (plan.De(element).Debut, plan.De(element).Fin);
        var (debutRepere, finRepere) = seul ? Ligne(repere)!.Value : (plan.De(repere).Debut, plan.De(repere).Fin);
        var place = avant ? debutRepere : finRepere;
        return [new(place, place, plan.Texte[debut..fin]), new(debut, fin, "")];
    }

    /// <summary>Adds an element where the order of its parent wants it.</summary>
    /// <param name="parent">The element that will hold it.</param>
    /// <param name="suivant">The first child that has to stand after it; null when it comes last.</param>
    /// <param name="xml">The element, written.</param>
    public Retouche[] Inserer(ElementXml parent, ElementXml? suivant, string xml)
    {
        var balises = plan.De(parent);
        if (suivant is null && parent.Enfants.Count == 0)
        {
            return balises.EstFermeeAussitot
                ? [new(balises.Fin - 2, balises.Fin, $">{xml}</{balises.Nom}>")]
                : [new(balises.DebutFermante, balises.DebutFermante, xml)];
        }

        var voisin = suivant ?? parent.Enfants[^1];
        if (Ligne(voisin) is not var (debut, fin))
        {
            var place = suivant is null ? plan.De(voisin).Fin : plan.De(voisin).Debut;
            return [new(place, place, xml)];
        }

        var retrait = plan.Texte[debut..plan.De(voisin).Debut];
        var retour = plan.Texte[fin - 2] == '\r' ? "\r\n" : "\n";
        var ici = suivant is null ? fin : debut;
        return [new(ici, ici, $"{retrait}{xml}{retour}")];
    }

    /// <summary>The name of an element as it has to be written at a place, with its declaration where none is in force.</summary>
    /// <param name="dans">The element that will hold it.</param>
    /// <param name="nom">Its name in the house, <c>cbc:Percent</c>.</param>
    public (string Nom, string Declaration) NomEcrit(ElementXml dans, string nom)
    {
        var espace = EspacesDeNoms.DuPrefixe(nom);
        var local = nom[(nom.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var caches = new HashSet<string>();
        for (var autour = dans; autour is not null; autour = autour.Parent)
        {
            var balises = plan.De(autour);
            foreach (var attribut in balises.Attributs)
            {
                if (attribut.Nom is "xmlns" || attribut.Nom.StartsWith("xmlns:", StringComparison.Ordinal))
                {
                    var prefixe = attribut.Nom.Length > 5 ? attribut.Nom[6..] : "";
                    if (caches.Add(prefixe) && plan.Texte[attribut.DebutValeur..attribut.FinValeur] == espace)
                    {
                        return (prefixe.Length == 0 ? local : $"{prefixe}:{local}", "");
                    }
                }
            }
        }

        return (nom, $" xmlns:{nom[..nom.IndexOf(':', StringComparison.Ordinal)]}=\"{espace}\"");
    }

    /// <summary>Where a declaration of a namespace gives it that address, from an element outwards.</summary>
    public Retouche[]? Declarer(ElementXml dans, string espace, string espaceVoulu)
    {
        for (var autour = dans; autour is not null; autour = autour.Parent)
        {
            foreach (var attribut in plan.De(autour).Attributs)
            {
                if (attribut.Nom.StartsWith("xmlns", StringComparison.Ordinal) && plan.Texte[attribut.DebutValeur..attribut.FinValeur] == espace)
                {
                    return [new(attribut.DebutValeur, attribut.FinValeur, espaceVoulu)];
                }
            }
        }

        return null;
    }

    /// <summary>An element as the file writes it.</summary>
    public string Ecrit(ElementXml element) => plan.Texte[plan.De(element).Debut..plan.De(element).Fin];

    public int Place(ElementXml element) => plan.De(element).Debut;

    public static string Coder(string texte) =>
        new StringBuilder(texte).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();

    public static string CoderAttribut(string texte) => Coder(texte).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&apos;", StringComparison.Ordinal);

    /// <summary>The lines that an element has for itself, the last end of line included; null when it shares them.</summary>
    private (int Debut, int Fin)? Ligne(ElementXml element)
    {
        var balises = plan.De(element);
        var debut = balises.Debut == 0 ? 0 : plan.Texte.LastIndexOf('\n', balises.Debut - 1) + 1;
        var fin = plan.Texte.IndexOf('\n', balises.Fin) + 1;
        return debut > 0 && fin > 0 && string.IsNullOrWhiteSpace(plan.Texte[debut..balises.Debut]) && string.IsNullOrWhiteSpace(plan.Texte[balises.Fin..fin])
            ? (debut, fin)
            : null;
    }
}
