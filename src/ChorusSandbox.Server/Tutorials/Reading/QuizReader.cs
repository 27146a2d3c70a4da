using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Reading;

using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>Reads a question: paragraphs, then one task list; the quote under an answer is what is said to who chose it.</summary>
internal static class QuizReader
{
    /// <summary>The question; null, and told, when it has no task list.</summary>
    public static Quiz? Read(string fichier, Fence fence, string cle, string denouement, ICollection<Anomalie> anomalies)
    {
        var blocs = Markdown.Parse(fence.Brut.Texte, LessonText.Pipeline).ToList();
        var listes = blocs.OfType<ListBlock>().ToList();
        if (listes is not [var liste] || blocs[^1] != liste || blocs.Count < 2)
        {
            anomalies.Add(new Anomalie(fichier, fence.Ligne, "une question est faite de paragraphes, puis d’une seule liste de réponses « - [ ] »"));
            return null;
        }

        var choix = liste.OfType<ListItemBlock>().Select(Choix).ToList();
        if (choix.Count < 2 || choix.Any(c => c is null))
        {
            anomalies.Add(new Anomalie(fichier, fence.Ligne, "chaque réponse s’écrit « - [ ] » ou « - [x] », et il en faut deux au moins"));
            return null;
        }

        return new Quiz(cle, fence.Ligne, new LessonText([.. blocs[..^1]]), [.. choix.OfType<QuizChoice>()]) { Denouement = denouement };
    }

    private static QuizChoice? Choix(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock { Inline: { } inline } paragraphe || inline.FirstChild is not TaskList tache)
        {
            return null;
        }

        var juste = tache.Checked;
        tache.Remove();
        if (inline.FirstChild is LiteralInline debut)
        {
            debut.Content.TrimStart();
        }

        var quote = item.OfType<QuoteBlock>().FirstOrDefault();
        return new QuizChoice(new LessonText([paragraphe], enLigne: true), juste, quote is null ? null : new LessonText([.. quote]));
    }
}
