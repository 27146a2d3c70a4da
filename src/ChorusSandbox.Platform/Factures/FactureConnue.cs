using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Factures;

/// <summary>Whether an actor may know of an invoice: it exists, is no draft thrown away, and he has a role towards it.</summary>
internal static class FactureConnue
{
    /// <summary>The invoice, or why nothing is told of it: FACTURE_INCONNUE, HABILITATION_FACTURE.</summary>
    /// <param name="facture">What is kept under the number; null when nothing is.</param>
    /// <param name="id">The number asked for.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ou">Neutral name of the datum that gave the number.</param>
    public static Result<Facture> De(Facture? facture, long id, Actor actor, string ou = "facture") =>
        facture is not { Statut: not StatutFacture.Supprimee } ? Inconnue(id, ou)
        : Roles.Envers(facture, actor).IsEmpty ? SansRole(facture, actor, ou)
        : facture;

    /// <summary>No invoice has that number.</summary>
    public static Refus Inconnue(long id, string ou = "facture") => Refus.De(CodeRefus.FactureInconnue, ou, id, ("facture", id));

    // ASSUMPTION: HAB-09 the sources do not say what the portal answers.
    /// <summary>
    /// The invoice is none of the actor's business: its number, which is its supplier's, is not told. The portal answers as for
    /// an unknown one; a program learns that it is a matter of rights, as in production.
    /// </summary>
    public static Refus SansRole(Facture facture, Actor actor, string ou = "facture") => actor.Porte == Porte.Portail
        ? Inconnue(facture.Id, ou)
        : Refus.De(CodeRefus.HabilitationFacture, ou, facture.Id, ("compte", actor.Login), ("facture", facture.Id));
}
