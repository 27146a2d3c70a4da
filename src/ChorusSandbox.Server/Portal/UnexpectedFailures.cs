using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Portal;

/// <summary>Keeps what went wrong behind a page under a number, which the page tells and the console's journal of requests shows.</summary>
internal sealed class UnexpectedFailures(JournalDesRequetes journal, Workspaces workspaces, TimeProvider wall, ILogger<UnexpectedFailures> logger)
{
    private const string Porte = "portail";

    /// <summary>
    /// Keeps a failure: in the journal of requests its number and its kind, nothing of what was typed; in the program's own log
    /// the whole exception, whose words may quote what was typed. The trouble to show.
    /// </summary>
    public async Task<Trouble> Keep(HttpRequest request, Exception failure)
    {
        var (trace, monde, chemin) = (journal.NextTrace(), World(request.Path), Masque.Corps(request.Path.Value ?? ""));
        logger.LogError(failure, "The page {Chemin} failed ({Trace}).", chemin, trace);
        var refus = Refus.De(CodeRefus.PortailErreurImprevue, null, chemin, ("trace", trace));
        try
        {
            await journal.Add(monde, new Echange
            {
                Trace = trace,
                Mur = wall.GetUtcNow(),
                Methode = Masque.Corps(request.Method),
                Chemin = chemin,
                Operation = Porte,
                Statut = StatusCodes.Status500InternalServerError,
                Verdict = $"Erreur imprévue d’une page ({failure.GetType().Name}) : le journal technique du programme la porte entière, sous ce numéro.",
                TailleRequete = request.ContentLength ?? 0,
                Explications = [refus],
            });
        }
        catch (Exception e)
        {
            journal.Lost(e);
        }

        return new Trouble("Erreur imprévue", StatusCodes.Status500InternalServerError, null, refus) { Requete = monde is null ? null : $"/console/{Uri.EscapeDataString(monde)}/requetes/{trace}" };
    }

    /// <summary>The world that the address names, if there is one.</summary>
    private string? World(PathString path) =>
        path.Value?.Split('/') is ["", "m" or "console", { Length: > 0 } id, ..] && workspaces.Find(id) is not null ? id : null;
}
