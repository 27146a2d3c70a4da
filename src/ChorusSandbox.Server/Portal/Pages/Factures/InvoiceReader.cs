using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>Gathers what the page of an invoice shows.</summary>
internal sealed class InvoiceReader(PersonaContext persona, ConsulterFacture consulter, ConsulterHistorique historique)
{
    /// <summary>The invoice as this persona sees it from an espace.</summary>
    public Result<InvoiceView> Read(long id, Espace espace)
    {
        var trouvee = consulter.Execute(id, persona.Actor);
        if (trouvee.IsRefused)
        {
            return trouvee.Refus;
        }

        var facture = trouvee.Value;
        var histoire = historique.De(id);
        var adresse = $"{persona.Racine}/{espace.Cle}/facture/{id}";
        var cote = espace == persona.Labels.Espaces.FacturesRecues ? RolePiece.Destinataire : RolePiece.Fournisseur;
        ImmutableArray<RolePiece> roles = [.. Roles.Envers(facture, persona.Actor).Where(r => r == cote)];
        return new InvoiceView(facture, InvoiceLifeCycle.Draw(facture, [.. histoire.Statuts.Select(s => (s.Statut, s.Instant))], roles), persona.Labels)
        {
            Statuts = [.. histoire.Statuts.Reverse().Select(Passage)],
            Actions = [.. histoire.Actions.Reverse().Select(Action)],
            Pieces = [.. facture.Pieces.Select(p => Piece(p, $"{adresse}/piece/{p.IdFichier}"))],
            Adresse = adresse,
            CompteBancaire = Compte(facture),
            Suite = cote == RolePiece.Fournisseur ? Aftermaths.De(facture, persona.Labels, persona.Racine) : null,
        };
    }

    private static HistoryLine Passage(PassageDeStatut passage) =>
        new(passage.Instant, Badges.De(passage.Statut), null, null, passage.Commentaire, Qui(passage.Auteur), Contact(passage.Auteur));

    private static HistoryLine Action(ActionUtilisateur action) =>
        new(action.Instant, null, EnMots(action.Code), action.Code, null, Qui(action.Auteur), Contact(action.Auteur));

    private PieceLine Piece(PieceJointe piece, string href)
    {
        var fichier = consulter.Fichier(piece.IdFichier);
        return new PieceLine(fichier?.Nom ?? piece.Designation, piece.Principale ? "Facture (pièce principale)" : piece.Designation, fichier?.Taille ?? 0, href);
    }

    private string? Compte(Facture facture) => persona.Structures.FirstOrDefault(s => s.Id == facture.Fournisseur.IdStructure)?
        .CoordonneesBancaires.Where(c => c.Id == facture.Fournisseur.IdCoordonneesBancaires).Select(c => $"{c.Nom} (…{c.Iban[^4..]})").FirstOrDefault();

    private static string Qui(Auteur? auteur) => auteur is null ? "Chorus Pro (automatique)" : $"{auteur.Prenom} {auteur.Nom}".Trim();

    private static string? Contact(Auteur? auteur) =>
        auteur is null ? null : string.Join(", ", new[] { auteur.Email, auteur.Telephone }.Where(c => !string.IsNullOrEmpty(c))) is { Length: > 0 } contact ? contact : null;

    private static string EnMots(string code) => code switch
    {
        "ACQUITTEMENT_REJET" => "Acquittement du rejet",
        "ACQUITTEMENT_SUSPENSION" => "Acquittement de la suspension",
        "TRAITEMENT_REJET" => "Traitement du rejet",
        "TELECHARGEMENT_FACTURE" => "Téléchargement de la facture",
        _ => code,
    };
}
