using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>Names of a lesson: those that its checks use are made by a solution up to there, or dictated; those it shows exist.</summary>
internal sealed class LessonNameCheck(NodeReading reading, string fichier)
{
    /// <summary>Checks the whole lesson.</summary>
    public void Check(Lesson lesson)
    {
        var check = new NameCheck(reading, fichier, lesson.Distribution);
        check.Check(lesson.Depart);
        foreach (var etape in lesson.Etapes)
        {
            check.Check(etape.Depart);
            check.Check(etape.Solution);
            check.Check([new ExpectStep(etape.Ligne, etape.Verifier)]);
            Textes(lesson, etape.Ligne, etape.Corps.SelectMany(TextesDe).Concat(etape.Indices).Concat(etape.Erreurs.Select(e => e.Texte)));
        }

        Textes(lesson, 1, lesson.Ouverture.Concat(lesson.Fin).SelectMany(TextesDe));
    }

    private void Textes(Lesson lesson, int ligne, IEnumerable<LessonText> textes)
    {
        foreach (var chemin in textes.SelectMany(t => t.Textes).SelectMany(Names.Placeholders).Where(p => lesson.Distribution.Acteur(p.Split('.')[0]) is null))
        {
            reading.Anomalies.Add(new Anomalie(fichier, ligne, $"« {{{{{chemin}}}}} » : aucun acteur ne porte ce nom"));
        }
    }

    private static IEnumerable<LessonText> TextesDe(LessonBlock bloc) => bloc switch
    {
        { Texte: { } texte } => [texte],
        { Quiz: { } quiz } => [quiz.Question, .. quiz.Choix.Select(c => c.Texte), .. quiz.Choix.Select(c => c.Replique).OfType<LessonText>()],
        _ => [],
    };
}
