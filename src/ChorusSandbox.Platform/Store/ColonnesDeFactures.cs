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

    /// <summary>The columns with what an invoice has become.</summary>
    /// <param name="avant">What it was; null for a new one.</param>
    /// <param name="facture">What it is.</param>
    public ColonnesDeFactures Mettre(ResumeFacture? avant, ResumeFacture facture)
    {
        return this with
        {
            Ht = Suivre(Ht, f => f.Ht),
            Ttc = Suivre(Ttc, f => f.Ttc),
            APayer = Suivre(APayer, f => f.APayer),
            DateFacture = Suivre(DateFacture, f => f.DateFacture),
            DateDepot = Suivre(DateDepot, f => f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null),
            DateStatut = Suivre(DateStatut, f => Temps.JourDeParis(f.DateStatut)),
            Engagement = SuivreTexte(Engagement, f => f.Engagement),
            Marche = SuivreTexte(Marche, f => f.Marche),
            FactureOrigine = SuivreTexte(FactureOrigine, f => f.FactureOrigine),
            NumeroDpMandat = SuivreTexte(NumeroDpMandat, f => f.NumeroDpMandat),
            ServiceFournisseur = Suivre(ServiceFournisseur, f => f.IdServiceFournisseur),
            ServiceDestinataire = Suivre(ServiceDestinataire, f => f.IdServiceDestinataire),
            CompteBancaire = Suivre(CompteBancaire, f => f.IdCompteBancaire),
            Createur = Suivre(Createur, f => f.IdCreateur),
            Cadre = Suivre(Cadre, f => f.Cadre),
            Type = Suivre(Type, f => f.Type),
            ModeDepot = Suivre(ModeDepot, f => f.ModeDepot),
            Telechargee = Suivre(Telechargee, f => f.Telechargee),
            RejetTraite = Suivre(RejetTraite, f => f.RejetTraite),
        };

        ColonneTriee<T> Suivre<T>(ColonneTriee<T> colonne, Func<ResumeFacture, T?> lire) where T : struct =>
            lire(facture) is { } valeur && (avant is null || !valeur.Equals(lire(avant))) ? colonne.Ajouter(valeur, facture.Id) : colonne;

        ColonneTriee<string> SuivreTexte(ColonneTriee<string> colonne, Func<ResumeFacture, string?> lire) =>
            lire(facture) is { } valeur && (avant is null || valeur != lire(avant)) ? colonne.Ajouter(valeur, facture.Id) : colonne;
    }
}
