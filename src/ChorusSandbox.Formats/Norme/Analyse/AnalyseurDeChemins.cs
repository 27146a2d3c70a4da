using System.Collections.Frozen;
using System.Collections.Immutable;

using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Norme.Ensembles;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Analyse;

/// <summary>
/// Reads the paths of the data files: the part of XPath 1.0 that the rules use, with the short forms of regles-en16931.md 2.
/// </summary>
internal sealed class AnalyseurDeChemins
{
    private static readonly FrozenDictionary<string, string> Espaces = new Dictionary<string, string>
    {
        ["cac"] = EspacesDeNoms.Cac, ["cbc"] = EspacesDeNoms.Cbc, ["rsm"] = EspacesDeNoms.Rsm,
        ["ram"] = EspacesDeNoms.Ram, ["udt"] = EspacesDeNoms.Udt, ["qdt"] = EspacesDeNoms.Qdt,
    }.ToFrozenDictionary();

    private static readonly (string Court, string Long)[] Raccourcis =
    [
        ("EDC", "rsm:ExchangedDocumentContext"),
        ("ED", "rsm:ExchangedDocument"),
        ("SCTT", "rsm:SupplyChainTradeTransaction"),
        ("HTA", "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement"),
        ("HTD", "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery"),
        ("HTS", "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement"),
    ];

    private readonly Atelier _atelier;
    private readonly Lecture _lecture;
    private readonly bool _estNombre;

    private AnalyseurDeChemins(Atelier atelier, Lecture lecture, bool estNombre)
    {
        _atelier = atelier;
        _lecture = lecture;
        _estNombre = estNombre;
    }

    /// <summary>Reads a path, or several joined by <c>|</c>.</summary>
    /// <param name="atelier">What the rules have in common.</param>
    /// <param name="chemin">The path.</param>
    /// <param name="cadre">The frame that a relative path begins at.</param>
    /// <param name="remontees">How many elements above.</param>
    /// <param name="estNombre">Whether its values compare as numbers.</param>
    public static Ensemble Lire(Atelier atelier, string chemin, int cadre, int remontees, bool estNombre = false)
    {
        var lecture = new Lecture(chemin);
        var ensemble = new AnalyseurDeChemins(atelier, lecture, estNombre).Reunion(cadre, remontees);
        return lecture.EstFinie ? ensemble : throw lecture.Faute("the end");
    }

    private Ensemble Reunion(int cadre, int remontees)
    {
        var parties = new List<Ensemble>();
        do
        {
            parties.Add(Chemin(cadre, remontees));
        }
        while (_lecture.Essayer("|"));
        return parties is [var seule] ? seule : new Reunion([.. parties]) { EstNombre = _estNombre };
    }

    private Chemin Chemin(int cadre, int remontees)
    {
        var pas = new List<Pas>();
        if (_lecture.Essayer("//"))
        {
            Suivre(pas, 0);
            return new(Depart.Partout, 0, 0, [.. pas]) { EstNombre = _estNombre };
        }

        if (_lecture.Essayer("/*") || Raccourci(pas))
        {
            if (_lecture.Essayer("/"))
            {
                Suivre(pas, 0);
            }

            return new(Depart.Racine, 0, 0, [.. pas]) { EstNombre = _estNombre };
        }

        Suivre(pas, cadre);
        return new(Depart.Cadre, cadre, remontees, [.. pas]) { EstNombre = _estNombre };
    }

    private bool Raccourci(List<Pas> pas)
    {
        foreach (var (court, complet) in Raccourcis)
        {
            if (_lecture.EssayerMot(court))
            {
                pas.AddRange(complet.Split('/').Select(nom => new Pas(Axe.Enfant, nom, EspacesDeNoms.Rsm) { Ecrit = nom }).Select(ALaPlace));
                return true;
            }
        }

        return false;
    }

    private static Pas ALaPlace(Pas pas) => pas with { EspaceDeNoms = Espaces[pas.Nom!.Split(':')[0]] };

    private void Suivre(List<Pas> pas, int cadre)
    {
        do
        {
            if (Pas(cadre) is { } suivant)
            {
                pas.Add(suivant);
            }
        }
        while (_lecture.Essayer("/"));
    }

    /// <summary>A step; null for <c>.</c>, which stays where it is.</summary>
    private Pas? Pas(int cadre)
    {
        var debut = _lecture.Position;
        if (_lecture.Essayer(".."))
        {
            return new(Axe.Parent, null, null) { Ecrit = ".." };
        }

        if (_lecture.Essayer("."))
        {
            return null;
        }

        if (_lecture.Essayer("@"))
        {
            return new(Axe.Attribut, _lecture.Mot(), null) { Ecrit = _lecture.Depuis(debut) };
        }

        var pas = Nomme();
        while (_lecture.Essayer("["))
        {
            pas = Restreindre(pas, cadre + 1);
            _lecture.Exiger("]");
        }

        return pas with { Ecrit = EnXPath(_lecture.Depuis(debut)) };
    }

