using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>The operations as generated tests name them: an operation added to the one list is tested by itself.</summary>
internal static class OperationsUnderTest
{
    private static readonly string[] Readers = ["rechercher", "consulter", "recuperer", "lister", "telecharger", "recherche"];

    /// <summary>Names of all, for theories.</summary>
    public static TheoryData<string> Names => [.. OperationsDeLApi.Toutes.Select(Name)];

    /// <summary>Method and path.</summary>
    public static string Name(Operation operation) => $"{operation.Methode} {operation.Chemin}";

    /// <summary>The operation of a name.</summary>
    public static Operation Find(string name) => OperationsDeLApi.Toutes.Single(o => Name(o) == name);

    /// <summary>True for one that changes nothing.</summary>
    public static bool IsQuery(Operation operation) => operation.Methode == "GET" || operation.Chemin.Split('/').Any(p => Readers.Any(r => p.StartsWith(r, StringComparison.Ordinal)));
}
