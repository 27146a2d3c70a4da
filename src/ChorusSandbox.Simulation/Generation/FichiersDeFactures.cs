using System.Globalization;
using System.Text;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Ubl;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>The files of <c>generate</c>: one an invoice, the same bytes for the same seed and rank, on any number of threads.</summary>
public static class FichiersDeFactures
{
    /// <summary>How many files are made at a time by all threads: enough to keep them busy, few enough to hold in memory.</summary>
    private const int Tranche = 512;

    /// <summary>Makes the files, in the order of their ranks.</summary>
    /// <param name="format">What each file is.</param>
    /// <param name="nombre">How many.</param>
    /// <param name="graine">The seed: the invoices are between structures of its worlds.</param>
    /// <param name="defaut">The fault each carries, from <see cref="Defauts.Find"/>.</param>
    /// <param name="fils">On how many threads; those of the machine by default.</param>
    /// <param name="jour">The day after which nothing is dated; <see cref="GenerateurDeFactures.JourHabituel"/> by default.</param>
    public static IEnumerable<FichierGenere> Generer(FormatGenere format, int nombre, int graine, Defaut? defaut = null, int? fils = null, DateOnly? jour = null)
    {
        var generateur = new GenerateurDeFactures(graine, jour);
        return Enumerable.Range(1, nombre).Chunk(Tranche).SelectMany(rangs => rangs
            .AsParallel().AsOrdered().WithDegreeOfParallelism(fils ?? Environment.ProcessorCount)
            .Select(rang => Fichier(format, generateur.Generer(rang, defaut), graine, defaut))
            .ToArray());
    }

    /// <summary>A file with a fault, and the same without it: they differ by what the fault changes.</summary>
    /// <param name="format">What the file is, an XML one.</param>
    /// <param name="defaut">The fault, from <see cref="Defauts.Connus"/>.</param>
    /// <param name="graine">The seed.</param>
    /// <param name="rang">The rank of the invoice, from 1.</param>
    public static (ReadOnlyMemory<byte> Juste, ReadOnlyMemory<byte> Fautif) Paire(FormatGenere format, Defaut defaut, int graine, int rang = 1)
    {
        ArgumentNullException.ThrowIfNull(defaut);
        var generateur = new GenerateurDeFactures(graine);
        var fautif = Contenu(format, generateur.Generer(rang, defaut), graine, defaut);
        if (defaut.DansLeXml is { } dansLeXml)
        {
            return (dansLeXml.Preparer(format.Ecrire(FactureDetaillee.Complete(generateur.Generer(rang, defaut), graine, dansLeXml.Categorie))), fautif);
        }

        // The same parties: only what the fault changes may differ.
        var sansFaute = defaut with { Fausser = f => f.Demande, FausserFichier = f => f, FausserTexte = null };
        return (Contenu(format, generateur.Generer(rang, sansFaute), graine, sansFaute), fautif);
    }

    /// <summary>One invoice in UBL between two structures of a world, complete for what the recipient demands.</summary>
    public static byte[] Ubl(Structure fournisseur, Structure destinataire, int graine, int rang, DateOnly jour) => EcrivainUbl.Ecrire(
        FactureEnSemantique.De(new FactureGeneree(rang, new GenerateurDeFactures(graine, jour).Pour(fournisseur, destinataire, rang), fournisseur, destinataire)));

    private static FichierGenere Fichier(FormatGenere format, FactureGeneree facture, int graine, Defaut? defaut) =>
        new(string.Create(CultureInfo.InvariantCulture, $"factures-{facture.Rang:D4}.{format.Extension()}"), Contenu(format, facture, graine, defaut), facture.Fournisseur.Id);

    private static byte[] Contenu(FormatGenere format, FactureGeneree facture, int graine, Defaut? defaut)
    {
        if (format == FormatGenere.Api)
        {
            return CorpsSoumettre.Ecrire(facture.Demande);
        }

        if (defaut?.DansLeXml is { } dansLeXml)
        {
            return dansLeXml.Fausser(format.Ecrire(FactureDetaillee.Complete(facture, graine, dansLeXml.Categorie)));
        }

        var juste = format.Completer(FactureDetaillee.De(facture, graine));
        var octets = format.Ecrire(defaut is null ? juste : defaut.FausserFichier(juste));
        return defaut?.FausserTexte is { } fausser ? Encoding.UTF8.GetBytes(fausser(Encoding.UTF8.GetString(octets))) : octets;
    }
}
