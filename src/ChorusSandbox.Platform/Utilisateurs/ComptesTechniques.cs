using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// The comptes techniques of the structures that somebody manages: « Activités du gestionnaire », rubrique « Compte
/// Technique » (domain.md 1.4).
/// </summary>
public sealed class ComptesTechniques(Workspace world)
{
    /// <summary>One line a structure of which the actor is gestionnaire, in order of structure.</summary>
    public IReadOnlyList<SituationTechnique> Execute(Actor actor)
    {
        var resumes = world.Store.Resumes;
        var maintenant = world.Clock.Now;
        return
        [
            .. actor.Rattachements
                .Where(r => r.Rang is RangUtilisateur.GestionnairePrincipal or RangUtilisateur.GestionnaireSecondaire && resumes.Structures.ContainsKey(r.IdStructure))
                .OrderBy(r => r.IdStructure)
                .Select(r =>
                {
                    var compte = resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == r.IdStructure);
                    return new SituationTechnique(resumes.Structures[r.IdStructure], r.Rang, compte, Etat(compte, maintenant), compte is null ? null : EcheanceTechnique.Avertir(compte, maintenant));
                }),
        ];
    }

    private static EtatTechnique Etat(CompteTechnique? compte, DateTimeOffset maintenant) => compte switch
    {
        null => EtatTechnique.Absent,
        _ when maintenant >= compte.Expiration => EtatTechnique.Expire,
        _ when compte.BloqueJusqua > maintenant => EtatTechnique.Bloque,
        _ when compte.ActifDes > maintenant => EtatTechnique.PasEncoreActif,
        _ when EcheanceTechnique.Avertir(compte, maintenant) is not null => EtatTechnique.BientotExpire,
        _ => EtatTechnique.Actif,
    };
}
