using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Utilisateurs;

/// <summary>Request of <c>monCompte/recuperer/rattachements</c> (api.md 3.9).</summary>
public sealed class DemandeRattachements
{
    [Description("Pagination. Source : api.md 3.9 [V].")]
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
        long IdRattachementStructure, long IdStructure, string TypeIdentifiantStructure, string IdentifiantStructure, string DesignationStructure,
        string RoleUtilisateur, string StatutRattachementStructure, string StatutUtilisateur, ImmutableArray<ServiceRattache> ListeServicesRattache);

    /// <summary>A service of the account.</summary>
    public sealed record ServiceRattache(
        long IdRattachementService, long IdService, string CodeService, string LibelleService, bool EstActif, string StatutService,
        string StatutRattachementService, DateHeure DateDbtService, DateHeure? DateFinService);
}

/// <summary><c>utilisateurs/monCompte/recuperer/rattachements</c></summary>
internal static class RecupererRattachements
{
    // ASSUMPTION: API-02 values of roleUtilisateur and statutUtilisateur are guesses (api.md 3.9).
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRattachements, ReponseRattachements>(
        "utilisateurs/v1/monCompte/recuperer/rattachements", "Structures et services du compte technique.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var now = appel.World.Clock.Now;
            var page = ParametresPage.De(demande.ParametresRecherche).De(new Rattachements(appel.World).Execute(appel.Actor));
            return new ReponseRattachements
            {
                ListeStructureRattachement =
                [
                    .. page.Lignes.Select(l => new ReponseRattachements.LigneRattachement(l.Rattachement.Id, l.Structure.Id, "SIRET", l.Structure.Siret.Valeur, l.Structure.Designation,
                        l.Rattachement.Rang.Code(), "VALIDEE", "ACTIF",
                        [
                            .. l.Structure.Services.Where(s => l.Rattachement.Services.IsEmpty || l.Rattachement.Services.Contains(s.Id)).Select(s => new ReponseRattachements.ServiceRattache(
                                s.Id, s.Id, s.Code.Valeur, s.Libelle, s.EstOuvert(now), s.EstOuvert(now) ? "ACTIF" : "INACTIF", "VALIDEE",
                                new DateHeure(s.DebutValidite), s.FinValidite is { } fin ? new DateHeure(fin) : null)),
                        ])),
                ],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
