using System.Globalization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Cii;
using ChorusSandbox.Formats.Ubl;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>The files of <c>generate</c>: one an invoice, the same bytes for the same seed.</summary>
public static class FichiersDeFactures
{
    /// <summary>Makes the files, in the order of their ranks.</summary>
    /// <param name="format">What each file is.</param>
    /// <param name="nombre">How many.</param>
    /// <param name="graine">The seed: the invoices are between structures of its worlds.</param>
    /// <param name="defaut">The fault each carries, from <see cref="Defauts.Find"/>.</param>
    public static IEnumerable<FichierGenere> Generer(FormatGenere format, int nombre, int graine, Defaut? defaut = null)
    {
        var generateur = new GenerateurDeFactures(graine);
        return Enumerable.Range(1, nombre).Select(rang => Fichier(format, generateur.Generer(rang, defaut), defaut));
    }

    /// <summary>One invoice in UBL between two structures of a world, complete for what the recipient demands.</summary>
    public static byte[] Ubl(Structure fournisseur, Structure destinataire, int graine, int rang, DateOnly jour) => Contenu(
        FormatGenere.Ubl, new FactureGeneree(rang, new GenerateurDeFactures(graine, jour).Pour(fournisseur, destinataire, rang), fournisseur, destinataire), null);

    private static FichierGenere Fichier(FormatGenere format, FactureGeneree facture, Defaut? defaut)
    {
        var extension = format == FormatGenere.Api ? "json" : "xml";
        return new(string.Create(CultureInfo.InvariantCulture, $"factures-{facture.Rang:D4}.{extension}"), Contenu(format, facture, defaut));
    }

    private static byte[] Contenu(FormatGenere format, FactureGeneree facture, Defaut? defaut)
    {
        if (format == FormatGenere.Api)
        {
            return CorpsSoumettre.Ecrire(facture.Demande);
        }

        var semantique = FactureEnSemantique.De(facture);
        var ecrite = defaut is null ? semantique : defaut.FausserFichier(semantique);
        return format == FormatGenere.Ubl ? EcrivainUbl.Ecrire(ecrite) : EcrivainCii.Ecrire(ecrite);
    }
}
