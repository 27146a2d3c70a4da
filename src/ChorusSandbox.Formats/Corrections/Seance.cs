using System.Collections.Immutable;

using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// Corrects a file rule by rule, what others are computed from first. Each rule is tried with what follows from it (a total, then
/// the totals of that total); the try is kept when the rule is broken less and no other more, forgotten otherwise.
/// </summary>
internal sealed class Seance
{
    private const int EtapesParRegle = 20;
    private const int LieuxUnParUn = 10;
    private const int LieuxParEtape = 1000;
    private const int LongueurDite = 500;

    /// <summary>Characters that may be read over and over, all controls together: a small file has a hundred controls, a huge one a few.</summary>
    private const int Travail = 100_000_000;

    private readonly EtatDuFichier _depart;
    private readonly CancellationToken _ct;
    private readonly Dictionary<string, string> _raisons = [];
    private readonly ImmutableArray<Changement>.Builder _changements = ImmutableArray.CreateBuilder<Changement>();
    private int _controles;

    public Seance(EtatDuFichier depart, CancellationToken ct)
    {
        _depart = depart;
        _ct = ct;
        _controles = Math.Clamp(Travail / (1 + depart.Texte.Texte.Length), 4, 100);
        Etat = depart;
    }

    public EtatDuFichier Etat { get; private set; }

    public ImmutableArray<Changement> Changements => _changements.ToImmutable();

    /// <summary>Corrects all that can be.</summary>
    public void Corriger()
    {
        while (_controles > 0 && Choisir(Etat, c => !_raisons.ContainsKey(c.Id)) is [var (premier, _), ..] choisies)
        {
            if (!Essayer(premier.Id, choisies, lieu: null) && !UnParUn(choisies))
            {
                _raisons.Add(premier.Id, _controles == 0
                    ? "le fichier est trop long pour être corrigé d’un coup : contrôlez de nouveau le fichier corrigé."
                    : "la corriger ainsi en ferait tomber une autre : il faut choisir.");
            }
        }
    }

    /// <summary>The fatal rules that are still broken.</summary>
    public ImmutableArray<NonCorrige> NonCorriges() =>
    [
        .. Ordre.Concernes(Etat).Where(c => c.EstFatale).GroupBy(c => c.Id).Select(g => new NonCorrige(g.Key, g.First().Message, g.Count(),
            _raisons.GetValueOrDefault(g.Key) ?? Proposer(Etat, g.First()).Raison ?? "il faut choisir.", g.First().Correction)),
    ];

    private static Proposition Proposer(EtatDuFichier etat, ConstatDeControle constat) =>
        constat.Origine == OrigineDeRegle.En16931 ? PropositionsDeNorme.De(etat, constat) : PropositionsDeChorus.De(etat, constat);

    /// <summary>What can be proposed for the first rule, in their order, that has anything to propose; empty when none has.</summary>
    private static List<(ConstatDeControle Constat, Proposition Proposition)> Choisir(EtatDuFichier etat, Func<ConstatDeControle, bool> convient) =>
        Ordre.Concernes(etat).Where(convient).GroupBy(c => c.Id)
            .Select(g => g.Take(LieuxParEtape).Select(c => (Constat: c, Proposition: Proposer(etat, c))).Where(p => p.Proposition.Raison is null).ToList())
            .FirstOrDefault(p => p.Count > 0) ?? [];

    /// <summary>The same rule, one place after the other: what one of them spoils does not keep the others from being mended.</summary>
    private bool UnParUn(List<(ConstatDeControle Constat, Proposition Proposition)> choisies)
    {
        var fait = false;
        foreach (var (constat, _) in choisies.Count == 1 ? [] : choisies.Take(LieuxUnParUn))
        {
            var ici = Choisir(Etat, c => c.Id == constat.Id && c.Chemin == constat.Chemin);
            fait |= ici.Count > 0 && Essayer(constat.Id, ici[..1], constat.Chemin);
        }

        return fait;
    }

