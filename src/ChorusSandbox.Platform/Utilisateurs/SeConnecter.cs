using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>
/// A person enters the portal, by her password or by choosing her at the home of the sandbox. A compte technique is told why
/// it cannot (domain.md 1.4). Refusals: COMPTE_TECHNIQUE_PORTAIL, PORTAIL_IDENTIFIANTS.
/// </summary>
public sealed class SeConnecter(Workspace world)
{
    /// <summary>Enters with a password.</summary>
    public Task<Result<Utilisateur>> Execute(string login, string motDePasse, CancellationToken ct) =>
        world.Store.Write(work => Within(work, new DemandeConnexion(login), l => work.Resumes.Secrets.GetValueOrDefault(l) is { } s && SecretsGeneres.Correspond(s, motDePasse)), ct);

    /// <summary>Enters as a persona chosen at the home of the sandbox: no act of the real platform, so nothing is journaled.</summary>
    public Task<Result<Utilisateur>> Execute(DemandeConnexion demande, CancellationToken ct) =>
        world.Store.Resumes.Utilisateurs.Values.FirstOrDefault(u => Memes(u.Login, demande.Login)) is { } personne
            ? Task.FromResult<Result<Utilisateur>>(personne)
            : world.Store.Write(work => Within(work, demande, _ => false), ct);

    internal static Result<Utilisateur> Within(UnitOfWork work, DemandeConnexion demande, Func<string, bool> admet)
    {
        var compte = work.Resumes.Comptes.Values.FirstOrDefault(c => Memes(c.Login, demande.Login));
        var personne = work.Resumes.Utilisateurs.Values.FirstOrDefault(u => Memes(u.Login, demande.Login));
        var acteur = (personne is null ? new Actor { Type = compte is null ? TypeActeur.Utilisateur : TypeActeur.CompteTechnique, Login = demande.Login } : Acteurs.De(personne))
            with { Porte = Porte.Portail };
        var acte = work.Begin(nameof(SeConnecter), acteur, demande);
        if (compte is not null)
        {
            return acte.Refuse<Utilisateur>(Refus.De(CodeRefus.CompteTechniquePortail, "login", demande.Login, ("login", demande.Login)));
        }

        return personne is not null && admet(personne.Login)
            ? acte.Accept(personne, null, null)
            : acte.Refuse<Utilisateur>(Refus.De(CodeRefus.PortailIdentifiants, "login", demande.Login, ("essaisRestants", "plusieurs")));
    }

    private static bool Memes(string a, string b) => string.Equals(a, b.Trim(), StringComparison.OrdinalIgnoreCase);
}
