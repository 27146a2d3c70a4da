using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using ChorusSandbox.Formats.Norme.Analyse;
using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme;

/// <summary>A rule ready to be played on the files of a syntax.</summary>
internal sealed partial class RegleCompilee
{
    /// <summary>Characters of a value that are reported: enough to recognise an attachment.</summary>
    private const int LongueurLue = 200;

    private readonly RegleDeNorme _regle;
    private readonly SyntaxeDeNorme _syntaxe;
    private readonly ImmutableArray<Volet> _volets;

    public RegleCompilee(RegleDeNorme regle, Atelier atelier)
    {
        _regle = regle;
        _syntaxe = atelier.Syntaxe;
        _volets = [.. AnalyseurDeConditions.Lire(atelier, regle.Condition(_syntaxe)!).Select(p => new Volet(p, this, atelier))];
    }

    /// <summary>Adds a finding for each place where the rule is broken.</summary>
    public void Controler(Evaluation e, List<ConstatDeNorme> constats)
    {
        HashSet<(string, string?)>? dits = null;
        foreach (var volet in _volets)
        {
            foreach (var constat in volet.Controler(e))
            {
                if ((dits ??= []).Add((constat.Chemin, constat.Valeur)))
                {
                    constats.Add(constat);
                }
            }
        }
    }

    [GeneratedRegex(@"\{(BT-\d+)\}")]
    private static partial Regex Termes();

    /// <summary>A part of the rule, with what is said of it.</summary>
    private sealed class Volet
    {
        private readonly Partie _partie;
        private readonly RegleCompilee _regle;
        private readonly Ensemble? _lieu;
        private readonly Operande? _valeur;
        private readonly Operande? _attendu;
        private readonly FrozenDictionary<string, Operande> _termes;

        public Volet(Partie partie, RegleCompilee regle, Atelier atelier)
        {
            _partie = partie;
            _regle = regle;
            _lieu = (Operande(atelier, "lieu") as Valeurs)?.Objet;
            _valeur = Operande(atelier, "valeur");
            _attendu = Operande(atelier, "attendu");
            _termes = Termes().Matches(Texte("message") + Texte("correction")).Select(m => m.Groups[1].Value).Distinct()
                .ToFrozenDictionary(t => t, t => AnalyseurDeConditions.LireOperande(atelier, t, partie.Portee));
        }

        public List<ConstatDeNorme> Controler(Evaluation e)
        {
            if (_partie.Sur is null)
            {
                return Enfreint(e) ? [Constater(e)] : [];
            }

            var constats = new List<ConstatDeNorme>();
            var tampon = e.Louer();
            foreach (var noeud in _partie.Sur.Noeuds(e, tampon))
            {
                e.Cadre[_partie.Portee.Cadre] = noeud.Element;
                if (Enfreint(e))
                {
                    constats.Add(Constater(e));
                }
            }

            e.Rendre(tampon);
            return constats;
        }

        private bool Enfreint(Evaluation e)
        {
            e.Inevaluable = false;
            return (_partie.Si is null || _partie.Si.Vaut(e)) && !_partie.Condition.Vaut(e) && !e.Inevaluable;
        }

        private ConstatDeNorme Constater(Evaluation e)
        {
            var (enonce, verdict) = _partie.Condition.Decisif(e, false);
            var (noeud, lu) = enonce.Montrer(e, verdict);
            if (_lieu is not null)
            {
                var tampon = e.Louer();
                (noeud, lu) = (_lieu.Noeuds(e, tampon) is [var premier, ..] ? premier : null, null);
                e.Rendre(tampon);
            }

            var (ancre, reste) = noeud is { } trouve ? (trouve.Element, "") : (_lieu ?? enonce.Objet)?.Absent(e) ?? (e.Cadre[_partie.Portee.Cadre], "");
            var valeur = _valeur is not null ? _valeur.Ecrire(e) : lu ?? (noeud is { EstFeuille: true } feuille ? Lu(feuille) : null);
            var estLaSansCompter = noeud is null && reste.Length == 0;
            var attendu = estLaSansCompter ? null : Attendu(e, enonce, valeur);
            var texte = new Formulation(valeur, attendu, e.Cadre[_partie.Portee.Cadre], t => _termes[t].Ecrire(e));
            return new()
            {
                Id = _regle._regle.Id,
                Gravite = _regle._regle.Gravites[_regle._syntaxe],
                Famille = _regle._regle.Famille,
                Message = texte.Ecrire(Texte("message")!),
                Chemin = noeud is { } lieu ? lieu.Chemin : reste.Length > 0 ? $"{ancre.Chemin}/{reste}" : ancre.Chemin,
                Ligne = ancre.Ligne,
                Colonne = ancre.Colonne,
                Valeur = valeur,
                Attendu = attendu,
                Explication = _regle.Explication(),
                Correction = enonce is Parmi && _attendu is null && attendu is not null ? $"Écrire {attendu}." : texte.Ecrire(Texte("correction")!),
            };
        }

        /// <summary>
        /// What should stand there: computed, or the one code of the list that was meant. Nothing where the computation gives
        /// what was read: the rule is then broken by what is missing around it.
        /// </summary>
        private string? Attendu(Evaluation e, Enonce enonce, string? valeur) =>
            _attendu?.Ecrire(e) is not { } attendu ? _attendu is null && enonce is Parmi parmi ? parmi.Proche(e) : null
            : attendu == valeur?.Trim() || (enonce is CompareNombres { Gauche: not Decimales } && Lire(attendu) is { } calcule && calcule == Lire(valeur)) ? null
            : attendu;

        private static decimal? Lire(string? texte) =>
            decimal.TryParse(texte, NumberStyles.Number, CultureInfo.InvariantCulture, out var nombre) ? nombre : null;

        /// <summary>The text of a node; of a file in base64, how long it is.</summary>
        private static string Lu(Noeud noeud) =>
            noeud.Attribut is null && noeud.Element.Nom.EndsWith("BinaryObject", StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"un fichier en base 64, {noeud.Element.LongueurTexte} caractères")
                : noeud.Texte.Length > LongueurLue ? $"{noeud.Texte[..LongueurLue]}…" : noeud.Texte;

        private Operande? Operande(Atelier atelier, string champ) =>
            Texte(champ) is { } texte ? AnalyseurDeConditions.LireOperande(atelier, texte, _partie.Portee) : null;

        private string? Texte(string champ) => _regle._regle.Texte(champ, _regle._syntaxe);
    }

    private string Explication()
    {
        var pourquoi = _regle.Texte("pourquoi", _syntaxe)!;
        var nom = _syntaxe == SyntaxeDeNorme.Cii ? "CII" : "UBL";
        return _regle.Texte("note", _syntaxe) is { } note ? $"{pourquoi} Pour l’intégrateur, en {nom} : {note}." : pourquoi;
    }
}
