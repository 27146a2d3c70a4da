using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>Search of issued or received invoices, from memory (api.md 3.7). An actor sees only those of his structures and services.</summary>
public sealed class RechercherFactures(Workspace world)
{
    /// <summary>The page of invoices that answer the criteria.</summary>
    public Page<LigneRecherche> Execute(CriteresFactures criteres, Actor actor)
    {
        var resumes = world.Store.Resumes;
        var visibles = Visibles(resumes, criteres.Cote, actor, criteres.Structures).Where(f => Repond(resumes, f, criteres));
        return criteres.Pagination.De(Tri.Trier(visibles.Select(f => Ligne(resumes, f)), criteres.Tri, criteres.Descendant));
    }

    /// <summary>A row with its parties.</summary>
    internal static LigneRecherche Ligne(Resumes resumes, ResumeFacture facture) => new(facture,
        resumes.Structures[facture.IdFournisseur], facture.IdDestinataire is { } d ? resumes.Structures[d] : null);

    /// <summary>The invoices an actor may see from one side.</summary>
    internal static IEnumerable<ResumeFacture> Visibles(Resumes resumes, RolePiece cote, Actor actor, IReadOnlyCollection<long> structures)
    {
        var siennes = actor.Rattachements.Select(r => r.IdStructure).Where(id => structures.Count == 0 || structures.Contains(id)).Distinct();
        return cote == RolePiece.Destinataire
            ? siennes.SelectMany(resumes.Factures.DuDestinataire)
                .Where(f => Roles.EstVisibleDuDestinataire(f.Statut) && actor.Atteint(f.IdDestinataire!.Value, f.IdServiceDestinataire))
            : siennes.SelectMany(resumes.Factures.DuFournisseur)
                .Where(f => f.Statut != StatutFacture.Supprimee && actor.Atteint(f.IdFournisseur, f.IdServiceFournisseur));
    }

    private static bool Repond(Resumes resumes, ResumeFacture f, CriteresFactures c)
    {
        var autre = c.Cote == RolePiece.Destinataire ? f.IdFournisseur : f.IdDestinataire;
        return (c.AutrePartie is not { } a || autre == a)
            && (c.AutresParties.IsDefaultOrEmpty || (autre is { } structure && c.AutresParties.Any(p => EstDe(resumes, f, c, structure, p.Structure, p.Services))))
            && (c.ServiceFournisseur is not { } sf || f.IdServiceFournisseur == sf) && (c.ServiceDestinataire is not { } sd || f.IdServiceDestinataire == sd)
            && (c.Types.IsDefaultOrEmpty || c.Types.Contains(f.Type)) && (c.RejetTraite is not { } traite || f.RejetTraite == traite)
            && (c.SiretAutrePartie is not { } s || (autre is { } id && resumes.Structures[id].Siret.Valeur == s))
            && Egal(c.Numero, f.Numero) && Egal(c.NumeroFlux, f.NumeroFlux) && Egal(c.Engagement, f.Engagement) && Egal(c.Marche, f.Marche)
            && Egal(c.FactureOrigine, f.FactureOrigine) && Egal(c.CodeService, f.CodeService) && Egal(c.Devise, f.Devise)
            && (c.Statuts.IsDefaultOrEmpty || c.Statuts.Contains(f.Statut))
            && (c.Cadre is not { } cadre || f.Cadre == cadre) && (c.Type is not { } type || f.Type == type)
            && (c.ModeDepot is not { } mode || f.ModeDepot == mode)
            && Entre(f.DateFacture, c.DateFactureDu, c.DateFactureAu)
            && (c is { DateDepotDu: null, DateDepotAu: null } || (f.DateDepot is { } depot && Entre(Temps.JourDeParis(depot), c.DateDepotDu, c.DateDepotAu)))
            && (c is { DateStatutDu: null, DateStatutAu: null } || Entre(Temps.JourDeParis(f.DateStatut), c.DateStatutDu, c.DateStatutAu))
            && Entre(f.Ht, c.HtMin, c.HtMax) && Entre(f.Ttc, c.TtcMin, c.TtcMax) && Entre(f.APayer, c.APayerMin, c.APayerMax);
    }

    private static bool EstDe(Resumes resumes, ResumeFacture f, CriteresFactures c, long autre, long voulue, ImmutableArray<long> services)
    {
        var service = c.Cote == RolePiece.Destinataire ? f.IdServiceFournisseur : f.IdServiceDestinataire;
        return (autre == voulue || (c.AutreParSiren && MemeSiren(resumes, autre, voulue)))
            && (services.IsDefaultOrEmpty || (service is { } id && services.Contains(id)));
    }

    private static bool MemeSiren(Resumes resumes, long a, long b) =>
        resumes.Structures.TryGetValue(a, out var x) && resumes.Structures.TryGetValue(b, out var y)
        && x.Siret.EstBienForme && y.Siret.EstBienForme && x.Siret.Valeur[..9] == y.Siret.Valeur[..9];

    private static bool Egal(string? critere, string? valeur) => critere is null || string.Equals(critere, valeur, StringComparison.OrdinalIgnoreCase);

    private static bool Entre<T>(T valeur, T? min, T? max) where T : struct, IComparable<T> =>
        (min is not { } du || valeur.CompareTo(du) >= 0) && (max is not { } au || valeur.CompareTo(au) <= 0);
}
