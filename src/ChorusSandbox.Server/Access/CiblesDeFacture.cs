using System.Collections.Immutable;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// What the exchanges about an invoice are known by: the requests its journal came with, and its platform number, which was
/// another's before the world was put back.
/// </summary>
public sealed class CiblesDeFacture
{
    private readonly ImmutableHashSet<string> _requetes;
    private readonly ImmutableHashSet<long> _factures;

    private readonly MondeInscrit? _monde;

    private CiblesDeFacture(ImmutableHashSet<string> requetes, ImmutableHashSet<long> factures, MondeInscrit? monde) => (_requetes, _factures, _monde) = (requetes, factures, monde);

    /// <summary>Looks an invoice up in the journal of its world; null when the filter names none.</summary>
    public static async Task<CiblesDeFacture?> De(Workspaces workspaces, string monde, FiltreEchanges filtre, CancellationToken ct)
    {
        if (filtre.Objet is not { } objet)
        {
            return null;
        }

        using var world = await workspaces.Open(monde, ct);
        var evenements = new LireJournal(world).DeLaFacture(objet).ToList();
        return new CiblesDeFacture(
            [.. evenements.Select(e => e.Trace.Requete).OfType<string>()],
            [.. evenements.Where(e => e.Fait.Objet?.Type == "facture").Select(e => e.Fait.Objet!.Id)],
            workspaces.Find(monde));
    }

    /// <summary>True when an exchange is about it.</summary>
    public bool Vise(Echange echange) => _requetes.Contains(echange.Trace) || (echange.Facture is { } id && _factures.Contains(id) && _monde?.RemisDepuis(echange.Mur) is null);
}
