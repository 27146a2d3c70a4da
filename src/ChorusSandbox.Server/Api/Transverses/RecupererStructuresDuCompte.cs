using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/structuresPourUtilisateur</c>.</summary>
public sealed class DemandeStructuresDuCompte
{
    [Description("Numéro d’espace, de structures/rechercher/espaces, facultatif : ne garde que les structures où il est ouvert ; un numéro inconnu ne filtre rien. Source : api.md 3.10 [S]."), Filtre]
    public int? EspaceFo { get; set; }
}

/// <summary>Answer of <c>recuperer/structuresPourUtilisateur</c>.</summary>
public sealed record ReponseStructuresDuCompte : ReponseReferentiel
{
    [Description("Structures du compte ; toujours là, vide au besoin. Source : api.md 3.10 [S].")]
    public ImmutableArray<LigneStructure> ListeStructures { get; init; } = [];

    /// <summary>A structure of the account.</summary>
    public sealed record LigneStructure(
        [property: Description("Numéro technique. Source : api.md 3.10 [S].")] long IdStructure,
        [property: Description("Identifiant, en texte. Source : api.md 3.10 [S].")] string IdentifiantStructure,
        [property: Description("Désignation. Source : api.md 3.10 [S].")] string DesignationStructure,
        [property: Description("Type de l’identifiant, SIRET le plus souvent. Source : api.md 3.10 [S].")] string TypeIdentifiantStructure);
}

/// <summary><c>transverses/recuperer/structuresPourUtilisateur</c></summary>
internal static class RecupererStructuresDuCompte
{
    // ASSUMPTION: API-48 what espaceFo filters is not public: the structures on which the espace of that number is open; an unknown number keeps them all.
    public static readonly Operation Operation = Referentiel.De<DemandeStructuresDuCompte, ReponseStructuresDuCompte, ReponseStructuresDuCompte.LigneStructure>(
        "structuresPourUtilisateur", "Structures du compte.",
        (demande, appel) => new StructuresDuCompte(appel.World).Toutes(appel.Actor, demande.EspaceFo)
            .Select(s => new ReponseStructuresDuCompte.LigneStructure(s.Id, s.Siret.Valeur, s.Designation, s.TypeIdentifiant.Code())).ToImmutableArray(),
        lignes => new ReponseStructuresDuCompte { ListeStructures = lignes });
}
