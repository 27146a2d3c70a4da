using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Journal;

/// <summary>The journal of a world, for whoever may look at the whole of it: console, lessons, scenarios.</summary>
public sealed class LireJournal(Workspace world)
{
    /// <summary>Number of the last entry; 0 before the first.</summary>
    public long Dernier => world.Store.Resumes.DernierFait;

    /// <summary>The entries from one on, in order.</summary>
    /// <param name="depuis">Number of the first entry wanted.</param>
    /// <param name="objet">Only what was done to an object of this number, or known under this name.</param>
    public IEnumerable<Evenement> Execute(long depuis = 1, string? objet = null) => world.Store.Journal(depuis).Where(e => objet is null || EstSur(e.Fait, objet));

    private static bool EstSur(Fait fait, string objet) =>
        fait.Objet is { } o && (o.Numero == objet || o.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == objet);
}
