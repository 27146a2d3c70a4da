using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An invoice of the platform, with what the API adds to detail it and the pages asked for of its lists.</summary>
internal sealed record DetailDeFacture
{
    public required Facture Facture { get; init; }

    /// <summary>The issuer's directory card.</summary>
    public required Structure? Fournisseur { get; init; }

    /// <summary>The recipient's directory card.</summary>
    public required Structure? Destinataire { get; init; }

    /// <summary>The language of labels, as asked for.</summary>
    public required string? Langue { get; init; }

    /// <summary>Bytes of all the files.</summary>
    public required long TailleDesPieces { get; init; }

    public required FactureDetaillee.Recapitulatif Tva { get; init; }

    public required FactureDetaillee.ListePieces Pieces { get; init; }

    public required FactureDetaillee.ListeLignes Lignes { get; init; }

    /// <summary>The detail asked for, from one side.</summary>
    public static Result<DetailDeFacture> De(DemandeConsulter demande, Appel appel, params ReadOnlySpan<RolePiece> cotes)
    {
        var query = new ConsulterFacture(appel.World);
        return query.Execute(demande.IdentifiantFactureCPP, appel.Actor, cotes).Select(f => De(f, demande, query, id => new ConsulterStructure(appel.World).Execute(id, appel.Actor).Value));
    }

    private static DetailDeFacture De(Facture f, DemandeConsulter demande, ConsulterFacture query, Func<long, Structure?> structure)
    {
        var fichiers = f.Pieces.Select(p => query.Fichier(p.IdFichier)).OfType<Fichier>().DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var (t, p, l) = demande.Pages;
        var tva = Page(f.RecapitulatifTva.Select(Ligne), t?.Page, t?.ParPage, t?.Colonne, t?.Sens);
        var pieces = Page(f.Pieces.Where(x => !x.Principale).Select(x => Ligne(x, fichiers.GetValueOrDefault(x.IdFichier), demande.CodeLangue)), p?.Page, p?.ParPage, p?.Colonne, p?.Sens);
        var lignes = Page(f.Lignes.Select(Ligne), l?.Page, l?.ParPage, l?.Colonne, l?.Sens);
        return new DetailDeFacture
        {
            Facture = f,
            Fournisseur = structure(f.Fournisseur.IdStructure),
            Destinataire = f.Destinataire is { } d ? structure(d.IdStructure) : null,
            Langue = demande.CodeLangue,
            TailleDesPieces = f.Pieces.Sum(x => fichiers.GetValueOrDefault(x.IdFichier)?.Taille ?? 0),
            Tva = new([.. tva.Lignes], tva.Numero, tva.Pages, tva.ParPage, tva.Total),
            Pieces = new([.. pieces.Lignes], pieces.Numero, pieces.Pages, pieces.ParPage, pieces.Total),
            Lignes = new([.. lignes.Lignes], lignes.Numero, lignes.Pages, lignes.ParPage, lignes.Total),
        };
    }

    private static Page<T> Page<T>(IEnumerable<T> lignes, int? page, int? parPage, string? colonne, string? sens) where T : notnull =>
        ParametresPage.De(page, parPage).De(TriDeChamps.Trier(lignes, colonne, ParametresPage.Descendant(sens, parDefaut: false)));

    private static FactureDetaillee.Tva Ligne(LigneTva t)
    {
        var taux = TauxTva.Find(t.CodeTaux);
        return new(taux?.Id, taux?.Code, taux?.Libelle, taux?.Valeur, taux is null ? t.Taux : null, t.Base.Valeur, t.Tva.Valeur);
    }

    private static FactureDetaillee.Piece Ligne(PieceJointe p, Fichier? fichier, string? langue) =>
        new(p.Type, p.Type is null ? null : TypesPieceJointe.Tous.FirstOrDefault(t => t.Objet == TypesPieceJointe.Facture && t.Valeur.Code == p.Type)?.Valeur.Dans(langue), p.Designation, p.NumeroLigne, p.IdFichier, p.IdFichier, fichier?.Extension);

    private static FactureDetaillee.Ligne Ligne(LigneFacture l)
    {
        var tva = ReglesMontants.MontantTva(l.MontantHt.Valeur, l.Taux);
        return new(l.Numero, l.Reference, l.Denomination, l.Quantite, null, l.Unite, l.MontantUnitaireHt.Valeur, l.RemiseHt.Valeur, l.CodeTaux, l.CodeTaux is null ? l.Taux : null,
            l.MontantHt.Valeur, tva, l.MontantHt.Valeur + tva);
    }
}
