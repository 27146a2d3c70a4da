using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>Tables with a caption, and with the scope of their headers: the first row over columns, the first cell beside its row.</summary>
internal sealed class LessonTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine().Write("<table class=\"grid\"><caption class=\"sr\">Valeurs de la consigne</caption>");
        foreach (var row in obj.OfType<TableRow>())
        {
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var (debut, fin) = row.IsHeader ? ("<th scope=\"col\">", "</th>") : i == 0 ? ("<th scope=\"row\">", "</th>") : ("<td>", "</td>");
                renderer.Write(debut);
                var avant = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.Write((TableCell)row[i]);
                renderer.ImplicitParagraph = avant;
                renderer.Write(fin);
            }

            renderer.Write("</tr>");
        }

        renderer.Write("</table>").EnsureLine();
    }
}
