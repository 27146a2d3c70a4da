using System.Text;

using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>Parsed Markdown: filled from the world and set in French typography as it is written out, never before (tutoriels.md 2.2).</summary>
public sealed class LessonText
{
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private readonly IReadOnlyList<Block> _blocs;
    private readonly bool _enLigne;

    internal LessonText(IReadOnlyList<Block> blocs, bool enLigne = false) => (_blocs, _enLigne) = (blocs, enLigne);

    /// <summary>Parses Markdown.</summary>
    public static LessonText Parse(string markdown) => new([.. Markdown.Parse(markdown, Pipeline)]);

    /// <summary>The HTML, its placeholders filled.</summary>
    /// <param name="remplir">Fills a text.</param>
    public string Html(Func<string, string> remplir)
    {
        using var writer = new StringWriter(new StringBuilder());
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = _enLigne };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new FilledLiteralRenderer(remplir));
        renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new LessonTableRenderer());
        foreach (var bloc in _blocs)
        {
            renderer.Render(bloc);
        }

        return writer.ToString().Trim();
    }

    /// <summary>Every text that a filler may have to fill.</summary>
    internal IEnumerable<string> Textes => _blocs.SelectMany(Descendre);

    private static IEnumerable<string> Descendre(Block bloc) => bloc switch
    {
        ContainerBlock conteneur => conteneur.SelectMany(Descendre),
        LeafBlock { Inline: { } inline } => inline.FindDescendants<Markdig.Syntax.Inlines.LiteralInline>().Select(l => l.Content.ToString()),
        _ => [],
    };
}
