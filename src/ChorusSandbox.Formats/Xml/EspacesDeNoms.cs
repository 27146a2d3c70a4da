using System.Collections.Frozen;

namespace ChorusSandbox.Formats.Xml;

/// <summary>The namespaces of the known syntaxes and the prefixes under which the house names their elements.</summary>
internal static class EspacesDeNoms
{
    public const string UblInvoice = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    public const string UblCreditNote = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    public const string Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    public const string Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    public const string Ext = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
    public const string Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    public const string Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    public const string Udt = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    public const string Qdt = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";
    public const string Xades = "http://uri.etsi.org/01903/v1.3.2#";
    public const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        [UblInvoice] = "ubl", [UblCreditNote] = "ubl", [Cac] = "cac", [Cbc] = "cbc", [Ext] = "ext",
        [Rsm] = "rsm", [Ram] = "ram", [Udt] = "udt", [Qdt] = "qdt", [Xsi] = "xsi",
    }.ToFrozenDictionary();

    /// <summary>The name of an element in the house: known prefix, or else the one of the file.</summary>
    public static string Nommer(string espaceDeNoms, string prefixe, string nomLocal) =>
        Prefixes.TryGetValue(espaceDeNoms, out var connu) ? $"{connu}:{nomLocal}"
        : prefixe.Length > 0 ? $"{prefixe}:{nomLocal}"
        : nomLocal;

    /// <summary>The namespace that a name of the house belongs to; for a root of UBL, the document it begins.</summary>
    public static string DuPrefixe(string nom, string? racine = null) => nom[..Math.Max(0, nom.IndexOf(':', StringComparison.Ordinal))] switch
    {
        "cbc" => Cbc,
        "cac" => Cac,
        "ext" => Ext,
        "rsm" => Rsm,
        "ram" => Ram,
        "udt" => Udt,
        "qdt" => Qdt,
        "ubl" when racine == "CreditNote" => UblCreditNote,
        "ubl" => UblInvoice,
        _ => "",
    };
}
