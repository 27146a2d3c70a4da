using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>What making and resetting a technical password have in common: who may, and what a new password changes.</summary>
internal static class MotDePasseTechnique
{
    /// <summary>Why this actor may not; nothing when he may: the gestionnaire principal of the structure only (domain.md 1.4).</summary>
    public static Refus? Refuser(UnitOfWork work, DemandeSurCompte demande, Actor actor)
    {
        if (work.Resumes.Structures.GetValueOrDefault(demande.IdStructure) is not { } structure)
        {
            return Refus.De(CodeRefus.StructureIdInconnu, "structure", demande.IdStructure, ("champ", "structure"), ("valeur", demande.IdStructure));
        }

        return actor.Rattachement(structure.Id)?.Rang is RangUtilisateur.GestionnairePrincipal && actor.Type == TypeActeur.Utilisateur
            ? null
            : Refus.De(CodeRefus.CompteTechniqueGestionReservee, "structure", structure.Siret, ("role", Rang(actor, structure)), ("structure", structure.Designation));
    }

    /// <summary>Gives an account a new password: the one before dies at once, a lock is lifted, the 424 days begin anew.</summary>
    public static Result<MotDePasseMontre> Renouveler(UnitOfWork work, ActInProgress acte, CompteTechnique compte, DemandeSurCompte demande, string monde)
    {
        var expiration = Duree.DeJours(CompteTechnique.DureeDuMotDePasse).Apres(work.Now);
        var suite = compte with { Expiration = expiration, EssaisManques = 0, BloqueJusqua = null };
        acte.Objet = new Objet("compteTechnique", suite.Id, suite.Login);
        var motDePasse = SecretsGeneres.Nouveau(monde);
        work.Put(suite.Id, suite);
        work.Put(suite.Id, SecretsGeneres.Hacher(suite.Id, suite.Login, motDePasse));
        foreach (var entree in work.Resumes.Agenda.Values.Where(e => e.Acte == nameof(ExpirerMotDePasseTechnique) && e.Objet?.Id == suite.Id).ToList())
        {
            work.Delete<Clock.EntreeAgenda>(entree.Id);
        }

        acte.Planifier(expiration, nameof(ExpirerMotDePasseTechnique), demande);
        return acte.Accept(new MotDePasseMontre(suite, motDePasse), null, null);
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
