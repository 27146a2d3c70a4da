using System.Collections.Immutable;

using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>Whether an invoice answers the criteria of a search. Texts are compared whole, without looking at the case.</summary>
internal static class FiltreDeFactures
{
    /// <summary>True when it answers all of them.</summary>
    public static bool Repond(Resumes resumes, ResumeFacture f, CriteresFactures c) =>
        (c.Statuts.IsDefaultOrEmpty || c.Statuts.Contains(f.Statut))
        && Egal(c.Numero, f.Numero) && Egal(c.NumeroFlux, f.NumeroFlux) && Egal(c.Engagement, f.Engagement) && Egal(c.Marche, f.Marche)
        && Egal(c.FactureOrigine, f.FactureOrigine) && Egal(c.NumeroDpMandat, f.NumeroDpMandat)
        && Est(c.Cadre, f.Cadre) && Est(c.ModeDepot, f.ModeDepot) && Est(c.RejetTraite, f.RejetTraite) && Est(c.Telechargee, f.Telechargee)
        && Est(c.ServiceFournisseur, f.IdServiceFournisseur) && Est(c.ServiceDestinataire, f.IdServiceDestinataire) && Est(c.CompteBancaire, f.IdCompteBancaire)
        && (c.Types.IsDefaultOrEmpty || c.Types.Contains(f.Type))
        && (c.Createurs.IsDefaultOrEmpty || (f.IdCreateur is { } createur && c.Createurs.Contains(createur)))
        && Entre(f.Ht, c.HtMin, c.HtMax) && Entre(f.Ttc, c.TtcMin, c.TtcMax) && Entre(f.APayer, c.APayerMin, c.APayerMax)
        && Entre(f.DateFacture, c.DateFactureDu, c.DateFactureAu)
        && (c is { DateDepotDu: null, DateDepotAu: null } || (f.DateDepot is { } depot && Entre(Temps.JourDeParis(depot), c.DateDepotDu, c.DateDepotAu)))
        && (c is { DateStatutDu: null, DateStatutAu: null } || Entre(Temps.JourDeParis(f.DateStatut), c.DateStatutDu, c.DateStatutAu))
        && EstUneDes(resumes, c.Fournisseurs, f.IdFournisseur, f.IdServiceFournisseur, c.FournisseurParSiren)
        && EstUneDes(resumes, c.Destinataires, f.IdDestinataire, f.IdServiceDestinataire, c.DestinataireParSiren)
        && (c.Valideurs.IsDefaultOrEmpty || EstUneDes(resumes, c.Valideurs, f.IdValideur1, null, false) || EstUneDes(resumes, c.Valideurs, f.IdValideur2, null, false));

    /// <summary>The structures that one of the parties looked for designates.</summary>
    public static ImmutableArray<long> Designees(Resumes resumes, ImmutableArray<PartieCherchee> cherchees, bool parSiren) =>
        [.. resumes.Structures.Keys.Where(id => cherchees.Any(p => Designe(resumes, p, id, parSiren)))];

    private static bool EstUneDes(Resumes resumes, ImmutableArray<PartieCherchee> cherchees, long? structure, long? service, bool parSiren) =>
        cherchees.IsDefaultOrEmpty || (structure is { } id && cherchees.Any(p =>
            Designe(resumes, p, id, parSiren) && (p.Services.IsDefaultOrEmpty || (service is { } s && p.Services.Contains(s)))));

    private static bool Designe(Resumes resumes, PartieCherchee cherchee, long id, bool parSiren)
    {
        if (cherchee.IdStructure is { } voulue)
        {
            return id == voulue || (parSiren && resumes.Structures.TryGetValue(voulue, out var modele) && MemeSiren(resumes, id, modele.Siret.Valeur));
        }

        return cherchee.Identifiant is { } identifiant
            ? resumes.Structures[id].Siret.Valeur == identifiant || (parSiren && MemeSiren(resumes, id, identifiant))
            : cherchee.Designation is not { } nom || resumes.Structures[id].Designation.Contains(nom, StringComparison.OrdinalIgnoreCase);
    }

    private static bool MemeSiren(Resumes resumes, long id, string identifiant) =>
        identifiant.Length >= 9 && resumes.Structures[id].Siret is { EstBienForme: true, Valeur: var siret } && siret.AsSpan(0, 9).SequenceEqual(identifiant.AsSpan(0, 9));

    private static bool Est<T>(T? critere, T? valeur) where T : struct => critere is null || critere.Equals(valeur);

    private static bool Egal(string? critere, string? valeur) => critere is null || string.Equals(critere, valeur, StringComparison.OrdinalIgnoreCase);

    private static bool Entre<T>(T valeur, T? min, T? max) where T : struct, IComparable<T> =>
        (min is not { } du || valeur.CompareTo(du) >= 0) && (max is not { } au || valeur.CompareTo(au) <= 0);
}
