using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Store;

/// <summary>The invoices of a world, by number, by party and by the key that must be unique. Immutable.</summary>
public sealed record IndexFactures
{
    public static readonly IndexFactures Vide = new();

    private ImmutableDictionary<long, ResumeFacture> ParId { get; init; } = ImmutableDictionary<long, ResumeFacture>.Empty;

    /// <summary>All that bear a number, drafts too; a search does not look at the case.</summary>
    private ImmutableDictionary<string, ImmutableSortedSet<long>> ParNumero { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedSet<long>>(StringComparer.OrdinalIgnoreCase);

    private ParPartie ParFournisseur { get; init; } = ParPartie.Vide;

    private ParPartie ParDestinataire { get; init; } = ParPartie.Vide;

    private ParPartie ParValideur { get; init; } = ParPartie.Vide;

    private ImmutableDictionary<string, ImmutableSortedSet<long>> ParFlux { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedSet<long>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The data by which searches filter, each in order.</summary>
    internal ColonnesDeFactures Colonnes { get; private init; } = ColonnesDeFactures.Vides;

    /// <summary>How many there are.</summary>
    public int Count => ParId.Count;

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<ResumeFacture> Toutes => ParId.Values;

    /// <summary>The invoice of a platform number; null when there is none.</summary>
    public ResumeFacture? Find(long id) => ParId.GetValueOrDefault(id);

    // ASSUMPTION: NUM-01 the exercise of a number is the year of the invoice's date; drafts and deleted drafts do not count (design 11).
    /// <summary>The invoice that holds a number for a supplier and a year; null when it is free.</summary>
    public ResumeFacture? Find(long idFournisseur, int annee, string numero) =>
        DuNumero(numero).FirstOrDefault(f => f.IdFournisseur == idFournisseur && f.DateFacture.Year == annee && f.Numero == numero && PrendUnNumero(f));

    /// <summary>The invoices of an issuer, the last deposited first and drafts last.</summary>
    public IEnumerable<ResumeFacture> DuFournisseur(long idStructure) => DesFournisseurs([idStructure], []);

    /// <summary>The invoices of a recipient, the last deposited first.</summary>
    public IEnumerable<ResumeFacture> DuDestinataire(long idStructure) => DesDestinataires([idStructure], []);

    /// <summary>The invoices of issuers in some statuses, the last deposited first and drafts last; no status means all.</summary>
    public IEnumerable<ResumeFacture> DesFournisseurs(IEnumerable<long> structures, IReadOnlyCollection<StatutFacture> statuts) => Of(ParFournisseur.Ids(structures, statuts));

    /// <summary>The invoices of recipients in some statuses, the last deposited first; no status means all.</summary>
    public IEnumerable<ResumeFacture> DesDestinataires(IEnumerable<long> structures, IReadOnlyCollection<StatutFacture> statuts) => Of(ParDestinataire.Ids(structures, statuts));

    /// <summary>The invoices that valideurs of either rank see, in some statuses, the last deposited first; no status means all.</summary>
    public IEnumerable<ResumeFacture> DesValideurs(IEnumerable<long> structures, IReadOnlyCollection<StatutFacture> statuts) => Of(ParValideur.Ids(structures, statuts).Distinct());

    /// <summary>Those of issuers, to be looked at again.</summary>
    internal Tranche TrancheDesFournisseurs(IReadOnlyCollection<long> structures, IReadOnlyCollection<StatutFacture> statuts) => ParFournisseur.Tranche(structures, statuts);

    /// <summary>Those of recipients, to be looked at again.</summary>
    internal Tranche TrancheDesDestinataires(IReadOnlyCollection<long> structures, IReadOnlyCollection<StatutFacture> statuts) => ParDestinataire.Tranche(structures, statuts);

    /// <summary>Those of valideurs, to be looked at again.</summary>
    internal Tranche TrancheDesValideurs(IReadOnlyCollection<long> structures, IReadOnlyCollection<StatutFacture> statuts) => ParValideur.Tranche(structures, statuts);

    /// <summary>The invoices that a flow brought, the last made first.</summary>
    public IEnumerable<ResumeFacture> DuFlux(string numeroFlux) => Of((ParFlux.GetValueOrDefault(numeroFlux) ?? []).Reverse());

    /// <summary>The invoices that bear a number, whoever issued them, the last made first.</summary>
    public IEnumerable<ResumeFacture> DuNumero(string numero) => Of((ParNumero.GetValueOrDefault(numero) ?? []).Reverse());

    /// <summary>The index of all these invoices, each there once: what putting them in one by one gives, for a tenth of the work.</summary>
    public static IndexFactures De(IReadOnlyCollection<ResumeFacture> factures) => new()
    {
        ParId = factures.ToImmutableDictionary(f => f.Id),
        ParNumero = Grouper(factures, f => f.Numero),
        ParFournisseur = ParPartie.De(factures, f => f.IdFournisseur),
        ParDestinataire = ParPartie.De(factures, f => f.IdDestinataire),
        ParValideur = ParPartie.De(factures, f => f.IdValideur1, f => f.IdValideur2),
        ParFlux = Grouper(factures.Where(f => f.NumeroFlux is not null), f => f.NumeroFlux!),
        Colonnes = ColonnesDeFactures.De(factures),
    };

    /// <summary>The index with one invoice put in, or put anew.</summary>
    public IndexFactures Mettre(ResumeFacture facture)
    {
        var sans = ParId.TryGetValue(facture.Id, out var avant) ? Oter(avant) : this;
        return sans with
        {
            ParId = sans.ParId.SetItem(facture.Id, facture),
            ParNumero = Ajouter(sans.ParNumero, facture.Numero, facture.Id),
            ParFournisseur = sans.ParFournisseur.Ajouter(facture.IdFournisseur, facture),
            ParDestinataire = sans.ParDestinataire.Ajouter(facture.IdDestinataire, facture),
            ParValideur = sans.ParValideur.Ajouter(facture.IdValideur1, facture).Ajouter(facture.IdValideur2, facture),
            ParFlux = facture.NumeroFlux is { } f ? Ajouter(sans.ParFlux, f, facture.Id) : sans.ParFlux,
            Colonnes = Colonnes.Mettre(avant, facture),
        };
    }

    private IndexFactures Oter(ResumeFacture facture) => this with
    {
        ParNumero = Oter(ParNumero, facture.Numero, facture.Id),
        ParFournisseur = ParFournisseur.Oter(facture.IdFournisseur, facture),
        ParDestinataire = ParDestinataire.Oter(facture.IdDestinataire, facture),
        ParValideur = ParValideur.Oter(facture.IdValideur1, facture).Oter(facture.IdValideur2, facture),
        ParFlux = facture.NumeroFlux is { } f ? Oter(ParFlux, f, facture.Id) : ParFlux,
    };

    private static ImmutableDictionary<string, ImmutableSortedSet<long>> Grouper(IEnumerable<ResumeFacture> factures, Func<ResumeFacture, string> cle) =>
        factures.GroupBy(cle, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(g => g.Key, g => g.Select(f => f.Id).ToImmutableSortedSet(), StringComparer.OrdinalIgnoreCase);

    private static ImmutableDictionary<string, ImmutableSortedSet<long>> Oter(ImmutableDictionary<string, ImmutableSortedSet<long>> index, string key, long id) =>
        index[key].Remove(id) is { IsEmpty: false } reste ? index.SetItem(key, reste) : index.Remove(key);

    private static ImmutableDictionary<string, ImmutableSortedSet<long>> Ajouter(ImmutableDictionary<string, ImmutableSortedSet<long>> index, string key, long id) =>
        index.SetItem(key, (index.GetValueOrDefault(key) ?? []).Add(id));

    private static bool PrendUnNumero(ResumeFacture facture) => facture.Statut is not (StatutFacture.Brouillon or StatutFacture.Supprimee);

    private IEnumerable<ResumeFacture> Of(IEnumerable<long> ids) => ids.Select(id => ParId[id]);
}
