using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Store;

/// <summary>The data of the invoices by which searches filter, each in order. Immutable.</summary>
internal sealed record ColonnesDeFactures
{
    public static readonly ColonnesDeFactures Vides = new();

    public ColonneTriee<decimal> Ht { get; private init; } = new();

    public ColonneTriee<decimal> Ttc { get; private init; } = new();

    public ColonneTriee<decimal> APayer { get; private init; } = new();

    public ColonneTriee<DateOnly> DateFacture { get; private init; } = new();

    /// <summary>Day of the deposit, in Paris.</summary>
    public ColonneTriee<DateOnly> DateDepot { get; private init; } = new();

    /// <summary>Day of the status, in Paris.</summary>
    public ColonneTriee<DateOnly> DateStatut { get; private init; } = new();

    public ColonneTriee<string> Engagement { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    public ColonneTriee<string> Marche { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    public ColonneTriee<string> FactureOrigine { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    public ColonneTriee<string> NumeroDpMandat { get; private init; } = new(StringComparer.OrdinalIgnoreCase);

    public ColonneTriee<long> ServiceFournisseur { get; private init; } = new();

    public ColonneTriee<long> ServiceDestinataire { get; private init; } = new();

    public ColonneTriee<long> CompteBancaire { get; private init; } = new();

    public ColonneTriee<long> Createur { get; private init; } = new();

    public ColonneTriee<CadreDeFacturation> Cadre { get; private init; } = new();

    public ColonneTriee<TypeFacture> Type { get; private init; } = new();

    public ColonneTriee<ModeDepot> ModeDepot { get; private init; } = new();

    public ColonneTriee<bool> Telechargee { get; private init; } = new();

    public ColonneTriee<bool> RejetTraite { get; private init; } = new();

    /// <summary>The columns of all these invoices, sorted once.</summary>
    public static ColonnesDeFactures De(IReadOnlyCollection<ResumeFacture> factures) => Vides.Suivre(new Remplissage(factures));

    /// <summary>The columns with what an invoice has become.</summary>
    /// <param name="avant">What it was; null for a new one.</param>
    /// <param name="facture">What it is.</param>
    public ColonnesDeFactures Mettre(ResumeFacture? avant, ResumeFacture facture) => Suivre(new Changement(avant, facture));

    private ColonnesDeFactures Suivre(ISuite suite) => this with
    {
        Ht = suite.Valeur(Ht, f => f.Ht),
        Ttc = suite.Valeur(Ttc, f => f.Ttc),
        APayer = suite.Valeur(APayer, f => f.APayer),
        DateFacture = suite.Valeur(DateFacture, f => f.DateFacture),
        DateDepot = suite.Valeur(DateDepot, f => f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null),
        DateStatut = suite.Valeur(DateStatut, f => Temps.JourDeParis(f.DateStatut)),
        Engagement = suite.Texte(Engagement, f => f.Engagement),
        Marche = suite.Texte(Marche, f => f.Marche),
        FactureOrigine = suite.Texte(FactureOrigine, f => f.FactureOrigine),
        NumeroDpMandat = suite.Texte(NumeroDpMandat, f => f.NumeroDpMandat),
        ServiceFournisseur = suite.Valeur(ServiceFournisseur, f => f.IdServiceFournisseur),
        ServiceDestinataire = suite.Valeur(ServiceDestinataire, f => f.IdServiceDestinataire),
        CompteBancaire = suite.Valeur(CompteBancaire, f => f.IdCompteBancaire),
        Createur = suite.Valeur(Createur, f => f.IdCreateur),
        Cadre = suite.Valeur(Cadre, f => f.Cadre),
        Type = suite.Valeur(Type, f => f.Type),
        ModeDepot = suite.Valeur(ModeDepot, f => f.ModeDepot),
        Telechargee = suite.Valeur(Telechargee, f => f.Telechargee),
        RejetTraite = suite.Valeur(RejetTraite, f => f.RejetTraite),
    };

    /// <summary>What becomes of each column.</summary>
    private interface ISuite
    {
        ColonneTriee<T> Valeur<T>(ColonneTriee<T> colonne, Func<ResumeFacture, T?> lire) where T : struct;

        ColonneTriee<string> Texte(ColonneTriee<string> colonne, Func<ResumeFacture, string?> lire);
    }

    private sealed record Changement(ResumeFacture? Avant, ResumeFacture Facture) : ISuite
    {
        public ColonneTriee<T> Valeur<T>(ColonneTriee<T> colonne, Func<ResumeFacture, T?> lire) where T : struct =>
            lire(Facture) is { } valeur && (Avant is null || !valeur.Equals(lire(Avant))) ? colonne.Ajouter(valeur, Facture.Id) : colonne;

        public ColonneTriee<string> Texte(ColonneTriee<string> colonne, Func<ResumeFacture, string?> lire) =>
            lire(Facture) is { } valeur && (Avant is null || valeur != lire(Avant)) ? colonne.Ajouter(valeur, Facture.Id) : colonne;
    }

    private sealed record Remplissage(IReadOnlyCollection<ResumeFacture> Factures) : ISuite
    {
        public ColonneTriee<T> Valeur<T>(ColonneTriee<T> colonne, Func<ResumeFacture, T?> lire) where T : struct =>
            colonne.De([.. Factures.Select(f => (Valeur: lire(f), f.Id)).Where(f => f.Valeur is not null).Select(f => (f.Valeur!.Value, f.Id))]);

        public ColonneTriee<string> Texte(ColonneTriee<string> colonne, Func<ResumeFacture, string?> lire) =>
            colonne.De([.. Factures.Select(f => (Valeur: lire(f)!, f.Id)).Where(f => f.Valeur is not null)]);
    }
}
