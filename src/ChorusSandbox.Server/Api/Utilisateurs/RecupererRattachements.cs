using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Utilisateurs;

/// <summary>Request of <c>monCompte/recuperer/rattachements</c> (api.md 3.9).</summary>
public sealed class DemandeRattachements
{
    [Description("Pagination ; triColonne : IdStructure, IdentifiantStructure, DesignationStructure, RoleUtilisateur ou StatutRattachementStructure. Source : api.md 3.9 [V].")]
    public ParametresPage? ParametresRecherche { get; set; }
}

/// <summary>Answer of <c>monCompte/recuperer/rattachements</c>.</summary>
public sealed record ReponseRattachements : Reponse
{
    [Description("Structures auxquelles le compte est rattaché ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneRattachement> ListeStructureRattachement { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A structure of the account.</summary>
    public sealed record LigneRattachement(
        [property: Description("Numéro du rattachement.")] long IdRattachementStructure,
        [property: Description("Numéro technique de la structure.")] long IdStructure,
        [property: Description("SIRET, UE_HORS_FRANCE… Source : api.md 4 [V].")] string TypeIdentifiantStructure,
        [property: Description("Identifiant, en texte.")] string IdentifiantStructure,
        [property: Description("Désignation.")] string DesignationStructure,
        [property: Description("GESTIONNAIRE_PRINCIPAL, GESTIONNAIRE_SECONDAIRE ou UTILISATEUR.")] string RoleUtilisateur,
        [property: Description("EN_COURS_DE_VALIDATION, REFUSEE, VALIDEE, DESACTIVEE ou SUPPRIMEE. Source : api.md 4 [V].")] string StatutRattachementStructure,
        [property: Description("ACTIF.")] string StatutUtilisateur,
        [property: Description("Services rattachés ; toujours là, vide au besoin.")] ImmutableArray<ServiceRattache> ListeServicesRattache);

    /// <summary>A service of the account.</summary>
    public sealed record ServiceRattache(
        [property: Description("Numéro du rattachement à la structure, le même pour tous ses services.")] long IdRattachementService,
        [property: Description("Numéro technique du service.")] long IdService,
        [property: Description("Code du service.")] string CodeService,
        [property: Description("Nom du service.")] string LibelleService,
        [property: Description("true quand un dépôt peut le citer.")] bool EstActif,
        [property: Description("ACTIF ou INACTIF.")] string StatutService,
        [property: Description("EN_COURS_DE_VALIDATION, REFUSEE, VALIDEE, DESACTIVEE ou SUPPRIMEE. Source : api.md 4 [V].")] string StatutRattachementService,
        [property: Description("AAAA-MM-JJ HH:MM.")] DateHeure DateDbtService,
        [property: Description("AAAA-MM-JJ HH:MM ; absente quand il n’y en a pas.")] DateHeure? DateFinService);
}

/// <summary><c>utilisateurs/monCompte/recuperer/rattachements</c></summary>
internal static class RecupererRattachements
{
    // ASSUMPTION: API-120 a service has no rattachement of its own here: it bears the number of its structure's, as in lister/rattachementsutilisateur.
    // ASSUMPTION: API-02 values of roleUtilisateur and statutUtilisateur are guesses (api.md 3.9).
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRattachements, ReponseRattachements>(
        "utilisateurs/v1/monCompte/recuperer/rattachements", "Structures et services du compte technique.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var now = appel.World.Clock.Now;
            var page = ParametresPage.De(demande.ParametresRecherche).De(Trier(new Rattachements(appel.World).Execute(appel.Actor), demande.ParametresRecherche));
            return new ReponseRattachements
            {
                ListeStructureRattachement =
                [
                    .. page.Lignes.Select(l => new ReponseRattachements.LigneRattachement(l.Rattachement.Id, l.Structure.Id, l.Structure.TypeIdentifiant.Code(), l.Structure.Siret.Valeur, l.Structure.Designation,
                        l.Rattachement.Rang.Code(), l.Rattachement.Statut.Code(), "ACTIF",
                        [
                            .. l.Structure.Services.Where(s => l.Rattachement.Services.IsEmpty || l.Rattachement.Services.Contains(s.Id)).Select(s => new ReponseRattachements.ServiceRattache(
                                l.Rattachement.Id, s.Id, s.Code.Valeur, s.Libelle, s.EstOuvert(now), s.EstOuvert(now) ? "ACTIF" : "INACTIF", l.Rattachement.Statut.Code(),
                                new DateHeure(s.DebutValidite), s.FinValidite is { } fin ? new DateHeure(fin) : null)),
                        ])),
                ],
                ParametresRetour = ParametresRetour.De(page),
            };
        });

    private static IEnumerable<(Rattachement Rattachement, Structure Structure)> Trier(IReadOnlyList<(Rattachement Rattachement, Structure Structure)> lignes, ParametresPage? parametres)
    {
        Func<(Rattachement Rattachement, Structure Structure), string> cle = parametres?.TriColonne switch
        {
            "IdentifiantStructure" => l => l.Structure.Siret.Valeur,
            "DesignationStructure" => l => l.Structure.Designation,
            "RoleUtilisateur" => l => l.Rattachement.Rang.Code(),
            "StatutRattachementStructure" => l => l.Rattachement.Statut.Code(),
            _ => l => l.Structure.Id.ToString("D12", CultureInfo.InvariantCulture),
        };
        return ParametresPage.Descendant(parametres, parDefaut: false) ? lignes.OrderByDescending(cle, StringComparer.Ordinal) : lignes.OrderBy(cle, StringComparer.Ordinal);
    }
}
