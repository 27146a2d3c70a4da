using System.Xml;

namespace ChorusSandbox.Formats.Xml;

/// <summary>The characters that an XML file can hold (XML 1.0, production 2).</summary>
internal static class TexteXml
{
    /// <summary>The text without those that it cannot; half a sign becomes the sign of a lost character.</summary>
    public static string Admis(string texte) =>
        texte.All(XmlConvert.IsXmlChar) ? texte : string.Concat(texte.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
