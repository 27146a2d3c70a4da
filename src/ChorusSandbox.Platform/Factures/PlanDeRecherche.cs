using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Among which invoices a search looks: those of its most selective criterion, or all that the actor sees in the order of deposits, whichever
/// ends sooner. It changes the cost of a search and never its answer: each invoice is held against every criterion again.
/// </summary>
internal static class PlanDeRecherche
{
    /// <summary>The invoices of the most selective criterion, in no order; null when reading from the last deposit on ends sooner.</summary>
    public static IEnumerable<ResumeFacture>? Parmi(Resumes resumes, CriteresFactures c, Actor actor)
    {
        var index = resumes.Factures;
        if (c.NumeroFlux is { } flux)
        {
            return index.DuFlux(flux);
        }

        if (c.Numero is { } numero)
        {
            return index.DuNumero(numero);
        }

        return Tranches(resumes, c).MinBy(t => t.Nombre) is { } tranche && EstCourte(tranche.Nombre, FacturesVisibles.Compter(resumes, c.Cote, actor, c.Structures, c.Statuts), c)
            ? tranche.Ids.Distinct().Select(id => index.Find(id)!)
            : null;
    }

    /// <summary>True when the rows are asked for as the index holds them.</summary>
    public static bool EnOrdreDeDepot(CriteresFactures c) => c is { Descendant: true, Tri: Tri.ParDefaut, Cote: not null };

    /// <summary>
    /// Reading in order stops at the maximum of rows: where <paramref name="nombre"/> of <paramref name="visibles"/> invoices answer, after about
    /// maximum × visible / number of them.
    /// </summary>
    private static bool EstCourte(long nombre, long visibles, CriteresFactures c) =>
        nombre < visibles && (!EnOrdreDeDepot(c) || nombre * nombre <= c.Pagination.Maximum * visibles);

    private static IEnumerable<Tranche> Tranches(Resumes resumes, CriteresFactures c)
    {
        var (colonnes, index) = (resumes.Factures.Colonnes, resumes.Factures);
        Tranche?[] tranches =
        [
            Entre(colonnes.Ht, c.HtMin, c.HtMax),
            Entre(colonnes.Ttc, c.TtcMin, c.TtcMax),
            Entre(colonnes.APayer, c.APayerMin, c.APayerMax),
            Entre(colonnes.DateFacture, c.DateFactureDu, c.DateFactureAu),
            Entre(colonnes.DateDepot, c.DateDepotDu, c.DateDepotAu),
            Entre(colonnes.DateStatut, c.DateStatutDu, c.DateStatutAu),
            Texte(colonnes.Engagement, c.Engagement),
            Texte(colonnes.Marche, c.Marche),
            Texte(colonnes.FactureOrigine, c.FactureOrigine),
            Texte(colonnes.NumeroDpMandat, c.NumeroDpMandat),
            Entre(colonnes.ServiceFournisseur, c.ServiceFournisseur, c.ServiceFournisseur),
            Entre(colonnes.ServiceDestinataire, c.ServiceDestinataire, c.ServiceDestinataire),
            Entre(colonnes.CompteBancaire, c.CompteBancaire, c.CompteBancaire),
            Entre(colonnes.Cadre, c.Cadre, c.Cadre),
            Entre(colonnes.ModeDepot, c.ModeDepot, c.ModeDepot),
            Entre(colonnes.Telechargee, c.Telechargee, c.Telechargee),
            Entre(colonnes.RejetTraite, c.RejetTraite, c.RejetTraite),
            LUnDe(colonnes.Type, c.Types),
            LUnDe(colonnes.Createur, c.Createurs),
            c.Fournisseurs.IsDefaultOrEmpty ? null : index.TrancheDesFournisseurs(FiltreDeFactures.Designees(resumes, c.Fournisseurs, c.FournisseurParSiren), c.Statuts),
            c.Destinataires.IsDefaultOrEmpty ? null : index.TrancheDesDestinataires(FiltreDeFactures.Designees(resumes, c.Destinataires, c.DestinataireParSiren), c.Statuts),
            c.Valideurs.IsDefaultOrEmpty ? null : index.TrancheDesValideurs(FiltreDeFactures.Designees(resumes, c.Valideurs, parSiren: false), c.Statuts),
        ];
        return tranches.OfType<Tranche>();
    }

    private static Tranche? Entre<T>(ColonneTriee<T> colonne, T? min, T? max) where T : struct =>
        min is null && max is null ? null : colonne.Chercher(v => min is { } du && Comparer<T>.Default.Compare(v, du) < 0 ? -1 : max is { } au && Comparer<T>.Default.Compare(v, au) > 0 ? 1 : 0);

    private static Tranche? Texte(ColonneTriee<string> colonne, string? cherche) =>
        cherche is null ? null : colonne.Chercher(v => StringComparer.OrdinalIgnoreCase.Compare(v, cherche));

    private static Tranche? LUnDe<T>(ColonneTriee<T> colonne, ImmutableArray<T> cherches) where T : struct
    {
        if (cherches.IsDefaultOrEmpty)
        {
            return null;
        }

        var tranches = cherches.Select(v => Entre(colonne, v, v)!).ToList();
        return new Tranche(tranches.Sum(t => t.Nombre), tranches.SelectMany(t => t.Ids));
    }
}