    /// <summary>The short forms of a step, as XPath writes them; what depends on another value of the file is left out.</summary>
    private static string EnXPath(string pas) =>
        pas.Contains("=BT-", StringComparison.Ordinal) ? pas[..pas.IndexOf('[', StringComparison.Ordinal)]
        : pas.Replace("[TVA]", "[cac:TaxScheme/cbc:ID='VAT']", StringComparison.Ordinal)
            .Replace("[not TVA]", "[not(cac:TaxScheme/cbc:ID='VAT')]", StringComparison.Ordinal)
            .Replace("=FAUX", "='false'", StringComparison.Ordinal)
            .Replace("=VRAI", "='true'", StringComparison.Ordinal);

    private Pas Nomme()
    {
        var axe = _lecture.Essayer("self::") ? Axe.Soi
            : _lecture.Essayer("parent::") ? Axe.Parent
            : _lecture.Essayer("ancestor::") ? Axe.Ancetre
            : Axe.Enfant;
        if (_lecture.Essayer("*"))
        {
            return new(axe, null, null) { Ecrit = "" };
        }

        var prefixe = _lecture.Mot();
        _lecture.Exiger(":");
        return new(axe, _lecture.Essayer("*") ? null : $"{prefixe}:{_lecture.Mot()}", Espaces.GetValueOrDefault(prefixe)) { Ecrit = "" };
    }

    private Pas Restreindre(Pas pas, int cadre)
    {
        if (_lecture.VoitUnChiffre)
        {
            return pas with { Rang = int.Parse(_lecture.Mot(), System.Globalization.CultureInfo.InvariantCulture) };
        }

        var predicat = Predicat(cadre);
        return pas with { Cadre = cadre, Predicat = pas.Predicat is null ? predicat : new Et([pas.Predicat, predicat]) };
    }

    private Condition Predicat(int cadre)
    {
        var parties = new List<Condition>();
        do
        {
            parties.Add(Conjonction(cadre));
        }
        while (_lecture.EssayerMot("or"));
        return parties is [var seule] ? seule : new Ou([.. parties]);
    }

    private Condition Conjonction(int cadre)
    {
        var parties = new List<Condition>();
        do
        {
            parties.Add(Element(cadre));
        }
        while (_lecture.EssayerMot("and"));
        return parties is [var seule] ? seule : new Et([.. parties]);
    }

    private Condition Element(int cadre)
    {
        if (_lecture.EssayerMot("not"))
        {
            if (!_lecture.Essayer("("))
            {
                return new Non(Element(cadre));
            }

            var contraire = new Non(Predicat(cadre));
            _lecture.Exiger(")");
            return contraire;
        }

        if (_lecture.EssayerMot("TVA"))
        {
            return new RegimeTva(cadre, _atelier.Syntaxe);
        }

        if (_lecture.Essayer("ends-with(name(),"))
        {
            _lecture.Exiger("'");
            var fin = new NomFinissant(cadre, _lecture.Jusqua('\''));
            _lecture.Exiger(")");
            return fin;
        }

        return Comparaison(cadre);
    }

    private Condition Comparaison(int cadre)
    {
        Textes gauche;
        if (_lecture.Essayer("normalize-space("))
        {
            gauche = Textes.Par(Chemin(cadre, 0), Blancs.Reduire);
            _lecture.Exiger(")");
        }
        else if (_lecture.Essayer("upper("))
        {
            gauche = Textes.Par(Chemin(cadre, 0), t => t.ToUpperInvariant());
            _lecture.Exiger(")");
        }
        else
        {
            gauche = Textes.Bruts(Chemin(cadre, 0));
        }

        return _lecture.Essayer("!=") ? Comparer(Comparateur.Different, gauche)
            : _lecture.Essayer("=") ? Comparer(Comparateur.Egal, gauche)
            : new Existe(gauche.Ensemble!);
    }

    private Enonce Comparer(Comparateur comparateur, Textes gauche)
    {
        if (_lecture.Essayer("'"))
        {
            return new CompareTextes(comparateur, gauche, Textes.De(_lecture.Jusqua('\'')));
        }

        var mot = _lecture.Mot();
        return mot is "VRAI" or "FAUX"
            ? new Indicateur(gauche.Ensemble!, mot == "VRAI")
            : new CompareTextes(comparateur, EnSyntaxe(gauche.Ensemble!), EnSyntaxe(_atelier.Terme(mot, Portee.Racine)));
    }

    private Textes EnSyntaxe(Ensemble ensemble) => _atelier.Syntaxe == SyntaxeDeNorme.Cii ? Textes.Bruts(ensemble) : Textes.SansBlancs(ensemble);
}
