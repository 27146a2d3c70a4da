using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Writes an invoice of the platform as the API details it.</summary>
internal static class DetailDeFacture
{
    /// <summary>The invoice, with the pages asked for of its lists.</summary>
    public static FactureDetaillee De(Facture f, DemandeConsulterFacture demande, Func<long, Fichier?> fichier, Func<long, Structure?> structure)
    {
        var tva = ParametresPage.De(demande.PLigneRecapTva?.Page, demande.PLigneRecapTva?.ParPage).De(f.RecapitulatifTva);
        var pieces = ParametresPage.De(demande.PListePiecesJointes?.Page, demande.PListePiecesJointes?.ParPage).De(f.Pieces.Where(p => !p.Principale));
        var lignes = ParametresPage.De(demande.PLignesPoste?.Page, demande.PLignesPoste?.ParPage).De(f.Lignes);
        return new FactureDetaillee
        {
            IdentifiantFactureCPP = f.Id,
            NumeroFacture = f.Numero.Valeur,
            StatutFacture = f.Statut.Code(),
            ModeDepot = f.ModeDepot.Code(),
            RejetTraite = f.RejetTraiteLe is not null,
            Destinataire = f.Destinataire is { } d ? Destinataire(d, structure(d.IdStructure)) : null,
            Fournisseur = Fournisseur(f.Fournisseur, structure(f.Fournisseur.IdStructure)),
            CadreDeFacturation = new(f.Cadre.Code()),
            References = References(f, fichier),
            RecapitulatifDeTva = new([.. tva.Lignes.Select(Tva)], tva.Numero, tva.Pages, tva.ParPage, tva.Total),
            MontantTotal = new(f.Montants.Ht.Valeur, f.Montants.Tva.Valeur, f.Montants.Ttc.Valeur, f.Montants.RemiseTtc.Valeur, f.Montants.MotifRemise,
                f.Montants.Ttc.Valeur - f.Montants.RemiseTtc.Valeur, f.Montants.APayer.Valeur),
            PieceJointePrincipale = f.Pieces.FirstOrDefault(p => p.Principale) is { } principale ? new(principale.IdFichier, principale.IdFichier) : null,
            ListeDesPiecesJointes = new(
                [.. pieces.Lignes.Select(p => new FactureDetaillee.Piece(p.Type, p.Designation, p.NumeroLigne, p.IdFichier, p.IdFichier, fichier(p.IdFichier)?.Extension))],
                pieces.Numero, pieces.Pages, pieces.ParPage, pieces.Total),
            LignesDePoste = new([.. lignes.Lignes.Select(Ligne)], lignes.Numero, lignes.Pages, lignes.ParPage, lignes.Total),
            Commentaire = f.Commentaire,
        };
    }

    private static FactureDetaillee.DestinataireDetaille Destinataire(PartieDestinataire d, Structure? s) => new(
        d.IdStructure, d.Siret.Valeur, d.Designation, d.Designation, d.IdService, d.CodeService?.Valeur, d.NomService,
        s is { Parametres.PaiementNonRemonte: false }, s?.Adresse?.Ligne, s?.Adresse?.CodePostal, s?.Adresse?.Ville, s?.Adresse?.CodePays);

    private static FactureDetaillee.FournisseurDetaille Fournisseur(PartieFournisseur f, Structure? s)
    {
        var compte = s?.CoordonneesBancaires.FirstOrDefault(c => c.Id == f.IdCoordonneesBancaires);
        return new(
            f.IdStructure, "SIRET", f.Siret.Valeur, f.Designation, f.Designation, f.IdService, f.CodeService?.Valeur, s?.Services.FirstOrDefault(x => x.Id == f.IdService)?.Libelle,
            s?.Adresse?.Ligne, s?.Adresse?.CodePostal, s?.Adresse?.Ville, s?.Adresse?.CodePays,
            f.IdCoordonneesBancaires, compte is null ? null : "IBAN", compte?.Bic, compte?.Nom);
    }

    private static FactureDetaillee.ReferencesDetaillees References(Facture f, Func<long, Fichier?> fichier) => new(
        f.DateFacture, f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null, f.References.Devise, f.Type.Code(), f.References.TypeTva?.Code(), f.References.MotifExoneration,
        f.References.Marche, f.References.Engagement?.Valeur, f.References.FactureOrigine, f.References.ModePaiement?.Code(), new DateHeure(f.DateCreation),
        f.Pieces.Sum(p => fichier(p.IdFichier)?.Taille ?? 0), f.NumeroDpMandat);

    private static FactureDetaillee.Tva Tva(LigneTva t)
    {
        var taux = TauxTva.Find(t.CodeTaux);
        return new(taux?.Id, taux?.Code, taux?.Libelle, taux?.Valeur, taux is null ? t.Taux : null, t.Base.Valeur, t.Tva.Valeur);
    }

    private static FactureDetaillee.Ligne Ligne(LigneFacture l)
    {
        var tva = ReglesMontants.MontantTva(l.MontantHt.Valeur, l.Taux);
        return new(l.Numero, l.Reference, l.Denomination, l.Quantite, l.Unite, l.MontantUnitaireHt.Valeur, l.RemiseHt.Valeur, l.CodeTaux, l.CodeTaux is null ? l.Taux : null,
            l.MontantHt.Valeur, tva, l.MontantHt.Valeur + tva);
    }
}
