using System.Globalization;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Archives;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>Generated files by lots, as many in each as a flow admits.</summary>
public static class LotsDeFactures
{
    /// <summary>When the files of a lot are said to have been written: always then, for the bytes not to depend on the day.</summary>
    private static readonly DateTimeOffset Instant = Temps.Instant(GenerateurDeFactures.JourHabituel.ToDateTime(new TimeOnly(12, 0)));

    /// <summary>Puts files into lots, in their order.</summary>
    /// <param name="fichiers">The files.</param>
    /// <param name="format">The kind of archive.</param>
    public static IEnumerable<FichierGenere> Ecrire(IEnumerable<FichierGenere> fichiers, FormatDeLot format) =>
        fichiers.Chunk(LimitesDeLecture.ParDefaut.Factures).Select((lot, i) =>
        {
            var entrees = lot.Select(f => new FichierDArchive(f.Nom, Instant, () => new MemoryStream(f.Contenu.ToArray())));
            return new FichierGenere(
                string.Create(CultureInfo.InvariantCulture, $"lot-{i + 1:D4}.{format.Code()}"),
                format == FormatDeLot.Zip ? ArchiveZip.Ecrire(entrees) : ArchiveTarGz.Ecrire(entrees));
        });
}
