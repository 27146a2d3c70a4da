using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// The exchange folders of all worlds, <c>edi/&lt;monde&gt;/&lt;partenaire&gt;</c> under the data folder: an area, no state. A world has
/// one from its first EDI link on.
/// </summary>
internal sealed class DossiersEdi(string dataFolder)
{
    /// <summary>What the program alone uses, beside the folders of partners.</summary>
    public const string Travail = ".travail";

    private readonly string _racine = Path.Combine(Path.GetFullPath(dataFolder), "edi");

    /// <summary>The folder of a world.</summary>
    public string DuMonde(string monde) => Path.Combine(_racine, monde);

    /// <summary>The folder of a partner.</summary>
    public DossierEdi De(string monde, string application) => new(DuMonde(monde), application);

    /// <summary>The worlds that have a folder.</summary>
    public IEnumerable<string> Mondes() => Directory.Exists(_racine) ? Directory.EnumerateDirectories(_racine).Select(d => Path.GetFileName(d)) : [];

    /// <summary>Makes the folders of the links of a world.</summary>
    public void Creer(string monde, IEnumerable<RaccordementEdi> raccordements)
    {
        foreach (var raccordement in raccordements)
        {
            De(monde, raccordement.Application).Creer();
        }
    }

    /// <summary>Makes the folders of a world that came with links: an import.</summary>
    public async Task Creer(Workspaces workspaces, string monde, CancellationToken ct)
    {
        using var world = await workspaces.Open(monde, ct);
        Creer(monde, new RetoursEdi(world).Raccordements);
    }

    /// <summary>Deletes the folder of a world that is no more, if it is one of ours.</summary>
    public void Supprimer(string monde)
    {
        if (Directory.Exists(Path.Combine(DuMonde(monde), Travail)))
        {
            Directory.Delete(DuMonde(monde), recursive: true);
        }
    }
}
