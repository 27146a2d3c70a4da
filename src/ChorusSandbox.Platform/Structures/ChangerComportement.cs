using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>Changes the behaviour of a simulated public client: the trainer's act. What he has already decided stands.</summary>
public sealed class ChangerComportement(Workspace world)
{
    /// <summary>Changes it.</summary>
    public Task<Result<Structure>> Execute(DemandeComportement demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Structure> Within(UnitOfWork work, DemandeComportement demande, Actor actor)
    {
        var acte = work.Begin(nameof(ChangerComportement), actor, demande);
        if (work.Resumes.Structure(demande.Siret) is not { EstPublique: true } structure)
        {
            return acte.Refuse<Structure>(Refus.De(CodeRefus.ConsoleIntrouvable, "siret", demande.Siret, ("objet", "client public"), ("identifiant", demande.Siret)));
        }

        acte.Objet = new Objet("structure", structure.Id, structure.Siret.Valeur);
        acte.Structure = structure.Id;
        return demande.Comportement is { } c && Comportements.Tous.ContainsKey(c)
            ? acte.Accept(work.Put(structure.Id, structure with { Comportement = c }), structure.Comportement, c)
            : acte.Refuse<Structure>(Refus.De(CodeRefus.ConsoleChampInvalide, "comportement", demande.Comportement,
                ("champ", "comportement"), ("valeur", demande.Comportement), ("attendu", string.Join(", ", Comportements.Tous.Keys))));
    }
}
