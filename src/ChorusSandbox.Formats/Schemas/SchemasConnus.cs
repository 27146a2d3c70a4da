using System.Collections.Frozen;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>The schemas that files are checked against.</summary>
internal static class SchemasConnus
{
    private static readonly Lazy<Schema> LUbl = new(() => LectureDesSchemas.Lire("ubl.csv", "UBL 2.1"));
    private static readonly Lazy<Schema> LeCii = new(() => LectureDesSchemas.Lire("cii.csv", "CII D16B"));
    private static readonly Lazy<Schema> LeCpp = new(() => LectureDesSchemas.Lire("cpp.csv", "CPP FactureMixte"));
    private static readonly Lazy<FrozenDictionary<string, string>> LesLibelles = new(LectureDesSchemas.LireLesLibelles);

    private static readonly FrozenDictionary<string, Lazy<Schema>> Profils =
        new[] { ("MINIMUM", "MINIMUM"), ("BASICWL", "BASIC WL"), ("BASIC", "BASIC"), ("EN16931", "EN 16931"), ("EXTENDED", "EXTENDED") }
            .ToFrozenDictionary(p => p.Item1, p => new Lazy<Schema>(() => LectureDesSchemas.Lire("factur-x.csv", $"Factur-X {p.Item2}", p.Item1)));

    public static Schema Ubl => LUbl.Value;

    public static Schema Cii => LeCii.Value;

    /// <summary>ASSUMPTION: FMT-06 rows of our own, on the pivot’s vocabulary: the schema of CPP FactureMixte is not public.</summary>
    public static Schema Cpp => LeCpp.Value;

    /// <summary>The schema whose file begins with this element; the one of its namespace where the element itself is wrong.</summary>
    public static Schema? DeLaRacine(ElementXml racine) => racine.EspaceDeNoms switch
    {
        EspacesDeNoms.UblInvoice or EspacesDeNoms.UblCreditNote => Ubl,
        EspacesDeNoms.Rsm => Cii,
        "" when racine.Nom == "CPPFactureMixte" => Cpp,
        _ => null,
    };

    /// <summary>
    /// The limited schema of the Factur-X profile that a specification (BT-24) names, old spellings included; null when it names
    /// none. Source: formats.md 3.1.
    /// </summary>
    public static Schema? DeLaSpecification(string? specification)
    {
        var dernier = specification?[(specification.LastIndexOf(':') + 1)..].ToUpperInvariant();
        var profil = dernier switch
        {
            "2017" when specification == "urn:cen.eu:en16931:2017" => "EN16931",
            "COMFORT" => "EN16931",
            "EXTENDED-CTC-FR" => "EXTENDED",
            _ => dernier ?? "",
        };
        return Profils.GetValueOrDefault(profil)?.Value;
    }

    /// <summary>The element with its French name where people know it by one.</summary>
    public static string Nommer(string element) =>
        LesLibelles.Value.TryGetValue(element, out var libelle) ? $"{element} ({libelle})" : element;
}
