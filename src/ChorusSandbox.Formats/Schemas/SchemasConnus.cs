using System.Collections.Frozen;

using ChorusSandbox.Formats.FacturX;
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
        new[] { ProfilFacturX.Minimum, ProfilFacturX.BasicWl, ProfilFacturX.Basic, ProfilFacturX.En16931, ProfilFacturX.Extended }
            .ToFrozenDictionary(p => p, p => new Lazy<Schema>(() => LectureDesSchemas.Lire("factur-x.csv", $"Factur-X {p}", p)));

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

    /// <summary>The limited schema of a profile of <see cref="ProfilFacturX"/>; null for one that has none.</summary>
    public static Schema? DuProfil(string? niveau) => niveau is null ? null : Profils.GetValueOrDefault(niveau)?.Value;

    /// <summary>The element with its French name where people know it by one.</summary>
    public static string Nommer(string element) =>
        LesLibelles.Value.TryGetValue(element, out var libelle) ? $"{element} ({libelle})" : element;
}
