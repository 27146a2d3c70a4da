using System.Xml;
using System.Xml.Linq;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>The metadata of a PDF that concern its standard and its invoice. Source: formats.md 3.3.</summary>
internal sealed record XmpFacturX
{
    private const int Maximum = 1024 * 1024;
    private const string Racine = "pdfa:CrossIndustryDocument";
    private static readonly string[] Proprietes = ["DocumentType", "DocumentFileName", "Version", "ConformanceLevel"];
    private static readonly XNamespace Pdfaid = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Propriete = "http://www.aiim.org/pdfa/ns/property#";

    /// <summary>Part of PDF/A that the file claims: <c>3</c>.</summary>
    public string? Partie { get; private init; }

    /// <summary>Level of conformance it claims: <c>B</c>.</summary>
    public string? Conformite { get; private init; }

    /// <summary>Namespace of the four properties of the invoice; null when none is there.</summary>
    public string? Espace { get; private init; }

    /// <summary>Prefix under which it is declared.</summary>
    public string? Prefixe { get; private init; }

    public string? TypeDeDocument { get; private init; }

    public string? NomDuFichier { get; private init; }

    public string? Version { get; private init; }

    /// <summary>Profile announced: <c>EN 16931</c>.</summary>
    public string? Niveau { get; private init; }

    /// <summary>True when an extension schema of the Factur-X namespace declares the four properties.</summary>
    public bool EstDeclare { get; private init; }

    /// <summary>Namespace of the properties of a Factur-X.</summary>
    public const string EspaceFacturX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    /// <summary>Reads a packet of metadata; null when it is no XML that can be read.</summary>
    public static XmpFacturX? Lire(ReadOnlyMemory<byte> octets)
    {
        try
        {
            using var flux = new MemoryStream(octets[..Math.Min(octets.Length, Maximum)].ToArray(), writable: false);
            using var lecteur = XmlReader.Create(flux, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Maximum });
            return XDocument.Load(lecteur).Root is { } racine ? De(racine) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmpFacturX De(XElement racine)
    {
        // A property is an element, or an attribute of its description: XMP knows both.
        var valeurs = racine.DescendantsAndSelf().SelectMany(e => e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => (a.Name, a.Value, Ou: e)))
            .Concat(racine.Descendants().Where(e => !e.HasElements).Select(e => (e.Name, e.Value, Ou: e)))
            .ToList();
        var niveau = valeurs.Find(v => v.Name.LocalName == "ConformanceLevel" && v.Name.NamespaceName.Contains(Racine, StringComparison.Ordinal));
        var autre = niveau.Ou is null ? valeurs.Find(v => Proprietes.Contains(v.Name.LocalName) && v.Name.NamespaceName.Contains(Racine, StringComparison.Ordinal)) : niveau;
        var espace = autre.Name?.Namespace;
        return new XmpFacturX
        {
            Partie = De(Pdfaid, "part"),
            Conformite = De(Pdfaid, "conformance"),
            Espace = espace?.NamespaceName,
            Prefixe = espace is null ? null : autre.Ou.GetPrefixOfNamespace(espace),
            TypeDeDocument = De(espace, "DocumentType"),
            NomDuFichier = De(espace, "DocumentFileName"),
            Version = De(espace, "Version"),
            Niveau = De(espace, "ConformanceLevel"),
            EstDeclare = racine.Descendants().Any(EstLaDeclaration),
        };

        string? De(XNamespace? ns, string nom) =>
            ns is null ? null : valeurs.Find(v => v.Name == ns + nom).Value?.Trim() is { Length: > 0 } valeur ? valeur : null;
    }

    private static bool EstLaDeclaration(XElement schema) =>
        ((string?)schema.Element(Schema + "namespaceURI") ?? (string?)schema.Attribute(Schema + "namespaceURI"))?.Trim() == EspaceFacturX
        && Proprietes.All(nom => schema.Descendants(Propriete + "name").Any(p => p.Value.Trim() == nom)
            || schema.Descendants().Attributes(Propriete + "name").Any(p => p.Value.Trim() == nom));
}
