using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// Who calls the API: the compte technique of the <c>cpro-account</c> header, its password alive in world time. Refusals:
/// COMPTE_TECHNIQUE_INCONNU, COMPTE_TECHNIQUE_BLOQUE, COMPTE_TECHNIQUE_MOT_DE_PASSE, COMPTE_TECHNIQUE_PAS_ENCORE_ACTIF,
/// COMPTE_TECHNIQUE_EXPIRE, PASSERELLE_ENVIRONNEMENT_MELANGE, COMPTE_TECHNIQUE_RACCORDEMENT_ABSENT; warning: COMPTE_TECHNIQUE_EXPIRATION_PROCHE. Not an act: nothing is journaled.
/// </summary>
/// <param name="world">The world of the token.</param>
/// <param name="application">The application of the token, to which the structure of the account must be connected; null where none calls.</param>
public sealed class CompteDeLApi(Workspace world, ApplicationApi? application = null)
{
    // ASSUMPTION: CPT-10 the lock of users, five wrong passwords in a row and one hour, is extended to the compte technique: its own is not documented.
    private const int EssaisMaximum = 5;
    private static readonly Duree Blocage = Duree.DeSecondes(3600);

    /// <summary>The account as an actor.</summary>
    public async Task<Result<Actor>> Execute(string login, string motDePasse, CancellationToken ct)
    {
        var resumes = world.Store.Resumes;
        var maintenant = world.Clock.Now;
        if (SecretsGeneres.MondeDe(motDePasse) is { } monde && monde != world.Id)
        {
            return Refus.De(CodeRefus.PasserelleEnvironnementMelange, "cpro-account", login, ("element", $"le compte technique {login}"));
        }

        if (resumes.Comptes.Values.FirstOrDefault(c => c.Login == login) is not { } compte)
        {
            return Refus.De(CodeRefus.CompteTechniqueInconnu, "cpro-account", login, ("login", login));
        }

        if (compte.BloqueJusqua > maintenant)
        {
            return Bloque(compte);
        }

        if (resumes.Secrets.GetValueOrDefault(login) is not { } secret || !SecretsGeneres.Correspond(secret, motDePasse))
        {
            var note = await Noter(compte.Id, c => c.EssaisManques + 1 >= EssaisMaximum
                ? c with { EssaisManques = 0, BloqueJusqua = Blocage.Apres(maintenant) }
                : c with { EssaisManques = c.EssaisManques + 1 }, ct);
            return note.BloqueJusqua > maintenant ? Bloque(note) : Refus.De(CodeRefus.CompteTechniqueMotDePasse, "cpro-account", login, ("login", login));
        }

        if (compte.EssaisManques > 0)
        {
            await Noter(compte.Id, c => c with { EssaisManques = 0 }, ct);
        }

        // ASSUMPTION: CPT-12 the half hour before a new account works is a parameter of the world, off by default (domain.md 1.4).
        if (compte.ActifDes > maintenant)
        {
            return Refus.De(CodeRefus.CompteTechniquePasEncoreActif, "cpro-account", login, ("login", login), ("heureActivation", Heure(compte.ActifDes.Value)));
        }

        if (maintenant >= compte.Expiration)
        {
            return Refus.De(CodeRefus.CompteTechniqueExpire, "cpro-account", login, ("login", login), ("dateExpiration", Temps.JourDeParis(compte.Expiration)));
        }

        return application?.EstRaccordee(compte.IdStructure) == false
            ? Refus.De(CodeRefus.CompteTechniqueRaccordementAbsent, "cpro-account", login, ("structure", resumes.Structures[compte.IdStructure].Designation), ("application", application.Nom))
            : Result.Accepted(Acteurs.De(compte, resumes) with { Porte = Porte.Api }, EcheanceTechnique.Avertir(compte, maintenant) is { } proche ? [proche] : ImmutableArray<Refus>.Empty);
    }

    private static Refus Bloque(CompteTechnique compte) => Refus.De(CodeRefus.CompteTechniqueBloque, "cpro-account", compte.Login,
        ("login", compte.Login), ("essais", EssaisMaximum), ("heureDeblocage", Heure(compte.BloqueJusqua!.Value)));

    private static string Heure(DateTimeOffset instant) => Temps.AParis(instant).ToString("'le 'dd/MM/yyyy' à 'HH' h 'mm", CultureInfo.InvariantCulture);

    private Task<CompteTechnique> Noter(long id, Func<CompteTechnique, CompteTechnique> noter, CancellationToken ct) =>
        world.Store.Write(work => work.Put(id, noter(work.Resumes.Comptes[id])), ct);
}
