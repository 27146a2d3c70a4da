using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>
/// Inside Platform: subjects stand on the substrate of a world, do not go round in circles, and only the subject of a record
/// writes it (docs/decisions/0001).
/// </summary>
public sealed class SubjectsTests
{
    private const string Platform = "ChorusSandbox.Platform";

    /// <summary>What a world is made of, one layer under the subjects.</summary>
    private static readonly string[] Substrate = ["Store", "Journal", "Clock", "Workspaces", "Clients", "Failures"];

    private static readonly string[] Subjects = ["Factures", "Flux", "Structures", "Utilisateurs", "Transverses"];

    /// <summary>The types of the substrate that name acts of subjects: two put a world together, three play a journal again.</summary>
    private static readonly string[] Composition = ["OpenWorld", "Semis", "Actes", "ClientDuJournal", "Rejouer"];

    /// <summary>Who may write a record that is its neighbour's: the user of a structure made from a flow, the file a flow carries.</summary>
    private static readonly string[] WritesForANeighbour = ["CreerStructuresDepuisFlux writes Utilisateur", "IntegrerFlux writes Fichier"];

    /// <summary>The subject that owns each folder of records of Domain, and where a record lives elsewhere than in its subject.</summary>
    private static readonly Dictionary<string, string> Owners = new()
    {
        ["Fichier"] = "Transverses",
    };

    [Fact]
    public void Plateforme_Dossiers_SontLesSujetsEtLeSubstrat()
    {
        var folders = SourceTree.Files("src/ChorusSandbox.Platform", ".cs").Select(f => f.Split('/')).Where(p => p.Length > 3).Select(p => p[2]).Distinct();
        Offences.None(folders.Except([.. Subjects, .. Substrate]));
    }

    [Fact]
    public void Substrat_Sujets_NeSontPasConnus() => Offences.None(KnowsASubject(Product));

    [Fact]
    public void Substrat_SujetConnuExpres_EstDenonce() => Assert.Contains(KnowsASubject(WithBreaches), o => o.Contains("Clock.KnowsASubject → ", StringComparison.Ordinal));

    [Fact]
    public void Sujets_Dependances_SontSansCycle() => Offences.None(Cycles(Product));

    [Fact]
    public void Sujets_CycleExpres_EstDenonce() => Assert.Contains("Transverses → Utilisateurs → Transverses", Cycles(WithBreaches));

    [Fact]
    public void Sujet_EnregistrementDUnAutre_NEstPasEcrit() => Offences.None(ForeignWrites(Product).Except(WritesForANeighbour));

    [Fact]
    public void Sujet_EnregistrementDUnAutreEcritExpres_EstDenonce() => Assert.Contains("WritesANeighbour writes Facture", ForeignWrites(WithBreaches));

    [Fact]
    public void Sujet_ExceptionsDeclarees_ServentToutes() => Offences.None(WritesForANeighbour.Except(ForeignWrites(Product)));

    private static IEnumerable<TypeDefinition> Product => Assemblies.Types(typeof(Platform.Workspaces.Workspace).Assembly);

    private static IEnumerable<TypeDefinition> WithBreaches =>
        Product.Concat(Assemblies.Types(typeof(SubjectsTests).Assembly).Where(t => Assemblies.NamespaceOf(t).StartsWith(Platform, StringComparison.Ordinal)));

    private static IEnumerable<string> KnowsASubject(IEnumerable<TypeDefinition> types) =>
        from type in types
        where Substrate.Contains(Part(type)) && !Composition.Contains(Outermost(type).Name)
        from known in Dependencies.Of(type)
        where Subjects.Contains(Part(known))
        select $"{Part(type)}.{Outermost(type).Name} → {Part(known)}.{known.Name}";

    private static IEnumerable<string> ForeignWrites(IEnumerable<TypeDefinition> types) => (
        from type in types
        where Subjects.Contains(Part(type))
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode == OpCodes.Callvirt || instruction.OpCode == OpCodes.Call
        let call = instruction.Operand as GenericInstanceMethod
        where call is { DeclaringType.Name: "UnitOfWork", Name: "Put" or "Delete" }
        let record = call.GenericArguments[0]
        let owner = Owners.GetValueOrDefault(record.Name, record.Namespace.Split('.')[^1])
        where Subjects.Contains(owner) && owner != Part(type)
        select $"{Outermost(type).Name} writes {record.Name}").Distinct();

    private static IEnumerable<string> Cycles(IEnumerable<TypeDefinition> types)
    {
        var arrows = types.Where(t => Subjects.Contains(Part(t)))
            .SelectMany(t => Dependencies.Of(t).Select(k => (From: Part(t), To: Part(k))))
            .Where(a => a.From != a.To && Subjects.Contains(a.To))
            .Distinct().ToLookup(a => a.From, a => a.To);
        return Subjects.SelectMany(start => From(start, [start])).Distinct();

        IEnumerable<string> From(string start, string[] path)
        {
            foreach (var next in arrows[path[^1]])
            {
                if (next == start)
                {
                    yield return string.Join(" → ", [.. path, start]);
                }
                else if (!path.Contains(next))
                {
                    foreach (var cycle in From(start, [.. path, next]))
                    {
                        yield return cycle;
                    }
                }
            }
        }
    }

    /// <summary>The folder of Platform a type lives in; empty outside of it.</summary>
    private static string Part(TypeReference type)
    {
        var name = Assemblies.NamespaceOf(type);
        return name.StartsWith(Platform + ".", StringComparison.Ordinal) ? name[(Platform.Length + 1)..].Split('.')[0] : "";
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
