using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The open world in memory: the directory whole, pieces and flows in short, the agenda, and the numbers of the journal
/// entries of each object. Immutable; the writer swaps it after the sync and before the acknowledgement, so nobody reads
/// what is not durable. It is the fold of the records: rebuilt at open, it is the one that was kept.
/// </summary>
public sealed record Resumes
{
    public static readonly Resumes Vides = new();

    private static readonly Comparer<(DateTimeOffset Instant, long Id)> ByDueTime = Comparer<(DateTimeOffset Instant, long Id)>.Create(
        (a, b) => a.Instant.CompareTo(b.Instant) is var c && c != 0 ? c : a.Id.CompareTo(b.Id));

    private MetaMonde? MetaOuRien { get; init; }

    /// <summary>What the world says of itself.</summary>
    public MetaMonde Meta => MetaOuRien ?? throw new InvalidOperationException("The world has no record of itself.");

    /// <summary>True before the data set is put in.</summary>
    public bool EstVierge => MetaOuRien is null;

    public ImmutableSortedDictionary<long, Structure> Structures { get; private init; } = ImmutableSortedDictionary<long, Structure>.Empty;

    public ImmutableSortedDictionary<long, Utilisateur> Utilisateurs { get; private init; } = ImmutableSortedDictionary<long, Utilisateur>.Empty;

    public ImmutableSortedDictionary<long, CompteTechnique> Comptes { get; private init; } = ImmutableSortedDictionary<long, CompteTechnique>.Empty;

    public ImmutableSortedDictionary<long, Marche> Marches { get; private init; } = ImmutableSortedDictionary<long, Marche>.Empty;

    /// <summary>Hashed secrets, by login.</summary>
    public ImmutableDictionary<string, SecretHache> Secrets { get; private init; } = ImmutableDictionary.Create<string, SecretHache>(StringComparer.OrdinalIgnoreCase);

    public IndexFactures Factures { get; private init; } = IndexFactures.Vide;

    /// <summary>Flows in short, by deposit number.</summary>
    public ImmutableSortedDictionary<string, ResumeFlux> Flux { get; private init; } = ImmutableSortedDictionary.Create<string, ResumeFlux>(StringComparer.Ordinal);

    /// <summary>Files that accounts deposited and did not detach, in short, by platform number.</summary>
    public ImmutableSortedDictionary<long, ResumeFichier> Fichiers { get; private init; } = ImmutableSortedDictionary<long, ResumeFichier>.Empty;

    /// <summary>What is to come, the first due first; entries that failed for good are at the end of it all.</summary>
    public ImmutableSortedDictionary<(DateTimeOffset Instant, long Id), EntreeAgenda> Agenda { get; private init; } =
        ImmutableSortedDictionary.Create<(DateTimeOffset Instant, long Id), EntreeAgenda>(ByDueTime);

    /// <summary>Bytes of all the files deposited in the world, each counted as often as it came.</summary>
    public long Octets { get; private init; }

    /// <summary>Number of the last file counted: one that is kept anew, detached for instance, weighs no more.</summary>
    private long DernierFichier { get; init; }

    private ImmutableDictionary<(string Type, long Id), ImmutableArray<long>> JournalParObjet { get; init; } =
        ImmutableDictionary<(string Type, long Id), ImmutableArray<long>>.Empty;

