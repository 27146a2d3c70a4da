using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// « Réinitialiser le mot de passe (utilisateur technique) »: the gestionnaire principal only; the new password is shown
/// once, lives 424 days and kills the one before (domain.md 1.4). Refusals: COMPTE_TECHNIQUE_GESTION_RESERVEE,
/// COMPTE_TECHNIQUE_A_CREER, STRUCTURE_ID_INCONNU.
/// </summary>
public sealed class ReinitialiserMotDePasseTechnique(Workspace world)
{
    /// <summary>Makes a new password.</summary>
    public Task<Result<MotDePasseMontre>> Execute(DemandeSurCompte demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor, world.Id), ct);

    internal static Result<MotDePasseMontre> Within(UnitOfWork work, DemandeSurCompte demande, Actor actor, string monde)
    {
        var acte = work.Begin(nameof(ReinitialiserMotDePasseTechnique), actor, demande);
        if (MotDePasseTechnique.Refuser(work, demande, actor) is { } refus)
        {
            return acte.Refuse<MotDePasseMontre>(refus);
        }

        acte.Structure = demande.IdStructure;
        return work.Resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == demande.IdStructure) is { } compte
            ? MotDePasseTechnique.Renouveler(work, acte, compte, demande, monde)
            : acte.Refuse<MotDePasseMontre>(Refus.De(CodeRefus.CompteTechniqueACreer, "structure", null, ("structure", work.Resumes.Structures[demande.IdStructure].Designation)));
    }
}
