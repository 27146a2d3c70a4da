using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>The structures on which an account may act, in order of number (api.md 2.3, 3.10).</summary>
public sealed class StructuresDuCompte(Workspace world)
{
    /// <summary>All that it is attached to, inactive ones included.</summary>
    public IReadOnlyList<Structure> Toutes(Actor actor) =>
        [.. world.Store.Resumes.Structures.Values.Where(s => actor.EstRattacheA(s.Id))];

    /// <summary>Those on which the espace of a number is open to the account; all of them when no espace bears it.</summary>
    public IReadOnlyList<Structure> Toutes(Actor actor, int? espace)
    {
        var vise = Enum.GetValues<CodeEspace>().Where(e => e.Numero() == espace).Select(e => (CodeEspace?)e).FirstOrDefault();
        return vise is not { } voulu ? Toutes(actor)
            : [.. Toutes(actor).Where(s => CodesEspace.Ouverts(s).Contains(voulu) && voulu.EstOuvertA(actor.Rattachement(s.Id)!.Rang))];
    }

    // ASSUMPTION: API-43 any active structure may send and take part in works; only those that can be sent an invoice receive.
    /// <summary>The active ones that may send invoices, or take part in works.</summary>
    public IReadOnlyList<Structure> Emettrices(Actor actor) => [.. Toutes(actor).Where(s => s.Etat == EtatStructure.Active)];

    /// <summary>The active ones that receive invoices.</summary>
    public IReadOnlyList<Structure> Destinataires(Actor actor) => [.. Toutes(actor).Where(RechercherDestinataires.Recoit)];
}
