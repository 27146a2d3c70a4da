using System.Collections.Frozen;
using System.Collections.Immutable;

using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Analyse;

/// <summary>Reads the conditions of the data files. Grammar: regles-en16931.md 2.</summary>
internal sealed class AnalyseurDeConditions
{
    private static readonly (string Signe, Comparateur Comparateur)[] Signes =
    [
        ("!=", Comparateur.Different), ("<=", Comparateur.InferieurOuEgal), (">=", Comparateur.SuperieurOuEgal),
        ("=", Comparateur.Egal), ("<", Comparateur.Inferieur), (">", Comparateur.Superieur),
    ];

    private readonly Atelier _atelier;
    private readonly Lecture _lecture;

    private AnalyseurDeConditions(Atelier atelier, string texte)
    {
        _atelier = atelier;
        _lecture = new Lecture(texte);
    }

    /// <summary>The parts of a condition, which all must hold.</summary>
    public static ImmutableArray<Partie> Lire(Atelier atelier, string condition)
    {
        var analyseur = new AnalyseurDeConditions(atelier, condition);
        var parties = ImmutableArray.CreateBuilder<Partie>();
        do
        {
            parties.Add(analyseur.LirePartie());
        }
        while (analyseur._lecture.Essayer(";"));
        analyseur.Finir();
        return parties.ToImmutable();
    }

    /// <summary>A set or a computation, as seen from an instance.</summary>
    public static Operande LireOperande(Atelier atelier, string texte, Portee portee)
    {
        var analyseur = new AnalyseurDeConditions(atelier, texte);
        var operande = analyseur.Additive(portee);
        analyseur.Finir();
        return operande;
    }

    private void Finir()
    {
        if (!_lecture.EstFinie)
        {
            throw _lecture.Faute("the end");
        }
    }

    private Partie LirePartie()
    {
        if (!_lecture.EssayerMot("each"))
        {
            return new(null, Portee.Racine, null, Implication(Portee.Racine));
        }

        var sur = Ensemble(Portee.Racine, out var groupe);
        var portee = Portee.Racine.Dans(_lecture.EssayerMot("as") ? _lecture.Mot() : groupe);
        var si = _lecture.EssayerMot("where") ? Implication(portee) : null;
        _lecture.Exiger(":");
        return new(sur, portee, si, Implication(portee));
    }

    private Condition Implication(Portee portee)
    {
        var si = Disjonction(portee);
        return _lecture.Essayer("=>") ? new Implique(si, Disjonction(portee)) : si;
    }

    private Condition Disjonction(Portee portee)
    {
        var parties = new List<Condition>();
        do
        {
            parties.Add(Conjonction(portee));
        }
        while (_lecture.EssayerMot("or"));
        return parties is [var seule] ? seule : new Ou([.. parties]);
    }

    private Condition Conjonction(Portee portee)
    {
        var parties = new List<Condition>();
        do
        {
            parties.Add(Simple(portee));
        }
        while (_lecture.EssayerMot("and"));
        return parties is [var seule] ? seule : new Et([.. parties]);
    }

    private Condition Simple(Portee portee)
    {
        if (_lecture.EssayerMot("not"))
        {
            return new Non(Simple(portee));
        }

        if (_lecture.EssayerMot("true"))
        {
            return new Vrai();
        }

        if (_lecture.EssayerMot("exists"))
        {
            return new Existe(Ensemble(portee, out _));
        }

        if (_lecture.EssayerMot("filled"))
        {
            return new Rempli(Ensemble(portee, out _));
        }

        if (_lecture.EssayerMot("some"))
        {
            var objet = Ensemble(portee, out var groupe);
            _lecture.Exiger(":");
            return new Quelque(objet, portee.Cadre + 1, EntreParentheses(portee.Dans(groupe), Implication));
        }

        return _lecture.EssayerMot("date102") ? new Date102(EntreParentheses(portee, p => Ensemble(p, out _)))
            : _lecture.Voit("(") ? EntreParentheses(portee, Implication)
            : Comparaison(portee);
    }

    private T EntreParentheses<T>(Portee portee, Func<Portee, T> lire)
    {
        _lecture.Exiger("(");
        var lu = lire(portee);
        _lecture.Exiger(")");
        return lu;
    }

    private Enonce Comparaison(Portee portee)
    {
        var gauche = Additive(portee);
        if (_lecture.EssayerMot("in"))
        {
            return new Parmi(EnTextes(gauche), Liste());
        }

        foreach (var (signe, comparateur) in Signes)
        {
            if (_lecture.Essayer(signe))
            {
                var droite = Additive(portee);
                return EstUnNombre(gauche) || EstUnNombre(droite)
                    ? new CompareNombres(comparateur, gauche, droite)
                    : new CompareTextes(comparateur, EnTextes(gauche), EnTextes(droite));
            }
        }

        throw _lecture.Faute("a comparison expected");
    }

    private FrozenSet<string> Liste()
    {
        if (_lecture.Essayer("{"))
        {
            return _lecture.Jusqua('}').Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
        }

        _lecture.Exiger("list(");
        return ListesDeCodes.De(_lecture.Jusqua(')'), _atelier.Syntaxe);
    }

    private Operande Additive(Portee portee)
    {
        var gauche = Multiplicative(portee);
        while (true)
        {
            if (_lecture.Essayer("+"))
            {
                gauche = new Operation(EnCalcul(gauche), EnCalcul(Multiplicative(portee)), decimal.Add);
            }
            else if (_lecture.Essayer("-"))
            {
                gauche = new Operation(EnCalcul(gauche), EnCalcul(Multiplicative(portee)), decimal.Subtract);
            }
            else
            {
                return gauche;
            }
        }
    }

