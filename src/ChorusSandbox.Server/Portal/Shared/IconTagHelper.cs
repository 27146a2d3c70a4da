using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>Writes an icon of the sprite, which says nothing to a screen reader: <c>&lt;icon name="check" /&gt;</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name of the symbol, without its prefix.</summary>
    public string Name { get; set; } = "";

    /// <summary>Class added to the icon's own.</summary>
    public string? Look { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Look is null ? "i" : $"{Look} i");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"#i-{Name}\"/>");
    }
}
