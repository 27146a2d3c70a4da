using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An invoice whole, as its supplier consults it (annex A).</summary>
public sealed record FactureDetaillee
{
    public long IdentifiantFactureCPP { get; init; }

    public string? NumeroFacture { get; init; }

    public string? StatutFacture { get; init; }

    public string? ModeDepot { get; init; }

    public bool RejetTraite { get; init; }

    public DestinataireDetaille? Destinataire { get; init; }

    public FournisseurDetaille? Fournisseur { get; init; }

    public Cadre? CadreDeFacturation { get; init; }

    public ReferencesDetaillees? References { get; init; }

    public Recapitulatif? RecapitulatifDeTva { get; init; }

    public Montants? MontantTotal { get; init; }

    public PiecePrincipale? PieceJointePrincipale { get; init; }

    public ListePieces? ListeDesPiecesJointes { get; init; }

    public ListeLignes? LignesDePoste { get; init; }

    public string? Commentaire { get; init; }

    public sealed record DestinataireDetaille(long IdDestinataire, string CodeDestinataire, string LibelleDestinataire, long? IdServiceExecutant, string? CodeServiceExecutant, string? LibelleServiceExecutant);

    public sealed record FournisseurDetaille(long IdFournisseur, string TypeIdentifiantFournisseur, string CodeFournisseur, string RaisonSocialeFournisseur, long? IdServiceFournisseur, string? CodeServiceFournisseur,
        [property: Description("Numéro du compte cité ; l’IBAN n’est pas rendu ici.")] long? CoordBancairesFournisseurId);

    public sealed record Cadre(string CodeCadreFacturation);

    public sealed record ReferencesDetaillees(
        DateOnly DateFacture, DateOnly? DateDepot, string CodeDeviseFacture, string TypeFacture, string? TypeTva, string? MotifExonerationTva, string? NumeroMarche,
        string? NumeroBonCommande, string? NumeroFactureOrigine, string? ModePaiement, DateHeure DateCreationFacture, string? NumeroDpMandat);

    public sealed record Recapitulatif(ImmutableArray<Tva> LigneTva,
        [property: JsonPropertyName("pageCouranteLignesRecapitulativesTVA")] int PageCourante, [property: JsonPropertyName("pagesLignesRecapitulativesTVA")] int Pages,
        [property: JsonPropertyName("nbResultatsParPageLignesRecapitulativesTVA")] int ParPage, [property: JsonPropertyName("totalLignesRecapitulativesTVA")] int Total);

    public sealed record Tva(string? LigneTvaTauxRefCode, string? LigneTvaTauxRefLibelle, decimal? LigneTvaTauxRefValeur, decimal? LigneTvaTauxManuel, decimal LigneTvaMontantBaseHtParTaux, decimal LigneTvaMontantTvaParTaux);

    public sealed record Montants(
        decimal MontantHtTotal, [property: JsonPropertyName("montantTVA")] decimal MontantTva, [property: JsonPropertyName("montantTtcAvantRemiseGlobalTTC")] decimal TtcAvantRemise,
        [property: JsonPropertyName("montantRemiseGlobaleTTC")] decimal Remise, [property: JsonPropertyName("motifRemiseGlobaleTTC")] string? MotifRemise, decimal MontantTtcTotal, decimal MontantAPayer);

    public sealed record PiecePrincipale(long IdPieceJointePrincipale);

    public sealed record ListePieces(ImmutableArray<Piece> PieceJointe,
        [property: JsonPropertyName("pageCouranteListePiecesJointe")] int PageCourante, [property: JsonPropertyName("pagesListePiecesJointe")] int Pages,
        [property: JsonPropertyName("nbResultatsParPageListePiecesJointe")] int ParPage, [property: JsonPropertyName("totalListePiecesJointe")] int Total);

    public sealed record Piece(string? PieceJointeTypeCode, string PieceJointeDesignation, int? PieceJointeNumeroLigneFacture, long PieceJointeId, string? PieceJointeExtension);

    public sealed record ListeLignes(ImmutableArray<Ligne> LignePoste,
        [property: JsonPropertyName("pageCouranteLignesPoste")] int PageCourante, [property: JsonPropertyName("pagesLignesPoste")] int Pages,
        [property: JsonPropertyName("nbResultatsParPageLignesPoste")] int ParPage, [property: JsonPropertyName("totalLignesPoste")] int Total);

