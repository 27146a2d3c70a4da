using System.Globalization;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain.Factures;

using ControleDIban = ChorusSandbox.Formats.Controles.Iban;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>
/// Looks for the data of an invoice in its text: an announcement (« engagement », « SIRET client », « Total TTC »), then the value
/// in the same run, on its right, or below. Source of the words: domain.md 2.6.
/// </summary>
internal sealed class RechercheDeChamps
{
    // ASSUMPTION: DEP-06 which words announce a datum and how sure each place is are ours: the real recognition is not public.
    private const int Meme = 95, ADroite = 90, Dessous = 70, ParSaForme = 50;

    private const int LongueurAuPlus = 300, LignesDessous = 2, LignesDEnTete = 14;

    private readonly List<MorceauDeTexte> _morceaux;

    public RechercheDeChamps(IEnumerable<MorceauDeTexte> morceaux) => _morceaux = [.. morceaux.Where(m => m.Texte.Length <= LongueurAuPlus)];

    /// <summary>The data found, each once.</summary>
    public IEnumerable<ChampReconnu> Trouver()
    {
        List<ChampReconnu?> champs =
        [
            Chercher("numero", FormesDeChamps.Numero(), Code), Chercher("date", FormesDeChamps.Date(), Jour),
            Chercher("service", FormesDeChamps.Service(), t => Lire(FormesDeChamps.Code(), t)),
            Chercher("engagement", FormesDeChamps.Engagement(), Code), Chercher("marche", FormesDeChamps.Marche(), Code),
            .. Structures(), .. Montants(), Type(), Devise(), TypeDeTva(), Compte(),
        ];
        return champs.OfType<ChampReconnu>();
    }

    /// <summary>The rows where a rate stands with a base and a tax that agree; the last of each rate, where summaries are.</summary>
    public IEnumerable<TauxReconnu> Taux()
    {
        var trouves = new SortedDictionary<decimal, TauxReconnu>();
        foreach (var ligne in _morceaux.GroupBy(m => m.Ligne))
        {
            var texte = string.Join("   ", ligne.Select(m => m.Texte));
            var montants = FormesDeChamps.Montant().Matches(texte).Select(Decimale).OfType<decimal>().Take(20).ToList();
            foreach (var taux in FormesDeChamps.Taux().Matches(texte).Select(m => decimal.Parse(m.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture)))
            {
                var paires = from b in montants from t in montants where b != 0 && b != t && Math.Abs((b * taux / 100) - t) <= 0.02m select new TauxReconnu(taux, b, t);
                if (paires.FirstOrDefault() is { } paire)
                {
                    trouves[taux] = paire;
                }
            }
        }

        return trouves.Values.Reverse();
    }

    private ChampReconnu? Chercher(string champ, Regex annonce, Func<string, string?> lire)
    {
        ChampReconnu? meilleur = null;
        for (var i = 0; i < _morceaux.Count; i++)
        {
            if (annonce.Match(_morceaux[i].Texte) is { Success: true } trouvee && Valeur(champ, i, trouvee.Index + trouvee.Length, lire) is { } valeur
                && valeur.Confiance > (meilleur?.Confiance ?? 0))
            {
                meilleur = valeur;
            }
        }

        return meilleur;
    }

    /// <summary>The value announced by a run: after the words, on their right, or below.</summary>
    private ChampReconnu? Valeur(string champ, int rang, int apres, Func<string, string?> lire)
    {
        var annonce = _morceaux[rang];
        if (lire(SansLiaison(annonce.Texte[apres..])) is { } meme)
        {
            return Champ(champ, meme, Meme, annonce);
        }

        // Two announcements side by side are the head of a table: the values stand below.
        return rang + 1 < _morceaux.Count && _morceaux[rang + 1] is var voisin && voisin.Ligne == annonce.Ligne && !EstUneAnnonce(voisin.Texte)
            && lire(SansLiaison(voisin.Texte)) is { } aDroite
            ? Champ(champ, aDroite, ADroite, voisin)
            : Sous(champ, rang, lire);
    }

    private static bool EstUneAnnonce(string texte) =>
        FormesDeChamps.Service().IsMatch(texte) || FormesDeChamps.Engagement().IsMatch(texte) || FormesDeChamps.Marche().IsMatch(texte) || FormesDeChamps.Numero().IsMatch(texte);

