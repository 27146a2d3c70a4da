using ChorusSandbox.Platform.Clock;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Looks at a world that was imported, before it is listed: whatever others take for granted in a world must hold in it.</summary>
internal static class ControleDImport
{
    /// <summary>Stops at what cannot be shown or run.</summary>
    /// <exception cref="InvalidDataException">Something in it contradicts the rest.</exception>
    public static void Verifier(Workspace world)
    {
        var resumes = world.Store.Resumes;
        Exiger(resumes.Meta.Parametres.TailleMaximum > 0 && resumes.Octets >= 0, "sizes");
        Exiger(Horizon.AdmetDebut(resumes.Meta.Debut) && Horizon.Contient(world.Clock.Now), "instants");
        Exiger(resumes.Utilisateurs.Values.SelectMany(u => u.Rattachements).All(r => Existe(r.IdStructure) && !r.Services.IsDefault), "accounts");
        Exiger(resumes.Comptes.Values.All(c => Existe(c.IdStructure)), "comptes techniques");
        Exiger(resumes.Factures.Toutes.All(f => Existe(f.IdFournisseur) && ExisteOuRien(f.IdDestinataire) && ExisteOuRien(f.IdValideur1) && ExisteOuRien(f.IdValideur2)), "invoices");
        Exiger(resumes.Agenda.Values.All(e => world.Driver.Connait(e.Acte)), "agenda");

        // What the console shows of every world: what cannot be read throws.
        var monde = new DecrireMonde(world);
        Exiger(monde.Structures.All(s => s.Designation.Length > 0 && monde.Personnes(s.Id).All(p => p.Personne.Login.Length > 0)), "structures");
        Exiger(monde.Marches.All(m => m.Numero.Length > 0 && m.Membres.All(s => s.Valeur.Length > 0)), "contracts");

        bool Existe(long id) => resumes.Structures.ContainsKey(id);
        bool ExisteOuRien(long? id) => id is not { } i || Existe(i);
    }

    private static void Exiger(bool estVrai, string ou)
    {
        if (!estVrai)
        {
            throw new InvalidDataException(ou);
        }
    }
}
