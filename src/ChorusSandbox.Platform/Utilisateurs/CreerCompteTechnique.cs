using System.Globalization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// Makes the compte technique of a structure that has none: the gestionnaire principal only; its password is shown once and
/// lives 424 days (domain.md 1.4). Refusals: COMPTE_TECHNIQUE_GESTION_RESERVEE, COMPTE_TECHNIQUE_EXISTE, STRUCTURE_ID_INCONNU.
/// </summary>
public sealed class CreerCompteTechnique(Workspace world)
{
    /// <summary>Makes the account.</summary>
    public Task<Result<MotDePasseMontre>> Execute(DemandeSurCompte demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor, world.Id), ct);

    internal static Result<MotDePasseMontre> Within(UnitOfWork work, DemandeSurCompte demande, Actor actor, string monde)
    {
        var acte = work.Begin(nameof(CreerCompteTechnique), actor, demande);
        if (MotDePasseTechnique.Refuser(work, demande, actor) is { } refus)
        {
            return acte.Refuse<MotDePasseMontre>(refus);
        }

        acte.Structure = demande.IdStructure;
        return work.Resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == demande.IdStructure) is { } compte
            ? acte.Refuse<MotDePasseMontre>(Refus.De(CodeRefus.CompteTechniqueExiste, "structure", compte.Login, ("login", compte.Login)))
            : MotDePasseTechnique.Renouveler(work, acte, Nouveau(work, demande.IdStructure, actor), demande, monde);
    }

    private static CompteTechnique Nouveau(UnitOfWork work, long idStructure, Actor actor)
    {
        var rang = work.Resumes.Comptes.Count + 1;
        return new CompteTechnique
        {
            Id = work.Next(Sequence.Compte),
            Login = string.Create(CultureInfo.InvariantCulture, $"TECH_{rang}_{idStructure}@cpro.fr"),
            IdStructure = idStructure,
            IdGestionnaire = actor.IdCompte ?? 0,
            Expiration = work.Now,
            ActifDes = work.Resumes.Meta.Parametres.ActivationCompteTechnique?.Apres(work.Now),
        };
    }
}