    private ChampReconnu? Sous(string champ, int rang, Func<string, string?> lire)
    {
        var annonce = _morceaux[rang];
        foreach (var m in _morceaux.Skip(rang + 1).TakeWhile(m => m.Page == annonce.Page && m.Ligne <= annonce.Ligne + LignesDessous))
        {
            if (m.Ligne > annonce.Ligne && m.X < annonce.Droite + 5 && m.Droite > annonce.X - 5 && lire(SansLiaison(m.Texte)) is { } valeur)
            {
                return Champ(champ, valeur, Dessous, m);
            }
        }

        return null;
    }

    /// <summary>The SIRET numbers, each given to the party that its words, or the heading above it, name.</summary>
    private IEnumerable<ChampReconnu?> Structures()
    {
        ChampReconnu? fournisseur = null, destinataire = null;
        var anonymes = new List<ChampReconnu>();
        for (var i = 0; i < _morceaux.Count; i++)
        {
            foreach (Match siret in FormesDeChamps.Siret().Matches(_morceaux[i].Texte))
            {
                var valeur = siret.Value.Replace(" ", "", StringComparison.Ordinal);
                var (champ, confiance) = Partie(i, siret.Index);
                var lu = Champ(champ ?? "", valeur, confiance, _morceaux[i]);
                if (champ == "fournisseur" && confiance > (fournisseur?.Confiance ?? 0))
                {
                    fournisseur = lu;
                }
                else if (champ == "destinataire" && confiance > (destinataire?.Confiance ?? 0))
                {
                    destinataire = lu;
                }
                else if (champ is null)
                {
                    anonymes.Add(lu);
                }
            }
        }

        anonymes.RemoveAll(a => a.Valeur == fournisseur?.Valeur || a.Valeur == destinataire?.Valeur);
        fournisseur ??= anonymes.FirstOrDefault() is { } premier ? premier with { Champ = "fournisseur" } : null;
        destinataire ??= anonymes.Find(a => a.Valeur != fournisseur?.Valeur) is { } second ? second with { Champ = "destinataire" } : null;
        return [fournisseur, destinataire];
    }

    private (string? Champ, int Confiance) Partie(int rang, int place)
    {
        var m = _morceaux[rang];
        if (Nommer(m.Texte[..place]) is { } dite)
        {
            return (dite, Meme);
        }

        if (rang > 0 && _morceaux[rang - 1].Ligne == m.Ligne && Nommer(_morceaux[rang - 1].Texte) is { } aGauche)
        {
            return (aGauche, ADroite);
        }

        for (var i = rang - 1; i >= 0 && _morceaux[i].Page == m.Page && _morceaux[i].Ligne >= m.Ligne - LignesDEnTete; i--)
        {
            if (_morceaux[i].X < m.Droite && _morceaux[i].Droite > m.X - 5 && Nommer(_morceaux[i].Texte) is { } titre)
            {
                return (titre, Dessous);
            }
        }

        return (null, ParSaForme);
    }

    private static string? Nommer(string texte) =>
        FormesDeChamps.PartieFournisseur().IsMatch(texte) ? "fournisseur" : FormesDeChamps.PartieDestinataire().IsMatch(texte) ? "destinataire" : null;

    private IEnumerable<ChampReconnu?> Montants()
    {
        var ht = Somme("montants.ht", FormesDeChamps.TotalHt());
        var tva = Somme("montants.tva", FormesDeChamps.TotalTva());
        var ttc = Somme("montants.ttc", FormesDeChamps.TotalTtc());
        var aPayer = Somme("montants.aPayer", FormesDeChamps.APayer());

        // Three sums that add up confirm one another; that do not, they are to be looked at.
        if (ht is not null && tva is not null && ttc is not null)
        {
            var confiance = Decimale(ht) + Decimale(tva) == Decimale(ttc) ? 99 : ParSaForme;
            (ht, tva, ttc) = (ht with { Confiance = confiance }, tva with { Confiance = confiance }, ttc with { Confiance = confiance });
        }

        ttc ??= aPayer is null ? null : aPayer with { Champ = "montants.ttc", Confiance = ParSaForme };
        aPayer ??= ttc is null ? null : ttc with { Champ = "montants.aPayer", Confiance = ParSaForme };
        return [ht, tva, ttc, aPayer];
    }

    /// <summary>A sum: the surest, and of two as sure the last, where totals stand.</summary>
    private ChampReconnu? Somme(string champ, Regex annonce)
    {
        ChampReconnu? meilleure = null;
        for (var i = 0; i < _morceaux.Count; i++)
        {
            if (annonce.Match(_morceaux[i].Texte) is { Success: true } trouvee && Valeur(champ, i, trouvee.Index + trouvee.Length, Montant) is { } valeur
                && valeur.Confiance >= (meilleure?.Confiance ?? 0))
            {
                meilleure = valeur;
            }
        }

        return meilleure;
    }

