using System.Text;
using System.Xml.Linq;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>Writes the metadata of a Factur-X: what it is, which invoice it carries, and the schema of these properties.</summary>
internal static class EcrivainXmp
{
    /// <summary>The packet, in UTF-8.</summary>
    /// <param name="titre">Title of the document.</param>
    /// <param name="niveau">The profile announced.</param>
    /// <param name="fichier">Name of the attached invoice.</param>
    /// <param name="reserve">Why the file is no archive; null for an archive.</param>
    public static byte[] Ecrire(string titre, string niveau, string fichier, string? reserve) => Encoding.UTF8.GetBytes($"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        {(reserve is null ? Archive : "")}<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:format>application/pdf</dc:format>
        <dc:title>{Langue(titre)}</dc:title>
        {(reserve is null ? "" : $"<dc:description>{Langue(reserve)}</dc:description>\n")}</rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdf:Producer>Chorus Sandbox</pdf:Producer>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:fx="{XmpFacturX.EspaceFacturX}">
        <fx:DocumentType>INVOICE</fx:DocumentType>
        <fx:DocumentFileName>{Echapper(fichier)}</fx:DocumentFileName>
        <fx:Version>1.0</fx:Version>
        <fx:ConformanceLevel>{Echapper(niveau)}</fx:ConformanceLevel>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>Factur-X</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>{XmpFacturX.EspaceFacturX}</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>fx</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>
        {Propriete("DocumentFileName", "Name of the embedded XML invoice")}
        {Propriete("DocumentType", "Kind of the embedded document")}
        {Propriete("Version", "Version of the standard of the embedded XML")}
        {Propriete("ConformanceLevel", "Profile of the embedded XML")}
        </rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """.ReplaceLineEndings("\n"));

    private const string Archive =
        "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n</rdf:Description>\n";

    private static string Langue(string texte) => $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Echapper(texte)}</rdf:li></rdf:Alt>";

    private static string Propriete(string nom, string description) =>
        $"<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{nom}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>";

    private static string Echapper(string texte) =>
        new XText(TexteXml.Admis(texte)).ToString();
}
