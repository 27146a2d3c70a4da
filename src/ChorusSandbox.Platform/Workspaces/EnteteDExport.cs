using System.Text.Json;

using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary><c>monde.json</c> of an export: what a world is, without what it holds.</summary>
/// <param name="Version">Format of the export.</param>
/// <param name="Nom">What people call the world.</param>
/// <param name="Graine">Seed of its data set.</param>
/// <param name="Debut">World instant at which it began.</param>
/// <param name="Horloge">How its clock ran when it was exported.</param>
/// <param name="Parametres">Its parameters.</param>
internal sealed record EnteteDExport(int Version, string Nom, int Graine, DateTimeOffset Debut, ModeHorloge Horloge, ParametresMonde Parametres)
{
    /// <summary>The header of a world.</summary>
    public static EnteteDExport De(string nom, MetaMonde meta) =>
        new(MetaMonde.VersionCourante, nom, meta.Graine, meta.Debut, meta.Horloge.Mode, meta.Parametres);

    /// <summary>Reads a header.</summary>
    /// <exception cref="ImportRefuseException">It is of a later version.</exception>
    /// <exception cref="JsonException">It is none.</exception>
    public static EnteteDExport Lire(string json)
    {
        var entete = JsonSerializer.Deserialize<EnteteDExport>(json, JournalJson.Options);
        RefuserSiPlusRecent(entete?.Version ?? 0);
        return entete is { Nom.Length: > 0, Parametres: not null } ? entete : throw new JsonException("Not the header of a world.");
    }

    /// <summary>Stops at what this version cannot read.</summary>
    /// <exception cref="ImportRefuseException">It is of a later version.</exception>
    public static void RefuserSiPlusRecent(int version)
    {
        if (version > MetaMonde.VersionCourante)
        {
            throw new ImportRefuseException("L’export vient d’une version plus récente du bac à sable.");
        }
    }
}
