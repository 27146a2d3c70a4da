using System.Text.RegularExpressions;

using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Simulation.Scenarios.Outcomes;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>The lessons: their list, beginning or going on with one, and what the forms of the pane ask for.</summary>
[AutoValidateAntiforgeryToken]
public sealed partial class TutorialsController(Library library, Workspaces workspaces, Entrance entrance) : Controller
{
    private const string Cookie = "bac-a-sable-lecons";
    private const string Liste = "/tutoriels";
    private const string SansPlace = "/place";

    /// <summary>The list of lessons.</summary>
    [HttpGet(Liste)]
    public IActionResult Index() => entrance.IsSeated(HttpContext)
        ? View("/Tutorials/Tutoriels.cshtml", new TutorialList(library, [.. Commencees().Keys]))
        : LocalRedirect(SansPlace);

    /// <summary>Begins a lesson, or goes on with the one that this browser began.</summary>
    [HttpPost("/tutoriels/{slug}")]
    public async Task<IActionResult> Commencer(string slug, CancellationToken ct)
    {
        if (!entrance.IsSeated(HttpContext))
        {
            return LocalRedirect(SansPlace);
        }

        if (library.Find(slug) is not { } lesson)
        {
            return LocalRedirect(Liste);
        }

        var commencees = Commencees();
        if (commencees.TryGetValue(slug, out var connu) && entrance.MayOpen(HttpContext, connu) && workspaces.Find(connu) is not null)
        {
            using var repris = await workspaces.Open(connu, ct);
            if (LessonSession.Of(repris, library) is { } encours)
            {
                return await Entrer(encours, repris, ct);
            }
        }

        var cree = await workspaces.Create(new NouveauMonde
        {
            Nom = lesson.Titre, Graine = lesson.Graine, Debut = lesson.Debut, Horloge = ModeHorloge.Figee, Etiquette = "tutoriel",
        }, ct);
        commencees[slug] = cree.Monde.Id;
        Response.Cookies.Append(Cookie, string.Join('.', commencees.Select(c => $"{c.Key}~{c.Value}")), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(365),
        });
        entrance.Open(HttpContext, cree.Monde);
        using var world = await workspaces.Open(cree.Monde.Id, ct);
        return await Entrer(await LessonSession.Begin(lesson, world), world, ct);
    }

    /// <summary>« Recommencer »: the world of the lesson is made anew.</summary>
    [HttpPost("/tutoriels/recommencer")]
    public async Task<IActionResult> Recommencer([FromForm] string? monde, CancellationToken ct)
    {
        if (monde is null || workspaces.Find(monde) is null || !entrance.MayOpen(HttpContext, monde))
        {
            return LocalRedirect(Liste);
        }

        Lesson? lesson;
        using (var avant = await workspaces.Open(monde, ct))
        {
            lesson = LessonSession.Of(avant, library)?.Lesson;
        }

        if (lesson is null)
        {
            return LocalRedirect(Liste);
        }

        await workspaces.Reset(monde, ct);
        using var world = await workspaces.Open(monde, ct);
        return await Entrer(await LessonSession.Begin(lesson, world), world, ct);
    }

    /// <summary>The pane alone, for the script.</summary>
    [HttpGet("/tutoriel")]
    public IActionResult Volet() => ViewComponent("Tuto");

    /// <summary>What a form of the pane asks for.</summary>
    [HttpPost("/tutoriel")]
    public async Task<IActionResult> Agir([FromServices] Access.Access access, [FromForm] string? acte, [FromForm] string? question, [FromForm] int[] choix, CancellationToken ct)
    {
        if (!Request.PathBase.StartsWithSegments("/m") || LessonSession.Of(access.World, library) is not { } session)
        {
            return LocalRedirect(Liste);
        }

        string? panne = null;
        switch (acte)
        {
            case "repondre" when question is not null:
                await session.Repondre(question, choix, ct);
                break;
            case "indice":
                await session.OuvrirIndice(ct);
                break;
            case "refaire":
                panne = (await session.Refaire()).FirstOrDefault(r => r.Bilan != Issue.Reussi)?.Explication;
                break;
        }

        var avance = await session.Examine(ct);
        return Request.Headers.ContainsKey("X-Fragment")
            ? View("/Tutorials/_Tuto.cshtml", new Pane
            {
                Session = session,
                Racine = Request.PathBase.ToUriComponent(),
                Actor = access.Actor,
                Feedback = Feedback.De(session),
                Verifiee = acte == "verifier" && !avance,
                SolutionOuverte = acte == "solution",
                Panne = panne,
            })
            : LocalRedirect(Retour(acte is "verifier" && !avance ? "verifier" : acte == "solution" ? "solution" : null));
    }

    /// <summary>Tells the script that something happened in a world, without holding it open.</summary>
    [HttpGet("/tutoriels/suivi/{monde}")]
    public async Task Suivre(string monde, [FromServices] TimeProvider wall, [FromServices] IHostApplicationLifetime host, CancellationToken ct)
    {
        if (!entrance.MayOpen(HttpContext, monde))
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, host.ApplicationStopping);
        Response.ContentType = "text/event-stream";
        try
        {
            await Suivre(monde, wall, both.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or MondeInconnuException or MondeOccupeException)
        {
            // The page was left, or the world is being made anew: the page asks again by itself.
        }
    }

    private async Task Suivre(string monde, TimeProvider wall, CancellationToken ct)
    {
        for (long? vu = null; workspaces.Find(monde) is not null;)
        {
            long dernier;
            using (var world = await workspaces.Open(monde, ct))
            {
                dernier = new LireJournal(world).Dernier;
            }

            if (vu is not null && vu != dernier)
            {
                await Response.WriteAsync("data: journal\n\n", ct);
                await Response.Body.FlushAsync(ct);
            }

            vu = dernier;
            await Task.Delay(TimeSpan.FromMilliseconds(700), wall, ct);
        }
    }

    /// <summary>Enters the persona of the current step, at its screen.</summary>
    private async Task<IActionResult> Entrer(LessonSession session, Workspace world, CancellationToken ct)
    {
        var etape = session.Courante ?? session.Lesson.Etapes[^1];
        var login = Chemins.Lire(session.Acteur(etape.Persona).Structure, "utilisateurs.0.login")!;
        await new SeConnecter(world).Execute(new DemandeConnexion(login), ct);
        entrance.Enter(HttpContext, world.Id, login);
        return LocalRedirect($"/m/{Uri.EscapeDataString(world.Id)}/{Uri.EscapeDataString(login)}{Ecrans.Chemin(etape.Ecran)}");
    }

    /// <summary>The lessons that this browser began, with their worlds.</summary>
    private Dictionary<string, string> Commencees() => (Request.Cookies[Cookie] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('~')).Where(p => p.Length == 2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1]);

    /// <summary>The page the form was on, with what to show in its pane.</summary>
    private string Retour(string? montrer)
    {
        var page = Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var referer) && referer.Authority == Request.Host.Value
            && PathString.FromUriComponent(referer).StartsWithSegments(Request.PathBase)
            ? Montrer().Replace(referer.PathAndQuery, "").TrimEnd('?')
            : Request.PathBase.ToUriComponent() + "/accueil";
        return montrer is null ? page : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}tuto={montrer}";
    }

    [GeneratedRegex("(?<=[?&])tuto=[a-z]*&?")]
    private static partial Regex Montrer();
}
