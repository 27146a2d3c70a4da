using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Journal;

/// <summary>The journal of a world, for whoever may look at the whole of it: console, lessons, scenarios.</summary>
public sealed class LireJournal(Workspace world)
{
    private const int Recents = 100;

    /// <summary>Number of the last entry; 0 before the first.</summary>
    public long Dernier => world.Store.Resumes.DernierFait;

    /// <summary>The entries from one on, in order.</summary>
    /// <param name="depuis">Number of the first entry wanted.</param>
    /// <param name="objet">Only what was done to an object of this number, or known under this name.</param>
    public IEnumerable<Evenement> Execute(long depuis = 1, string? objet = null) => world.Store.Journal(depuis).Where(e => objet is null || EstSur(e.Fait, objet));

    /// <summary>The last entry that a person or his software made; null where the latest hundred are the platform's, the clients' and the trainer's.</summary>
    public Evenement? DernierDeQuelquUn() => Execute(Dernier - Recents + 1).LastOrDefault(e =>
        e.Fait.Acteur.Type is TypeActeur.Utilisateur or TypeActeur.CompteTechnique && e.Fait.Porte != Porte.Client);

    /// <summary>The entries that came with a request.</summary>
    /// <param name="requete">Number of the request.</param>
    /// <param name="avant">Number of the last entry before it.</param>
    /// <param name="apres">Number of the last entry after it.</param>
    public IEnumerable<Evenement> DeLaRequete(string requete, long avant, long apres) =>
        apres <= avant ? [] : world.Store.Journal(avant + 1).TakeWhile(e => e.Fait.Seq <= apres).Where(e => e.Trace.Requete == requete);

    /// <summary>The entries of an invoice, known by its platform number or, more slowly, by the number its supplier gave.</summary>
    public IEnumerable<Evenement> DeLaFacture(string facture) =>
        long.TryParse(facture, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
        && world.Store.Resumes.JournalDe("facture", id) is { IsEmpty: false } numeros
            ? world.Store.ReadMany<Evenement>(numeros)
            : Execute(1, facture);

    private static bool EstSur(Fait fait, string objet) =>
        fait.Objet is { } o && (o.Numero == objet || o.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == objet);
}
