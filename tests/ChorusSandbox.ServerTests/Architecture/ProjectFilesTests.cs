using System.Xml.Linq;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>References go left only, and each project takes the packages of its list and no other (docs/decisions/0001).</summary>
public sealed class ProjectFilesTests
{
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Domain"] = [],
        ["Formats"] = ["PdfPig"],
        ["Platform"] = ["LiteDB"],
        // The OpenIdConnect package only pins a version that WireMock.Net.Minimal asks for.
        ["Simulation"] = ["Bogus", "Microsoft.IdentityModel.Protocols.OpenIdConnect", "WireMock.Net.Minimal", "YamlDotNet"],
        ["Server"] = ["Markdig", "Microsoft.AspNetCore.OpenApi", "NetEscapades.AspNetCore.SecurityHeaders", "Scalar.AspNetCore", "System.CommandLine"],
    };

    public static TheoryData<string> Projects => [.. SourceTree.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Projet_ReferencesEtPaquets_SontCeuxDeSaListe(string project) =>
        Offences.None(OffencesOf(project, SourceTree.Read($"src/ChorusSandbox.{project}/ChorusSandbox.{project}.csproj")));

    [Fact]
    public void Src_Projets_SontLesCinqDeLaMaison() =>
        Assert.Equal(SourceTree.Projects.Select(p => $"src/ChorusSandbox.{p}/ChorusSandbox.{p}.csproj").Order(StringComparer.Ordinal), SourceTree.Files("src", ".csproj"));

    [Theory]
    [InlineData("Domain", """<Project><ItemGroup><ProjectReference Include="../ChorusSandbox.Formats/ChorusSandbox.Formats.csproj" /></ItemGroup></Project>""", "Domain → Formats")]
    [InlineData("Platform", """<Project><ItemGroup><ProjectReference Include="..\ChorusSandbox.Server\ChorusSandbox.Server.csproj" /></ItemGroup></Project>""", "Platform → Server")]
    [InlineData("Formats", """<Project><ItemGroup><PackageReference Include="LiteDB" /></ItemGroup></Project>""", "LiteDB")]
    [InlineData("Server", """<Project><ItemGroup><Reference Include="Elsewhere" /></ItemGroup></Project>""", "Elsewhere")]
    public void Projet_ReferenceVersLaDroiteOuPaquetEtranger_EstDenonce(string project, string content, string offender) =>
        Assert.Contains(offender, Assert.Single(OffencesOf(project, content)), StringComparison.Ordinal);

    private static IEnumerable<string> OffencesOf(string project, string content)
    {
        var xml = XDocument.Parse(content);
        foreach (var include in Includes(xml, "ProjectReference"))
        {
            var other = Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))["ChorusSandbox.".Length..];
            if (Array.IndexOf(SourceTree.Projects, other) is var there && (there < 0 || there >= Array.IndexOf(SourceTree.Projects, project)))
            {
                yield return $"{project} → {other}: references go left only.";
            }
        }

        foreach (var package in Includes(xml, "PackageReference").Concat(Includes(xml, "Reference")).Except(Packages[project]))
        {
            yield return $"{project} takes {package}, which its list does not name.";
        }
    }

    private static IEnumerable<string> Includes(XDocument xml, string item) =>
        xml.Descendants().Where(e => e.Name.LocalName == item).Select(e => e.Attribute("Include")!.Value);
}
