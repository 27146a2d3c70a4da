using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>The tutorial pane as it is drawn: the lesson, its steps, what to say now.</summary>
public sealed record Pane
{
    public required LessonSession Session { get; init; }

    /// <summary>Beginning of the addresses of who is entered.</summary>
    public required string Racine { get; init; }

    /// <summary>Who is entered.</summary>
    public required Actor Actor { get; init; }

    /// <summary>What is said to the last attempt.</summary>
    public required Feedback? Feedback { get; init; }

    /// <summary>True when the learner just asked for a check and the step is not done.</summary>
    public bool Verifiee { get; init; }

    /// <summary>True when the solution is shown.</summary>
    public bool SolutionOuverte { get; init; }

    /// <summary>What went wrong while playing the solution.</summary>
    public string? Panne { get; init; }

    /// <summary>End of the address of the screen one is on, under the persona's; empty in a fragment.</summary>
    public string Ecran { get; init; } = "";

    public Lesson Lesson => Session.Lesson;

    /// <summary>The step to do; null when all are done.</summary>
    public LessonStep? Courante => Session.Courante;

    /// <summary>How many steps are done.</summary>
    public int Faites => Lesson.Etapes.Count(e => Session.Progression.Faites.ContainsKey(e.Id));

    /// <summary>Number of the lesson, from its folder.</summary>
    public string Numero => Lesson.Slug.Split('-')[0].TrimStart('0');

    /// <summary>Where the pane is folded: the current step in one line.</summary>
    public string Resume => Courante is { } etape ? $"étape {Lesson.Rang(etape.Id) + 1} sur {Lesson.Etapes.Length}" : "terminé";

    /// <summary>What is announced when the pane changes by itself.</summary>
    public string Annonce => Courante is { } etape
        ? $"Tutoriel, {Faites} étape(s) faite(s) sur {Lesson.Etapes.Length}. {(Feedback is null ? $"Étape en cours : {etape.Titre}" : "Une remarque sur votre dernier essai est affichée dans le tutoriel.")}"
        : "Tutoriel terminé.";

    /// <summary>True when who is entered is not the persona of the step.</summary>
    public bool AutrePersona => Courante is { } etape && !Actor.EstRattacheA(Session.Acteur(etape.Persona).IdStructure);

    /// <summary>The persona of the step: designation of the structure and login of her gestionnaire principal.</summary>
    public (string Designation, string Login) Persona => Courante is { } etape && Session.Acteur(etape.Persona).Structure is { } s
        ? (Chemins.Lire(s, "designation")!, Chemins.Lire(s, "utilisateurs.0.login")!)
        : ("", "");

    /// <summary>Hints opened so far, and whether one is left.</summary>
    public (ImmutableArray<LessonText> Ouverts, bool Reste) Indices => Courante is { } etape
        ? ([.. etape.Indices.Take(Session.IndicesOuverts(etape))], Session.IndicesOuverts(etape) < etape.Indices.Length)
        : ([], false);

    /// <summary>The questions of a done step that stay in sight: those without their right answer, and all those of the step just done.</summary>
    public ImmutableArray<Quiz> EnVue(LessonStep etape) =>
        [.. etape.Questions.Where(q => !q.EstUnPari && (!q.EstJuste(Session.Reponse(q.Cle)) || Lesson.Rang(Session.Progression.Etape) == Lesson.Rang(etape.Id) + 1))];

    /// <summary>The bets whose issue the end of a step tells: the answers that were placed.</summary>
    public IEnumerable<QuizChoice> Denoues(LessonStep etape) => Lesson.Questions.Where(q => q.EstUnPari && q.Denouement == etape.Id)
        .SelectMany(q => q.Choix.Where((_, i) => Session.Reponse(q.Cle).Contains(i)));

    /// <summary>True for a question that has nothing more to ask: answered right, or a bet whose issue is told.</summary>
    public bool EstClose(Quiz quiz) => quiz.EstUnPari ? Session.Progression.Faites.ContainsKey(quiz.Denouement) : quiz.EstJuste(Session.Reponse(quiz.Cle));

    /// <summary>HTML of a text of the lesson.</summary>
    public string Html(LessonText texte) => texte.Html(Session.Remplir);

    /// <summary>The text of a title, in French typography.</summary>
    public static string Titre(string titre) => FilledLiteralRenderer.Composer(titre);
}
