using System.Globalization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// « Réinitialiser le mot de passe (utilisateur technique) »: the gestionnaire principal only; the new password is shown
/// once and lives 424 days (domain.md 1.4). It makes the account where the structure has none yet.
/// </summary>
public sealed class ReinitialiserMotDePasseTechnique(Workspace world)
{
    /// <summary>Makes a new password.</summary>
    public Task<Result<MotDePasseMontre>> Execute(DemandeSurCompte demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<MotDePasseMontre> Within(UnitOfWork work, DemandeSurCompte demande, Actor actor)
    {
        var compte = work.Resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == demande.IdStructure);
        var acte = work.Begin(compte is null ? "CreerCompteTechnique" : nameof(ReinitialiserMotDePasseTechnique), actor, demande);
        if (work.Resumes.Structures.GetValueOrDefault(demande.IdStructure) is not { } structure)
        {
            return acte.Refuse<MotDePasseMontre>(Refus.De(CodeRefus.StructureIdInconnu, "structure", demande.IdStructure, ("champ", "structure"), ("valeur", demande.IdStructure)));
        }

        acte.Structure = structure.Id;
        if (actor.Rattachement(structure.Id)?.Rang is not RangUtilisateur.GestionnairePrincipal || actor.Type != TypeActeur.Utilisateur)
        {
            return acte.Refuse<MotDePasseMontre>(Refus.De(CodeRefus.CompteTechniqueGestionReservee, "structure", structure.Siret,
                ("role", Rang(actor, structure)), ("structure", structure.Designation)));
        }

        var expiration = Duree.DeJours(CompteTechnique.DureeDuMotDePasse).Apres(work.Now);
        var suite = (compte ?? Nouveau(work, structure, actor)) with { Expiration = expiration };
        acte.Objet = new Objet("compteTechnique", suite.Id, suite.Login);
        var motDePasse = SecretsGeneres.Nouveau();
        work.Put(suite.Id, suite);
        work.Put(suite.Id, SecretsGeneres.Hacher(suite.Id, suite.Login, motDePasse));
        foreach (var entree in work.Resumes.Agenda.Values.Where(e => e.Acte == nameof(ExpirerMotDePasseTechnique) && e.Objet?.Id == suite.Id).ToList())
        {
            work.Delete<Clock.EntreeAgenda>(entree.Id);
        }

        acte.Planifier(expiration, nameof(ExpirerMotDePasseTechnique), demande);
        return acte.Accept(new MotDePasseMontre(suite, motDePasse), null, null);
    }

    private static CompteTechnique Nouveau(UnitOfWork work, Structure structure, Actor actor)
    {
        var rang = work.Resumes.Comptes.Count + 1;
        return new CompteTechnique
        {
            Id = work.Resumes.Comptes.Keys.Concat(work.Resumes.Utilisateurs.Keys).Max() + 1,
            Login = string.Create(CultureInfo.InvariantCulture, $"TECH_{rang}_{structure.Id}@cpro.fr"),
            IdStructure = structure.Id,
            IdGestionnaire = actor.IdCompte ?? 0,
            Expiration = work.Now,
        };
    }

    private static string Rang(Actor actor, Structure structure) => actor.Type == TypeActeur.CompteTechnique
        ? "compte technique"
        : actor.Rattachement(structure.Id)?.Rang switch
        {
            RangUtilisateur.GestionnaireSecondaire => "gestionnaire secondaire",
            RangUtilisateur.Utilisateur => "utilisateur",
            _ => "étranger à la structure",
        };
}
