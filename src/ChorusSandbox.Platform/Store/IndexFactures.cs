using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Store;

/// <summary>The invoices of a world, by number, by party and by the key that must be unique. Immutable.</summary>
public sealed record IndexFactures
{
    public static readonly IndexFactures Vide = new();

    private ImmutableDictionary<long, ResumeFacture> ParId { get; init; } = ImmutableDictionary<long, ResumeFacture>.Empty;

    private ImmutableDictionary<CleNumero, long> ParNumero { get; init; } = ImmutableDictionary<CleNumero, long>.Empty;

    private ImmutableDictionary<long, ImmutableSortedSet<long>> ParFournisseur { get; init; } = ImmutableDictionary<long, ImmutableSortedSet<long>>.Empty;

    private ImmutableDictionary<long, ImmutableSortedSet<long>> ParDestinataire { get; init; } = ImmutableDictionary<long, ImmutableSortedSet<long>>.Empty;

    private ImmutableDictionary<string, ImmutableSortedSet<long>> ParFlux { get; init; } = ImmutableDictionary<string, ImmutableSortedSet<long>>.Empty;

    /// <summary>How many there are.</summary>
    public int Count => ParId.Count;

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<ResumeFacture> Toutes => ParId.Values;

    /// <summary>The invoice of a platform number; null when there is none.</summary>
    public ResumeFacture? Find(long id) => ParId.GetValueOrDefault(id);

    // ASSUMPTION: NUM-01 the exercise of a number is the year of the invoice's date; drafts and deleted drafts do not count (design 11).
    /// <summary>The invoice that holds a number for a supplier and a year; null when it is free.</summary>
    public ResumeFacture? Find(long idFournisseur, int annee, string numero) =>
        ParNumero.TryGetValue(new CleNumero(idFournisseur, annee, numero), out var id) ? ParId[id] : null;

    /// <summary>The invoices of an issuer, the last made first.</summary>
    public IEnumerable<ResumeFacture> DuFournisseur(long idStructure) => Of(ParFournisseur.GetValueOrDefault(idStructure));

    /// <summary>The invoices of a recipient, the last made first.</summary>
    public IEnumerable<ResumeFacture> DuDestinataire(long idStructure) => Of(ParDestinataire.GetValueOrDefault(idStructure));

    /// <summary>The invoices that a flow brought.</summary>
    public IEnumerable<ResumeFacture> DuFlux(string numeroFlux) => Of(ParFlux.GetValueOrDefault(numeroFlux));

    /// <summary>The index with one invoice put in, or put anew.</summary>
    public IndexFactures Mettre(ResumeFacture facture)
    {
        var sans = ParId.TryGetValue(facture.Id, out var avant) ? Oter(avant) : this;
        return sans with
        {
            ParId = sans.ParId.SetItem(facture.Id, facture),
            ParNumero = PrendUnNumero(facture) ? sans.ParNumero.SetItem(Cle(facture), facture.Id) : sans.ParNumero,
            ParFournisseur = Ajouter(sans.ParFournisseur, facture.IdFournisseur, facture.Id),
            ParDestinataire = facture.IdDestinataire is { } d ? Ajouter(sans.ParDestinataire, d, facture.Id) : sans.ParDestinataire,
            ParFlux = facture.NumeroFlux is { } f ? Ajouter(sans.ParFlux, f, facture.Id) : sans.ParFlux,
        };
    }

    private IndexFactures Oter(ResumeFacture facture) => this with
    {
        ParNumero = PrendUnNumero(facture) ? ParNumero.Remove(Cle(facture)) : ParNumero,
        ParFournisseur = Oter(ParFournisseur, facture.IdFournisseur, facture.Id),
        ParDestinataire = facture.IdDestinataire is { } d ? Oter(ParDestinataire, d, facture.Id) : ParDestinataire,
        ParFlux = facture.NumeroFlux is { } f ? Oter(ParFlux, f, facture.Id) : ParFlux,
    };

    private static ImmutableDictionary<TKey, ImmutableSortedSet<long>> Oter<TKey>(
        ImmutableDictionary<TKey, ImmutableSortedSet<long>> index, TKey key, long id) where TKey : notnull =>
        index[key].Remove(id) is { IsEmpty: false } reste ? index.SetItem(key, reste) : index.Remove(key);

    private static ImmutableDictionary<TKey, ImmutableSortedSet<long>> Ajouter<TKey>(
        ImmutableDictionary<TKey, ImmutableSortedSet<long>> index, TKey key, long id) where TKey : notnull =>
        index.SetItem(key, (index.GetValueOrDefault(key) ?? []).Add(id));

    private static bool PrendUnNumero(ResumeFacture facture) => facture.Statut is not (StatutFacture.Brouillon or StatutFacture.Supprimee);

    private static CleNumero Cle(ResumeFacture facture) => new(facture.IdFournisseur, facture.DateFacture.Year, facture.Numero);

    private IEnumerable<ResumeFacture> Of(ImmutableSortedSet<long>? ids)
    {
        for (var i = (ids?.Count ?? 0) - 1; i >= 0; i--)
        {
            yield return ParId[ids![i]];
        }
    }

    private readonly record struct CleNumero(long IdFournisseur, int Annee, string Numero);
}