    private ChampReconnu? Type() =>
        Premier(FormesDeChamps.Avoir()) is { } avoir ? Champ("type", TypeFacture.Avoir.Code(), Dessous, avoir)
        : _morceaux.Find(m => m.Texte.Contains("facture", StringComparison.OrdinalIgnoreCase)) is { } facture ? Champ("type", TypeFacture.Facture.Code(), Dessous, facture)
        : null;

    private ChampReconnu? Devise() =>
        Premier(FormesDeChamps.Devise()) is { } dite ? Champ("devise", FormesDeChamps.Devise().Match(dite.Texte).Groups[1].Value.ToUpperInvariant(), Meme, dite)
        : Contenant("€", "EUR") is { } euro ? Champ("devise", "EUR", Dessous, euro)
        : null;

    private ChampReconnu? TypeDeTva() =>
        Contenant("encaissement") is { } encaissement ? Champ("typeTva", TypeTva.TvaSurEncaissement.Code(), Dessous, encaissement)
        : Contenant("débits", "debits") is { } debits ? Champ("typeTva", TypeTva.TvaSurDebit.Code(), Dessous, debits)
        : Contenant("exonér", "autoliquidation", "293 B") is { } exoneration ? Champ("typeTva", TypeTva.Exoneration.Code(), Dessous, exoneration)
        : null;

    private ChampReconnu? Compte()
    {
        foreach (var m in _morceaux)
        {
            if (FormesDeChamps.Iban().Match(m.Texte) is { Success: true } compte && ControleDIban.Constat(compte.Value) is null)
            {
                return Champ("iban", compte.Value.Replace(" ", "", StringComparison.Ordinal), Meme, m);
            }
        }

        return null;
    }

    private MorceauDeTexte? Premier(Regex forme) => _morceaux.Find(m => forme.IsMatch(m.Texte));

    private MorceauDeTexte? Contenant(params string[] mots) => _morceaux.Find(m => mots.Any(mot => m.Texte.Contains(mot, StringComparison.OrdinalIgnoreCase)));

    private static ChampReconnu Champ(string champ, string valeur, int confiance, MorceauDeTexte m) => new(champ, valeur, confiance, m.Page, Math.Round(m.X, 1), Math.Round(m.Y, 1));

    private static string SansLiaison(string texte) => FormesDeChamps.Liaison().Replace(texte, "", 1);

    /// <summary>A code with at least one digit: a word alone is no number of an invoice.</summary>
    private static string? Code(string texte) => Lire(FormesDeChamps.Code(), texte) is { } code && code.Any(char.IsAsciiDigit) ? code : null;

    private static string? Lire(Regex forme, string texte) => forme.Match(texte) is { Success: true } trouve ? trouve.Value.TrimEnd('.', '-') : null;

    private static string? Montant(string texte) =>
        FormesDeChamps.Montant().Match(texte) is { Success: true } trouve && Decimale(trouve) is { } valeur ? valeur.ToString(CultureInfo.InvariantCulture) : null;

    private static decimal? Decimale(Match montant)
    {
        var entier = montant.Groups["entier"].Value.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var texte = $"{entier}.{montant.Groups["decimales"].Value[1..]}";
        return decimal.TryParse(texte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valeur) && entier.Length <= 13
            ? montant.Groups["signe"].Value.Trim().Length > 0 ? -valeur : valeur
            : null;
    }

    private static decimal Decimale(ChampReconnu champ) => decimal.Parse(champ.Valeur, CultureInfo.InvariantCulture);

    private static string? Jour(string texte)
    {
        var trouve = FormesDeChamps.Jour().Match(texte);
        if (!trouve.Success || trouve.Index > 20)
        {
            return null;
        }

        var mois = trouve.Groups["nom"] is { Success: true, Value: var nom } ? Mois(nom) : int.Parse(trouve.Groups["mois"].Value, CultureInfo.InvariantCulture);
        var (annee, jour) = (int.Parse(trouve.Groups["annee"].Value, CultureInfo.InvariantCulture), int.Parse(trouve.Groups["jour"].Value, CultureInfo.InvariantCulture));
        return annee is > 1900 and < 2200 && mois is >= 1 and <= 12 && jour >= 1 && jour <= DateTime.DaysInMonth(annee, mois)
            ? new DateOnly(annee, mois, jour).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static int Mois(string nom)
    {
        string[] debuts = ["jan", "f", "mar", "av", "mai", "juin", "juil", "ao", "sep", "oct", "nov", "d"];
        return Array.FindIndex(debuts, d => nom.StartsWith(d, StringComparison.OrdinalIgnoreCase)) + 1;
    }
}
