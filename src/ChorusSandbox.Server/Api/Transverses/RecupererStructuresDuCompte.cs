using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/structuresPourUtilisateur</c>.</summary>
public sealed class DemandeStructuresDuCompte
{
    [Description("Numéro d’espace, facultatif ; 7, les factures reçues, ne garde que les structures publiques. Source : api.md 3.10 [S] et 3.6."), Filtre]
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
        [property: Description("SIRET. Source : api.md 3.10 [S].")] string TypeIdentifiantStructure);
}

/// <summary><c>transverses/recuperer/structuresPourUtilisateur</c></summary>
internal static class RecupererStructuresDuCompte
{
    private const int FacturesRecues = 7;

    // ASSUMPTION: API-48 of the numbers of espaces only 7, the invoices received, is public: the others keep every structure (api.md 3.6).
    public static readonly Operation Operation = Referentiel.De<DemandeStructuresDuCompte, ReponseStructuresDuCompte, ReponseStructuresDuCompte.LigneStructure>(
        "structuresPourUtilisateur", "Structures du compte.",
        (demande, appel) => new StructuresDuCompte(appel.World).Toutes(appel.Actor).Where(s => demande.EspaceFo != FacturesRecues || s.EstPublique)
            .Select(s => new ReponseStructuresDuCompte.LigneStructure(s.Id, s.Siret.Valeur, s.Designation, "SIRET")).ToImmutableArray(),
        lignes => new ReponseStructuresDuCompte { ListeStructures = lignes });
}
