using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/destinataire</c>.</summary>
public sealed class DemandeRechercherDestinataires
{
    [Description("SIRET du destinataire, facultatif. Source : annexe C [V]."), MaxLength(14), Filtre]
    public string? Identifiant { get; set; }

    [Description("Mots du nom, de la ville ou début du code postal, facultatif. Source : annexe C [V]."), Filtre]
    public string? NomVilleCodePostal { get; set; }

    [Description("PUBLIQUE ou PRIVEE, facultatif. Source : annexe C [V], api.md 4 [V]."), Filtre]
    public string? TypeStructure { get; set; }

    [Description("Pagination ; colonnes Siret, NomDestinataire, AdresseCodePostal, AdresseVille. Source : api.md 3.0 [V].")]
    public ParametresPage? ParametresRecherche { get; set; }
}

/// <summary>Answer of <c>rechercher/destinataire</c>.</summary>
public sealed record ReponseRechercherDestinataires : Reponse
{
    [Description("Destinataires ; toujours là, vide au besoin. Source : annexe C [V].")]
    public ImmutableArray<LigneDestinataire> ListeDestinataires { get; init; } = [];

    [Description("Compteurs. Source : annexe C [V].")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A recipient.</summary>
    public sealed record LigneDestinataire(
        [property: Description("Numéro technique. Source : annexe C [V].")] long IdStructureCPP,
        [property: Description("SIRET, à citer dans codeDestinataire. Source : annexe C [V].")] string Siret,
        [property: Description("Désignation. Source : annexe C [V].")] string NomDestinataire,
        [property: Description("Code postal. Source : annexe C [V].")] string? AdresseCodePostal,
        [property: Description("Ville. Source : annexe C [V].")] string? AdresseVille);
}

/// <summary><c>transverses/rechercher/destinataire</c></summary>
internal static class RechercherDestinatairesApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherDestinataires, ReponseRechercherDestinataires>(
        "transverses/v1/rechercher/destinataire", "Recherche parmi les destinataires de factures.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var page = new RechercherDestinataires(appel.World).Execute(new CriteresDestinataires
            {
                Identifiant = demande.Identifiant,
                NomVilleCodePostal = demande.NomVilleCodePostal,
                TypeStructure = demande.TypeStructure,
                Tri = demande.ParametresRecherche?.TriColonne,
                Descendant = ParametresPage.Descendant(demande.ParametresRecherche, parDefaut: false),
                Pagination = ParametresPage.De(demande.ParametresRecherche),
            });
            return new ReponseRechercherDestinataires
            {
                ListeDestinataires =
                [
                    .. page.Lignes.Select(s => new ReponseRechercherDestinataires.LigneDestinataire(s.Id, s.Siret.Valeur, s.Designation, s.Adresse?.CodePostal, s.Adresse?.Ville)),
                ],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