    public sealed record Ligne(
        int LignePosteNumero, string? LignePosteReference, string LignePosteDenomination, decimal LignePosteQuantite, string? LignePosteUniteLibelle,
        [property: JsonPropertyName("lignePosteMontantUnitaireHT")] decimal UnitaireHt, [property: JsonPropertyName("lignePosteMontantRemiseHT")] decimal RemiseHt,
        string? LignePosteTauxTva, decimal? LignePosteTauxTvaManuel, decimal LignePosteMontantHtApresRemise, decimal LignePosteMontantTva, decimal LignePosteMontantTtcApresRemise);

    /// <summary>The invoice with all its lists on one page.</summary>
    internal static FactureDetaillee De(Facture f, ConsulterFacture query)
    {
        var complementaires = f.Pieces.Where(p => !p.Principale).ToImmutableArray();
        return new FactureDetaillee
        {
            IdentifiantFactureCPP = f.Id,
            NumeroFacture = f.Numero.Valeur,
            StatutFacture = f.Statut.Code(),
            ModeDepot = f.ModeDepot.Code(),
            RejetTraite = f.RejetTraiteLe is not null,
            Destinataire = f.Destinataire is { } d ? new(d.IdStructure, d.Siret.Valeur, d.Designation, d.IdService, d.CodeService?.Valeur, d.NomService) : null,
            Fournisseur = new(f.Fournisseur.IdStructure, "SIRET", f.Fournisseur.Siret.Valeur, f.Fournisseur.Designation, f.Fournisseur.IdService, f.Fournisseur.CodeService?.Valeur, f.Fournisseur.IdCoordonneesBancaires),
            CadreDeFacturation = new(f.Cadre.Code()),
            References = new(f.DateFacture, f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null, f.References.Devise, f.Type.Code(), f.References.TypeTva?.Code(), f.References.MotifExoneration,
                f.References.Marche, f.References.Engagement?.Valeur, f.References.FactureOrigine, f.References.ModePaiement?.Code(), new DateHeure(f.DateCreation), f.NumeroDpMandat),
            RecapitulatifDeTva = new([.. f.RecapitulatifTva.Select(De)], 1, 1, Math.Max(10, f.RecapitulatifTva.Length), f.RecapitulatifTva.Length),
            MontantTotal = new(f.Montants.Ht.Valeur, f.Montants.Tva.Valeur, f.Montants.Ttc.Valeur, f.Montants.RemiseTtc.Valeur, f.Montants.MotifRemise,
                f.Montants.Ttc.Valeur - f.Montants.RemiseTtc.Valeur, f.Montants.APayer.Valeur),
            PieceJointePrincipale = f.Pieces.FirstOrDefault(p => p.Principale) is { } principale ? new(principale.IdFichier) : null,
            ListeDesPiecesJointes = new([.. complementaires.Select(p => new Piece(p.Type, p.Designation, p.NumeroLigne, p.IdFichier, query.Fichier(p.IdFichier)?.Extension))],
                1, 1, Math.Max(10, complementaires.Length), complementaires.Length),
            LignesDePoste = new([.. f.Lignes.Select(De)], 1, 1, Math.Max(10, f.Lignes.Length), f.Lignes.Length),
            Commentaire = f.Commentaire,
        };
    }

    private static Tva De(LigneTva t)
    {
        var reference = TauxTva.Find(t.CodeTaux);
        return new Tva(reference?.Code, reference?.Libelle, reference?.Valeur, reference is null ? t.Taux : null, t.Base.Valeur, t.Tva.Valeur);
    }

    private static Ligne De(LigneFacture l)
    {
        var tva = new Domain.Identifiants.Montant(l.MontantHt.Valeur * l.Taux / 100m).AuCentime.Valeur;
        return new Ligne(l.Numero, l.Reference, l.Denomination, l.Quantite, l.Unite, l.MontantUnitaireHt.Valeur, l.RemiseHt.Valeur, l.CodeTaux, l.CodeTaux is null ? l.Taux : null,
            l.MontantHt.Valeur, tva, l.MontantHt.Valeur + tva);
    }
}