    /// <param name="regle">The rule.</param>
    /// <param name="choisies">What is done first.</param>
    /// <param name="lieu">The place that is to be mended; null for all those of the rule.</param>
    private bool Essayer(string regle, List<(ConstatDeControle Constat, Proposition Proposition)> choisies, string? lieu)
    {
        var avant = Etat.Comptes;
        var essai = Etat;
        var faits = new List<Changement>();
        var dejaFaits = new HashSet<(string, string?, string?)>();
        var attendus = 0;
        for (var etape = 0; etape < EtapesParRegle && choisies.Count > 0 && _controles > 0; etape++)
        {
            _controles--;
            var retenues = SansRecouvrement(choisies);
            attendus = Math.Max(attendus, etape == 0 ? retenues.Count : 0);
            faits.AddRange(retenues.Select(p => Noter(essai, regle, p.Constat, p.Proposition)));
            dejaFaits.UnionWith(retenues.Select(p => (p.Constat.Id, p.Constat.Chemin, p.Proposition.Apres)));
            if (essai.Avec(retenues.SelectMany(p => p.Proposition.Retouches), _ct) is not { } apres)
            {
                return false;
            }

            essai = apres;
            choisies = Suites(apres, avant, regle, lieu, dejaFaits);
        }

        var reparees = avant.GetValueOrDefault(regle) - essai.Comptes.GetValueOrDefault(regle);
        if (reparees < Math.Max(1, attendus) || essai.Comptes.Any(c => c.Value > avant.GetValueOrDefault(c.Key)))
        {
            return false;
        }

        ImmutableArray<string> satisfait = [.. avant.Where(c => essai.Comptes.GetValueOrDefault(c.Key) < c.Value).Select(c => c.Key).Order(StringComparer.Ordinal)];
        _changements.AddRange(faits.Select(f => f with { Satisfait = satisfait }));
        Etat = essai;
        return true;
    }

    /// <summary>
    /// What remains to do of a rule, and what the edits brought about; a code that is spelt in one way at several places is only
    /// right once all of them are.
    /// </summary>
    private static List<(ConstatDeControle Constat, Proposition Proposition)> Suites(
        EtatDuFichier etat, ImmutableDictionary<string, int> avant, string regle, string? lieu, HashSet<(string, string?, string?)> dejaFaits)
    {
        bool EstUneSuite(ConstatDeControle c) => etat.Comptes.GetValueOrDefault(c.Id) > avant.GetValueOrDefault(c.Id);

        var suites = Choisir(etat, c => c.Id == regle ? lieu is null || c.Chemin == lieu : EstUneSuite(c)).Where(EstAFaire).ToList();
        return suites.Count > 0 || !etat.Rapport.Constats.Any(EstUneSuite) ? suites : [.. Choisir(etat, c => c.Famille == "codes").Where(EstAFaire)];

        bool EstAFaire((ConstatDeControle Constat, Proposition Proposition) p) => !dejaFaits.Contains((p.Constat.Id, p.Constat.Chemin, p.Proposition.Apres));
    }

    private Changement Noter(EtatDuFichier etat, string regle, ConstatDeControle constat, Proposition proposition)
    {
        var place = etat.Texte.PlaceDOrigine(proposition.Retouches.Min(r => r.Debut));
        return new(regle, [], constat.Chemin ?? "", _depart.Texte.Texte.AsSpan(0, place).Count('\n') + 1, proposition.Acte, Dire(proposition.Avant), Dire(proposition.Apres));
    }

    private static string? Dire(string? texte) =>
        texte is null ? null : Passages.Masquer(texte.Length > LongueurDite ? $"{texte[..LongueurDite]}…" : texte);

    /// <summary>Those whose edits touch different places; the others wait for the next step.</summary>
    private static List<(ConstatDeControle Constat, Proposition Proposition)> SansRecouvrement(List<(ConstatDeControle Constat, Proposition Proposition)> choisies)
    {
        var retenues = new List<(ConstatDeControle, Proposition)>();
        var prises = new List<Retouche>();
        foreach (var choisie in choisies)
        {
            if (!choisie.Proposition.Retouches.Any(r => prises.Exists(p => r.Debut <= p.Fin && p.Debut <= r.Fin)))
            {
                retenues.Add(choisie);
                prises.AddRange(choisie.Proposition.Retouches);
            }
        }

        return retenues;
    }
}
