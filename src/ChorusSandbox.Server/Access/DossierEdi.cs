namespace ChorusSandbox.Server.Access;

/// <summary>The exchange folder of one EDI partner of one world: <c>in</c>, <c>out</c>, <c>rejets</c> (design 7).</summary>
/// <param name="monde">The folder of the EDI links of the world.</param>
/// <param name="application">Code of the partner, checked when its link was made.</param>
internal sealed class DossierEdi(string monde, string application)
{
    private static readonly string[] EnCoursDEnvoi = [".part", ".tmp", ".filepart", ".swp"];

    /// <summary>The folder that is given to the partner.</summary>
    public string Chemin { get; } = Path.Combine(monde, application);

    /// <summary>Where he puts his flows.</summary>
    public string In => Path.Combine(Chemin, "in");

    /// <summary>Where he finds reports and life cycles.</summary>
    public string Out => Path.Combine(Chemin, "out");

    /// <summary>Where what was refused lies, beside its report.</summary>
    public string Rejets => Path.Combine(Chemin, "rejets");

    /// <summary>Files taken out of <c>in</c> whose deposit is not yet certain; out of the partner's reach.</summary>
    public string EnMain => Path.Combine(monde, DossiersEdi.Travail, "recus", application);

    /// <summary>Makes what is missing of it.</summary>
    public void Creer()
    {
        foreach (var dossier in new[] { In, Out, Rejets, EnMain })
        {
            Directory.CreateDirectory(dossier);
        }
    }

    /// <summary>The files that may be taken in: plain files, neither hidden nor being written under a provisional name.</summary>
    public IEnumerable<FileInfo> Candidats() => Directory.Exists(In) ? new DirectoryInfo(In).EnumerateFiles().Where(EstUnCandidat) : [];

    /// <summary>Names that stay in <c>in</c> whatever happens: links, folders, hidden and provisional files.</summary>
    public IEnumerable<string> Ignores() => Directory.Exists(In)
        ? new DirectoryInfo(In).EnumerateFileSystemInfos().Where(e => e is not FileInfo fichier || !EstUnCandidat(fichier)).Select(e => e.Name)
        : [];

    /// <summary>How many files lie in a folder of it.</summary>
    public static int Nombre(string dossier) => Directory.Exists(dossier) ? Directory.EnumerateFiles(dossier).Count() : 0;

    private static bool EstUnCandidat(FileInfo fichier) =>
        fichier.Name[0] != '.' && fichier.LinkTarget is null && !fichier.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && !EnCoursDEnvoi.Any(fin => fichier.Name.EndsWith(fin, StringComparison.OrdinalIgnoreCase));
}
