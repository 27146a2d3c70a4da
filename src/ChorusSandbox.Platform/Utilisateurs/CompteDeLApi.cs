using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// Who calls the API: the compte technique of the <c>cpro-account</c> header, its password alive in world time. Refusals:
/// COMPTE_TECHNIQUE_INCONNU, COMPTE_TECHNIQUE_MOT_DE_PASSE, COMPTE_TECHNIQUE_EXPIRE. Not an act: nothing is journaled.
/// </summary>
public sealed class CompteDeLApi(Workspace world)
{
    /// <summary>The account as an actor.</summary>
    public Result<Actor> Execute(string login, string motDePasse)
    {
        var resumes = world.Store.Resumes;
        if (resumes.Comptes.Values.FirstOrDefault(c => c.Login == login) is not { } compte)
        {
            return Refus.De(CodeRefus.CompteTechniqueInconnu, "cpro-account", login, ("login", login));
        }

        if (resumes.Secrets.GetValueOrDefault(login) is not { } secret || !SecretsGeneres.Correspond(secret, motDePasse))
        {
            return Refus.De(CodeRefus.CompteTechniqueMotDePasse, "cpro-account", login, ("login", login));
        }

        return world.Clock.Now >= compte.Expiration
            ? Refus.De(CodeRefus.CompteTechniqueExpire, "cpro-account", login, ("login", login), ("dateExpiration", Temps.JourDeParis(compte.Expiration)))
            : Acteurs.De(compte, resumes) with { Porte = Porte.Api };
    }
}
