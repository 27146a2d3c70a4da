using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/consulter/fournisseur</c> (annex A; both spellings of its paging objects are known, api.md 3.0).</summary>
public sealed class DemandeConsulterFacture
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la facture, obligatoire. Source : annexe A [V]."), Alias("idFacture")]
    public long? IdentifiantFactureCPP { get; set; }

    [Description("fr ou en ; les libellés sont rendus en français. Source : api.md 4 [V]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("Pagination du récapitulatif de TVA. Source : api.md 3.0 [V]."), JsonPropertyName("getpLigneRecapTva"), Alias("pLigneRecapTva")]
    public PageTva? PLigneRecapTva { get; set; }

    [Description("Pagination des pièces jointes. Source : api.md 3.0 [V]."), JsonPropertyName("getpListePiecesJointes"), Alias("pListePiecesJointes")]
    public PagePieces? PListePiecesJointes { get; set; }

    [Description("Pagination des lignes de poste. Source : api.md 3.0 [V]."), JsonPropertyName("getpLignesPoste"), Alias("pLignesPoste")]
    public PageLignes? PLignesPoste { get; set; }

    /// <summary>Paging of the summary of VAT.</summary>
    public sealed class PageTva
    {
        [Description("Page demandée, à partir de 1."), JsonPropertyName("pageResultatDemandeeListeRecapitulatifTVA"), Filtre]
        public int? Page { get; set; }

        [Description("Résultats par page ; 10 par défaut (orthographe du champ : api.md 6, bizarrerie 2)."), JsonPropertyName("nbResultatsParPageListeListeRecapitulatifTVA"), Alias("nbResultatsParPageListeRecapitulatifTVA"), Filtre]
        public int? ParPage { get; set; }
    }

    /// <summary>Paging of the files.</summary>
    public sealed class PagePieces
    {
        [Description("Page demandée, à partir de 1."), JsonPropertyName("pageResultatDemandeeListePieceJointe"), Filtre]
        public int? Page { get; set; }

        [Description("Résultats par page ; 10 par défaut."), JsonPropertyName("nbResultatsParPageListePieceJointe"), Filtre]
        public int? ParPage { get; set; }
    }

    /// <summary>Paging of the lines.</summary>
    public sealed class PageLignes
    {
        [Description("Page demandée, à partir de 1."), JsonPropertyName("pageResultatDemandeeLignesPoste"), Filtre]
        public int? Page { get; set; }

        [Description("Résultats par page ; 10 par défaut."), JsonPropertyName("nbResultatsParPageLignesPoste"), Filtre]
        public int? ParPage { get; set; }
    }
}

/// <summary>Answer of <c>factures/consulter/fournisseur</c>.</summary>
public sealed record ReponseConsulterFacture : Reponse
{
    [Description("La facture.")]
    public FactureDetaillee? Facture { get; init; }
}

/// <summary><c>factures/consulter/fournisseur</c></summary>
internal static class ConsulterParFournisseur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterFacture, ReponseConsulterFacture>(
        "factures/v1/consulter/fournisseur", "Détail d’une facture émise.", "TRA_MSG_00.000", new Lieux([("facture", "identifiantFactureCPP")]), (demande, appel) =>
        {
            var query = new ConsulterFacture(appel.World);
            var structures = new ConsulterStructure(appel.World);
            return query.Execute(demande.IdentifiantFactureCPP, appel.Actor, RolePiece.Fournisseur)
                .Select(f => new ReponseConsulterFacture { Facture = DetailDeFacture.De(f, demande, query.Fichier, id => structures.Execute(id, appel.Actor).Value) });
        });
}
