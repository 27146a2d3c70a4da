using System.Collections.Frozen;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>
/// Search of engagements (api.md 3.12): a recipient sees those of the services it reaches, a supplier those that were sent to
/// him and those of no known supplier, which he may invoice.
/// </summary>
public sealed class RechercherEngagements(Workspace world)
{
    private static readonly FrozenDictionary<string, Func<EngagementTrouve, IComparable?>> Colonnes = new Dictionary<string, Func<EngagementTrouve, IComparable?>>
    {
        ["DateCreationEJ"] = e => e.Engagement.DateCreation,
        ["DateNotificationEJ"] = e => e.Engagement.DateNotification,
        ["NumeroEngagementJuridique"] = e => e.Engagement.Numero.Valeur,
        ["LibelleTypeEngagementJuridique"] = e => e.Engagement.Type.Code(),
        ["StructureReceptrice"] = e => e.Structure.Id,
        ["CodeServiceExecutant"] = e => e.Service?.Code.Valeur,
        ["LibelleServiceExecutant"] = e => e.Service?.Libelle,
        ["LibelleEtatCourantEJ"] = e => e.Engagement.Etat.Code(),
        ["MontantTotalTtc"] = e => e.Engagement.MontantTtc,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page of engagements that answer the criteria; an unknown column falls back on the date of creation.</summary>
    public Page<EngagementTrouve> Execute(CriteresEngagements criteres, Actor actor)
    {
        var resumes = world.Store.Resumes;
        var trouves = resumes.Structures.Values
            .Where(s => criteres.IdStructure is not { } id || s.Id == id)
            .SelectMany(s => s.EngagementsJuridiques.Select(e => new EngagementTrouve(e, s)))
            .Where(e => EstVisible(resumes, e, actor) && Repond(e.Engagement, criteres));
        var cle = Colonnes.GetValueOrDefault(criteres.Tri?.Trim() ?? "") ?? Colonnes["DateCreationEJ"];
        var ordre = Comparer<IComparable?>.Create((a, b) => a is string x && b is string y ? string.CompareOrdinal(x, y) : Comparer<IComparable>.Default.Compare(a, b));
        return criteres.Pagination.De((criteres.Descendant ? trouves.OrderByDescending(cle, ordre) : trouves.OrderBy(cle, ordre)).ThenBy(e => e.Engagement.Id));
    }

    // ASSUMPTION: API-65 a supplier finds the engagements sent to him and those of no known supplier; who sees what is not public.
    private static bool EstVisible(Resumes resumes, EngagementTrouve trouve, Actor actor) => actor.EstRattacheA(trouve.Structure.Id)
        ? actor.Atteint(trouve.Structure.Id, trouve.Engagement.IdService)
        : actor.Rattachements.Any(r => resumes.Structures.TryGetValue(r.IdStructure, out var sienne) && !sienne.EstPublique
            && (trouve.Engagement.Fournisseur is not { } fournisseur || fournisseur == sienne.Siret));

    private static bool Repond(Engagement e, CriteresEngagements c) =>
        (c.Code is null || Egal(c.Code, e.Type.Code()) || c.Code == e.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        && Egal(c.Numero, e.Numero.Valeur) && Egal(c.Marche, e.Marche) && (c.Etat is not { } etat || e.Etat == etat)
        && Entre(e.DateNotification, c.NotificationDu, c.NotificationAu) && Entre(e.MontantTtc, c.TtcMin, c.TtcMax);

    private static bool Egal(string? critere, string? valeur) => critere is null || string.Equals(critere.Trim(), valeur, StringComparison.OrdinalIgnoreCase);

    /// <summary>What has no value is in no range.</summary>
    private static bool Entre<T>(T? valeur, T? min, T? max) where T : struct, IComparable<T> =>
        (min is null && max is null) || (valeur is { } v && (min is not { } du || v.CompareTo(du) >= 0) && (max is not { } au || v.CompareTo(au) <= 0));
}
