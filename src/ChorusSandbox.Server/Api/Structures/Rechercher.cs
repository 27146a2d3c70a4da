using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>Request of <c>structures/rechercher</c> (api.md 3.8).</summary>
public sealed class DemandeRechercherStructures
{
    [Description("Critères. Source : api.md 3.8 [V].")]
    public CriteresStructure? Structure { get; set; }

    [Description("true ou absent : parmi les structures privées, seulement les siennes ; false : toutes. Source : api.md 3.8 [V].")]
    public bool? RestreindreStructuresPrivees { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V].")]
    public ParametresPage? Parametres { get; set; }

    /// <summary>Criteria.</summary>
    public sealed class CriteresStructure
    {
        [Description("SIRET, UE_HORS_FRANCE… Source : api.md 4 [V]."), Filtre]
        public string? TypeIdentifiantStructure { get; set; }

        [Description("Identifiant exact. Source : api.md 3.8 [V]."), MaxLength(80), Filtre]
        public string? IdentifiantStructure { get; set; }

        [Description("ACTIF ou INACTIF. Source : api.md 3.8 [V]."), Filtre]
        public string? StatutStructure { get; set; }

        [Description("Partie de la désignation. Source : annexe B [V]."), Filtre, Alias("designationStructure")]
        public string? LibelleStructure { get; set; }

        [Description("Partie de la raison sociale. Source : annexe B [V]."), Filtre]
        public string? RaisonSocialeStructure { get; set; }

        [Description("Partie du nom d’un particulier. Source : annexe B [V]."), Filtre]
        public string? NomStructure { get; set; }

        [Description("Partie du prénom d’un particulier. Source : annexe B [V]."), Filtre]
        public string? PrenomStructure { get; set; }

        [Description("Code ISO 3166 du pays. Source : annexe B [V]."), Filtre]
        public string? AdresseCodePays { get; set; }

        [Description("Code postal. Source : annexe B [V]."), Filtre]
        public string? AdresseCodePostal { get; set; }

        [Description("Ville. Source : annexe B [V]."), Filtre]
        public string? AdresseVille { get; set; }

        [Description("Maîtres d’ouvrage seulement. Source : annexe B [V]."), Filtre, JsonPropertyName("estMOA")]
        public bool? EstMoa { get; set; }

        [Description("Structures qui ne sont que maîtres d’ouvrage. Source : annexe B [V]."), Filtre, JsonPropertyName("estMOAUniquement")]
        public bool? EstMoaUniquement { get; set; }

        [Description("PRIVEE ou PUBLIQUE. Source : api.md 4 [V]."), Filtre]
        public string? TypeStructure { get; set; }
    }
}

/// <summary>Answer of <c>structures/rechercher</c>.</summary>
public sealed record ReponseRechercherStructures : Reponse
{
    [Description("Structures trouvées ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneStructure> ListeStructures { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A structure found.</summary>
    public sealed record LigneStructure(
        [property: Description("Numéro technique.")] long IdStructureCPP,
        [property: Description("Identifiant, en texte.")] string IdentifiantStructure,
        [property: Description("Désignation.")] string DesignationStructure,
        [property: Description("ACTIVE ou INACTIVE.")] string Statut,
        [property: Description("Type de l’identifiant.")] string TypeIdentifiantStructure);
}

/// <summary><c>structures/rechercher</c></summary>
internal static class Rechercher
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherStructures, ReponseRechercherStructures>(
        "structures/v1/rechercher", "Recherche des structures dans l’annuaire.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var criteres = demande.Structure;
            var page = new RechercherStructures(appel.World).Execute(new CriteresStructures
            {
                Identifiant = criteres?.IdentifiantStructure,
                TypeIdentifiant = Ecriture.TryLire<TypeIdentifiant>(criteres?.TypeIdentifiantStructure?.ToUpperInvariant(), out var type) ? type : null,
                Designation = criteres?.LibelleStructure,
                RaisonSociale = criteres?.RaisonSocialeStructure,
                Nom = criteres?.NomStructure,
                Prenom = criteres?.PrenomStructure,
                Ville = criteres?.AdresseVille,
                CodePostal = criteres?.AdresseCodePostal,
                CodePays = criteres?.AdresseCodePays,
                EstMoa = criteres?.EstMoa == true ? true : null,
                EstMoaUniquement = criteres?.EstMoaUniquement == true ? true : null,
                Etat = criteres?.StatutStructure?.ToUpperInvariant() switch
                {
                    "ACTIF" or "ACTIVE" => EtatStructure.Active,
                    "INACTIF" or "INACTIVE" => EtatStructure.Inactive,
                    _ => null,
                },
                EstPublique = criteres?.TypeStructure?.ToUpperInvariant() switch { "PUBLIQUE" => true, "PRIVEE" => false, _ => null },
                RestreindrePrivees = demande.RestreindreStructuresPrivees ?? true,
                Tri = demande.Parametres?.TriColonne,
                Descendant = ParametresPage.Descendant(demande.Parametres, parDefaut: false),
                Pagination = ParametresPage.De(demande.Parametres),
            }, appel.Actor);
            return new ReponseRechercherStructures
            {
                ListeStructures = [.. page.Lignes.Select(s => new ReponseRechercherStructures.LigneStructure(s.Id, s.Siret.Valeur, s.Designation, s.Etat.Code(), s.TypeIdentifiant.Code()))],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
