using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>An invoice that an act is allowed to change: it exists, the actor has a part in it, its life cycle admits the act.</summary>
/// <param name="Facture">The invoice as it is.</param>
/// <param name="Vers">The status it goes to.</param>
internal sealed record FactureVisee(Facture Facture, StatutFacture Vers)
{
    /// <summary>The invoice, or why it cannot be: unknown, none of the actor's business, or outside its life cycle.</summary>
    public static Result<FactureVisee> Viser(UnitOfWork work, ActInProgress acte, long id, ActeFacture action, Actor actor, bool parEdi = false)
    {
        if (work.Get<Facture>(id) is not { } facture)
        {
            return FactureConnue.Inconnue(id);
        }

        acte.Vise(facture);
        var roles = Roles.Envers(facture, actor);
        if (roles.IsEmpty)
        {
            return FactureConnue.SansRole(facture, actor);
        }

        var role = roles.FirstOrDefault(r => CycleDeVieFacture.Lignes.Any(l => l.Acte == action && l.Role == r), roles[0]);
        acte.Role = role;
        acte.Structure = StructureDuRole.De(facture, role);
        return CycleDeVieFacture.Apply(facture, action, roles, parEdi).Select(vers => new FactureVisee(facture, vers));
    }

    /// <summary>The invoice in its new status.</summary>
    public Facture EnSuite(UnitOfWork work) => Vers == Facture.Statut ? Facture : Facture with { Statut = Vers, DateStatut = work.Now };
}