    private Operande Multiplicative(Portee portee)
    {
        var gauche = Facteur(portee);
        while (true)
        {
            if (_lecture.Essayer("*"))
            {
                gauche = new Operation(EnCalcul(gauche), EnCalcul(Facteur(portee)), decimal.Multiply);
            }
            else if (_lecture.Essayer("/"))
            {
                gauche = new Operation(EnCalcul(gauche), EnCalcul(Facteur(portee)), Fonctions.Diviser);
            }
            else
            {
                return gauche;
            }
        }
    }

    private Operande Facteur(Portee portee)
    {
        if (_lecture.VoitUnChiffre)
        {
            return new Litteral(decimal.Parse(_lecture.Mot(), System.Globalization.CultureInfo.InvariantCulture));
        }

        if (_lecture.Essayer("'"))
        {
            return Textes.De(_lecture.Jusqua('\''));
        }

        if (_lecture.Voit("("))
        {
            return EntreParentheses(portee, Additive);
        }

        var debut = _lecture.Position;
        if (!_lecture.Voit("`") && !_lecture.Voit(".") && !_lecture.Voit("@"))
        {
            var nom = _lecture.Mot();
            if (_lecture.Voit("("))
            {
                return Fonction(nom, portee);
            }

            _lecture.Revenir(debut);
        }

        return new Valeurs(Ensemble(portee, out _));
    }

    private Operande Fonction(string nom, Portee portee) => nom switch
    {
        "sum" => new Somme(UnEnsemble(portee)),
        "count" => new Compte(UnEnsemble(portee)),
        "decimals" => new Decimales(UnEnsemble(portee)),
        "date" => new Jour(UnEnsemble(portee)),
        "raw" or "text" => Textes.Bruts(UnEnsemble(portee)),
        "norm" => Textes.Par(UnEnsemble(portee), Blancs.Reduire),
        "upper" => Textes.Par(UnEnsemble(portee), t => t.ToUpperInvariant()),
        "card" => Textes.Par(UnEnsemble(portee), Fonctions.Carte),
        "only" => new Seul(UnEnsemble(portee)),
        "rank" => new Rang(UnEnsemble(portee)),
        "prefix2" => Textes.Par(UnEnsemble(portee), Fonctions.DeuxPremiers),
        "hashcode" => Textes.Par(UnEnsemble(portee), Fonctions.EntreDieses),
        "length" => new Longueur(EnTextes(EntreParentheses(portee, Additive))),
        "distincts" => new Distincts(EnTextes(EntreParentheses(portee, Additive))),
        "abs" => new Fonction(UnCalcul(portee), Math.Abs),
        "r2" => new Fonction(UnCalcul(portee), Fonctions.AuCentime),
        "r0" => new Fonction(UnCalcul(portee), Fonctions.ALUnite),
        "z" => new Fonction(UnCalcul(portee), n => n, siAbsent: 0),
        "u" => new Fonction(UnCalcul(portee), n => n, siAbsent: 1),
        _ => throw _lecture.Faute($"no function {nom}"),
    };

    private Ensemble UnEnsemble(Portee portee) => EntreParentheses(portee, p => Ensemble(p, out _));

    private Calcul UnCalcul(Portee portee) => EnCalcul(EntreParentheses(portee, Additive));

    private Ensemble Ensemble(Portee portee, out string? groupe)
    {
        var debut = _lecture.Position;
        groupe = null;
        var ensemble = Base(portee, ref groupe);
        if (!_lecture.Essayer("["))
        {
            return ensemble;
        }

        var dedans = portee.Dans(groupe);
        var condition = Implication(dedans);
        _lecture.Exiger("]");
        var filtre = _atelier.Filtrer(_lecture.Depuis(debut), ensemble, dedans, condition);
        return _lecture.Essayer(".") ? Suite(debut, filtre, dedans) : filtre;
    }

    private Ensemble Suite(int debut, Ensemble filtre, Portee dedans)
    {
        var terme = _lecture.Mot();
        return _atelier.Suivre(_lecture.Depuis(debut), filtre, dedans, terme);
    }

    private Ensemble Base(Portee portee, ref string? groupe)
    {
        if (_lecture.Essayer("`"))
        {
            return _atelier.Chemin(_lecture.Jusqua('`'), portee.Cadre);
        }

        if (_lecture.Essayer("@"))
        {
            return _atelier.Chemin($"@{_lecture.Mot()}", portee.Cadre);
        }

        if (_lecture.Essayer("."))
        {
            return _atelier.Chemin(".", portee.Cadre);
        }

        groupe = _lecture.Mot();
        var terme = _atelier.Terme(groupe, portee);
        return _lecture.Essayer(".tva") ? _atelier.Retenir($"{groupe}.tva", new SousTva(terme, _atelier.Syntaxe) { EstNombre = terme.EstNombre })
            : _lecture.Essayer("@") ? new Attributs(terme, _lecture.Mot())
            : terme;
    }

    private static bool EstUnNombre(Operande operande) => operande is Calcul or Valeurs { Objet.EstNombre: true };

    private Textes EnTextes(Operande operande) => operande switch
    {
        Textes textes => textes,
        Valeurs { Objet: var objet } => _atelier.Syntaxe == SyntaxeDeNorme.Cii ? Textes.Bruts(objet) : Textes.SansBlancs(objet),
        _ => throw _lecture.Faute("a text expected"),
    };

    private Calcul EnCalcul(Operande operande) => operande switch
    {
        Calcul calcul => calcul,
        Valeurs { Objet: var objet } => new Unique(objet),
        _ => throw _lecture.Faute("a number expected"),
    };
}