    private ImmutableDictionary<string, long> StructureParSiret { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    private ImmutableDictionary<long, (DateTimeOffset Instant, long Id)> Echeances { get; init; } = ImmutableDictionary<long, (DateTimeOffset Instant, long Id)>.Empty;

    /// <summary>Number of the last journal entry; 0 before the first.</summary>
    public long DernierFait { get; private init; }

    /// <summary>World instant of the latest act.</summary>
    private DateTimeOffset DernierInstant { get; init; } = DateTimeOffset.MinValue;

    /// <summary>World instant at a wall instant. It never goes back behind what has happened, even if the machine's clock does.</summary>
    public DateTimeOffset Maintenant(DateTimeOffset mur) => Meta.Horloge.A(mur) is var lue && lue < DernierInstant ? DernierInstant : lue;

    /// <summary>The journal entries of an object, in order.</summary>
    public ImmutableArray<long> JournalDe(string type, long id) => JournalParObjet.TryGetValue((type, id), out var seqs) ? seqs : [];

    /// <summary>The structure of a SIRET; null when there is none.</summary>
    public Structure? Structure(string? siret) =>
        siret is not null && StructureParSiret.TryGetValue(siret, out var id) ? Structures[id] : null;

    /// <summary>The next entry due; null when the agenda holds nothing that can run.</summary>
    public EntreeAgenda? Prochaine
    {
        get
        {
            foreach (var entree in Agenda.Values)
            {
                if (entree.Echec is null)
                {
                    return entree;
                }
            }

            return null;
        }
    }

    /// <summary>The summaries with one record put or, null, deleted.</summary>
    /// <exception cref="NotSupportedException">A type of record that no summary knows: each has its line here.</exception>
    public Resumes Avec(Type type, long id, object? record) => record switch
    {
        MetaMonde meta => this with { MetaOuRien = meta },
        Structure structure => this with
        {
            Structures = Structures.SetItem(id, structure),
            StructureParSiret = StructureParSiret.SetItem(structure.Siret.Valeur, id),
        },
        Utilisateur utilisateur => this with { Utilisateurs = Utilisateurs.SetItem(id, utilisateur) },
        CompteTechnique compte => this with { Comptes = Comptes.SetItem(id, compte) },
        Marche marche => this with { Marches = Marches.SetItem(id, marche) },
        SecretHache secret => this with { Secrets = Secrets.SetItem(secret.Login, secret) },
        Facture facture => this with { Factures = Factures.Mettre(ResumeFacture.De(facture)) },
        FluxDepose flux => this with
        {
            Flux = Flux.SetItem(flux.NumeroFlux, ResumeFlux.De(flux)),
            Octets = Octets + (Flux.ContainsKey(flux.NumeroFlux) ? 0 : flux.Taille),
        },
        Fichier fichier => this with
        {
            Fichiers = ResumeFichier.De(fichier) is { } resume ? Fichiers.SetItem(id, resume) : Fichiers.Remove(id),
            Octets = Octets + (id > DernierFichier ? fichier.Taille : 0),
            DernierFichier = Math.Max(id, DernierFichier),
        },
        ProgressionTutoriel => this,
        EntreeAgenda entree => SansEcheance(id) with { Agenda = SansEcheance(id).Agenda.Add((entree.Instant, id), entree), Echeances = Echeances.SetItem(id, (entree.Instant, id)) },
        Evenement evenement => AvecFait(evenement.Fait),
        null when type == typeof(EntreeAgenda) => SansEcheance(id) with { Echeances = Echeances.Remove(id) },
        _ => throw new NotSupportedException($"No summary for {type.Name}."),
    };

    /// <summary>These summaries, with all the invoices at once.</summary>
    internal Resumes AvecFactures(IndexFactures factures) => this with { Factures = factures };

    /// <summary>These summaries, with the whole agenda at once.</summary>
    internal Resumes AvecAgenda(IEnumerable<EntreeAgenda> entrees)
    {
        var agenda = entrees.ToImmutableSortedDictionary(e => (e.Instant, e.Id), e => e, ByDueTime);
        return this with { Agenda = agenda, Echeances = agenda.Keys.ToImmutableDictionary(cle => cle.Id) };
    }

    /// <summary>These summaries, with the whole journal at once, in its order.</summary>
    internal Resumes AvecJournal(IEnumerable<Fait> faits)
    {
        var (dernier, instant, parObjet) = (DernierFait, DernierInstant, new Dictionary<(string Type, long Id), ImmutableArray<long>>());
        foreach (var fait in faits)
        {
            (dernier, instant) = (Math.Max(dernier, fait.Seq), fait.Instant > instant ? fait.Instant : instant);
            if (fait.Objet is { } objet)
            {
                parObjet[(objet.Type, objet.Id)] = parObjet.GetValueOrDefault((objet.Type, objet.Id), []).Add(fait.Seq);
            }
        }

        return this with { DernierFait = dernier, DernierInstant = instant, JournalParObjet = parObjet.ToImmutableDictionary() };
    }

    private Resumes SansEcheance(long id) => Echeances.TryGetValue(id, out var cle) ? this with { Agenda = Agenda.Remove(cle) } : this;

    private Resumes AvecFait(Fait fait)
    {
        var dernier = Math.Max(DernierFait, fait.Seq);
        var instant = fait.Instant > DernierInstant ? fait.Instant : DernierInstant;
        if (fait.Objet is not { } objet)
        {
            return this with { DernierFait = dernier, DernierInstant = instant };
        }

        var cle = (objet.Type, objet.Id);
        return this with
        {
            DernierFait = dernier,
            DernierInstant = instant,
            JournalParObjet = JournalParObjet.SetItem(cle, JournalDe(objet.Type, objet.Id).Add(fait.Seq)),
        };
    }
}
