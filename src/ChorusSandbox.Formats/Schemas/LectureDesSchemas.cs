using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>
/// Reads the rows of the schemas, which stand beside this file: <c>type;élément;min;max;contenu;choix;version</c>, in the
/// order of the sequence. Their facts come from the public schemas of OASIS, UN/CEFACT and FNFE-MPE.
/// </summary>
internal static class LectureDesSchemas
{
    /// <summary>Content of an element that may hold any element of another namespace, and of one that holds none.</summary>
    private const string Libre = "libre", Vide = "vide";

    private static readonly Lazy<FrozenDictionary<string, TypeSimple>> Simples = new(LireLesTypesSimples);

    /// <summary>A schema of one file, or of one section <c>[nom]</c> of it.</summary>
    /// <param name="fichier">Name of the file.</param>
    /// <param name="nom">The schema, as people call it and as tolerances name it.</param>
    /// <param name="section">The section, where the file holds several.</param>
    public static Schema Lire(string fichier, string nom, string? section = null)
    {
        var champs = Section(Lignes(fichier), section).Select(l => l.Split(';')).ToList();
        var types = champs.Select(c => c[0]).Distinct().ToFrozenDictionary(t => t, t => new TypeComplexe(t));
        foreach (var groupe in champs.GroupBy(c => c[0]))
        {
            var attributs = groupe.Where(c => c[1].StartsWith('@')).Select(LireAttributDeType);
            types[groupe.Key].Recevoir(Ranger([.. groupe.Where(c => !c[1].StartsWith('@'))], types), attributs);
        }

        return new(nom, types[""], types, LireLesTolerances(nom));
    }

    /// <summary>What people call an element: <c>cbc:IssueDate</c>, date d’émission.</summary>
    public static FrozenDictionary<string, string> LireLesLibelles() =>
        Lignes("libelles.csv").Select(l => l.Split(';')).ToFrozenDictionary(c => c[0], c => c[1]);

    private static IEnumerable<LigneDeSchema> Ranger(List<string[]> champs, FrozenDictionary<string, TypeComplexe> types)
    {
        var rang = -1;
        var choix = "";
        foreach (var champ in champs)
        {
            var leSien = Champ(champ, 5) ?? "";
            rang += leSien.Length > 0 && leSien == choix ? 0 : 1;
            choix = leSien;
            yield return new()
            {
                Type = champ[0],
                Element = champ[1],
                EspaceDeNoms = EspacesDeNoms.DuPrefixe(champ[1], champ[0].Length == 0 ? champ[4] : null),
                Rang = champ[0].Length == 0 ? 0 : rang,
                Min = int.Parse(champ[2], CultureInfo.InvariantCulture),
                Max = champ[3] == "n" ? int.MaxValue : int.Parse(champ[3], CultureInfo.InvariantCulture),
                Simple = champ[4] == Libre ? null : Simples.Value.GetValueOrDefault(champ[4]),
                Complexe = champ[4] == Libre || Simples.Value.ContainsKey(champ[4]) ? null
                    : champ[4] == Vide ? new TypeComplexe(Vide)
                    : types[champ[4]],
                Version = Champ(champ, 6),
            };
        }
    }

    private static FrozenDictionary<string, TypeSimple> LireLesTypesSimples() =>
        Lignes("types-simples.csv").Select(l => l.Split(';'))
            .ToFrozenDictionary(c => c[0], c => new TypeSimple(c[0], Enum.Parse<BaseSimple>(c[1], ignoreCase: true),
                [.. (Champ(c, 2) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(LireAttribut)]));

    /// <summary>An attribute of a complex type is a row as an element is: <c>type;@nom;min;1;contenu</c>.</summary>
    private static AttributDeSchema LireAttributDeType(string[] champs) =>
        new(champs[1][1..], champs[2] == "1", null, Simples.Value[champs[4]].Base);

    private static AttributDeSchema LireAttribut(string texte)
    {
        var parties = texte.Split('=', 2);
        var nomEtBase = parties[0].Split(':', 2);
        return new(nomEtBase[0].TrimEnd('!'), nomEtBase[0].EndsWith('!'), parties.Length > 1 ? parties[1] : null,
            nomEtBase.Length > 1 ? Enum.Parse<BaseSimple>(nomEtBase[1], ignoreCase: true) : BaseSimple.Texte);
    }

    // ASSUMPTION: FMT-08 what came with CII D22B is accepted: Chorus Pro receives all profiles of Factur-X, which use it.
    private static FrozenDictionary<EcartAdmis, string> LireLesTolerances(string schema) =>
        Lignes("tolerances.csv").Select(l => l.Split(';')).Where(c => c[0] == schema)
            .ToFrozenDictionary(c => new EcartAdmis(c[1], c[2], Enum.Parse<EcartDeStructure>(c[3])), c => c[4]);

    private static string? Champ(string[] champs, int rang) => champs.Length > rang && champs[rang].Length > 0 ? champs[rang] : null;

    private static IEnumerable<string> Section(ImmutableArray<string> lignes, string? section) =>
        section is null
            ? lignes
            : lignes.SkipWhile(l => l != $"[{section}]").Skip(1).TakeWhile(l => !l.StartsWith('['));

    private static ImmutableArray<string> Lignes(string fichier)
    {
        using var flux = typeof(LectureDesSchemas).Assembly.GetManifestResourceStream($"Schemas/{fichier}")
            ?? throw new InvalidOperationException($"The rows {fichier} are not embedded.");
        using var lecteur = new StreamReader(flux);
        return [.. lecteur.ReadToEnd().Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0 && !l.StartsWith('#'))];
    }
}
