using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>Request of <c>structures/lister/rattachementsutilisateur</c> (annex B).</summary>
public sealed class DemandeListerRattachements
{
    [Description("Adresse de connexion de l’utilisateur ; absente avec idUtilisateur : soi-même. Source : annexe B [V].")]
    public string? AdresseEmailConnexionUtilisateur { get; set; }

    [Description("Numéro technique de la structure ; lui ou identifiantStructure est obligatoire. Source : annexe B [V]."), Alias("idStructureCPP")]
    public long? IdStructure { get; set; }

    [Description("Numéro de l’utilisateur ; absent avec l’adresse : soi-même. Source : annexe B [V].")]
    public long? IdUtilisateur { get; set; }

    [Description("Identifiant de la structure. Source : annexe B [V]."), MaxLength(80)]
    public string? IdentifiantStructure { get; set; }

    [Description("Pagination ; triColonne : CodeService, NomService ou StatutRattachement. Source : annexe B [V].")]
    public ParametresPage? ParametresListerRattachementsStructureUtilisateur { get; set; }

    [Description("SIRET, UE_HORS_FRANCE… Source : annexe B [V]."), Filtre]
    public string? TypeIdentifiantStructure { get; set; }
}

/// <summary>Answer of <c>structures/lister/rattachementsutilisateur</c> (annex B).</summary>
public sealed record ReponseListerRattachements : Reponse
{
    [Description("Désignation de la structure.")]
    public string? DesignationStructure { get; init; }

    [Description("Numéro technique de la structure.")]
    public long? IdStructure { get; init; }

    [Description("Identifiant, en texte.")]
    public string? IdentifiantStructure { get; init; }

    [Description("Services auxquels l’utilisateur est rattaché ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneRattachement> ListeServices { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }

    [Description("true : rattaché à la structure entière (son premier service, sans code ni nom). Source : domain.md 1.2.")]
    public bool PremierService { get; init; }

    /// <summary>A service of the user.</summary>
    public sealed record LigneRattachement(
        [property: Description("Code du service.")] string CodeService,
        [property: Description("Commentaire de la demande ou de sa réponse ; absent s’il n’y en a pas.")] string? Commentaire,
        [property: Description("Depuis quand, ISO avec millisecondes et décalage.")] Horodatage DateDebut,
        [property: Description("Jusqu’à quand, ISO avec millisecondes et décalage ; absente s’il n’y en a pas.")] Horodatage? DateFin,
        [property: Description("Numéro du rattachement.")] long IdRattachement,
        [property: Description("Numéro technique du service.")] long IdService,
        [property: Description("Nom du service.")] string NomService,
        [property: Description("EN_COURS_DE_VALIDATION, REFUSEE, VALIDEE, DESACTIVEE ou SUPPRIMEE. Source : api.md 4 [V].")] string StatutRattachement);
}

/// <summary><c>structures/lister/rattachementsutilisateur</c></summary>
internal static class ListerRattachements
{
    private static readonly Lieux Lieux = new([("structure", "idStructure"), ("utilisateur", "adresseEmailConnexionUtilisateur")]);

    // ASSUMPTION: API-63 an account lists its own services, a gestionnaire those of any user of his structure; who may is not public.
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeListerRattachements, ReponseListerRattachements>(
        "structures/v1/lister/rattachementsutilisateur", "Services d’une structure auxquels un utilisateur est rattaché.", "TRA_MSG_00.000", Lieux, (demande, appel) =>
            new Rattachements(appel.World)
                .Execute(demande.IdStructure, demande.IdentifiantStructure, demande.IdUtilisateur, demande.AdresseEmailConnexionUtilisateur, appel.Actor)
                .Select(r => Reponse(r.Structure, r.Rattachement, demande.ParametresListerRattachementsStructureUtilisateur)));

    private static ReponseListerRattachements Reponse(Structure structure, Rattachement? rattachement, ParametresPage? parametres)
    {
        var services = rattachement is null ? [] : structure.Services.Where(s => rattachement.Services.IsEmpty || rattachement.Services.Contains(s.Id));
        Func<Service, string> cle = parametres?.TriColonne == "NomService" ? s => s.Libelle : s => s.Code.Valeur;
        var page = ParametresPage.De(parametres).De(ParametresPage.Descendant(parametres, parDefaut: false)
            ? services.OrderByDescending(cle, StringComparer.Ordinal)
            : services.OrderBy(cle, StringComparer.Ordinal));
        return new ReponseListerRattachements
        {
            DesignationStructure = structure.Designation,
            IdStructure = structure.Id,
            IdentifiantStructure = structure.Siret.Valeur,
            ListeServices =
            [
                .. page.Lignes.Select(s => new ReponseListerRattachements.LigneRattachement(s.Code.Valeur, rattachement!.Commentaire,
                    new Horodatage(rattachement.Depuis ?? s.DebutValidite), rattachement.Fin is { } fin ? new Horodatage(fin) : null,
                    rattachement.Id, s.Id, s.Libelle, rattachement.Statut.Code())),
            ],
            ParametresRetour = ParametresRetour.De(page),
            PremierService = rattachement is { Services.IsEmpty: true },
        };
    }
}
