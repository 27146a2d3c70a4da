using ChorusSandbox.Formats.Annuaire;
using ChorusSandbox.Formats.Archives;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>The directory of recipients as a file: a ZIP of one XML (api.md 2.3, domain.md 7).</summary>
public sealed class TelechargerAnnuaire(Workspace world)
{
    /// <summary>The archive, as of now.</summary>
    public byte[] Execute()
    {
        var instant = world.Clock.Now;
        return ArchiveZip.Ecrire([new FichierDArchive(EcrivainAnnuaire.NomDuFichier, instant,
            () => new MemoryStream(EcrivainAnnuaire.Ecrire(new RechercherDestinataires(world).Tous(), instant)))]);
    }
}
