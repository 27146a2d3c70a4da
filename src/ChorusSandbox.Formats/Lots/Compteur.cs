using System.Globalization;

namespace ChorusSandbox.Formats.Lots;

/// <summary>Thrown inside the reading of a lot when a limit is reached; never leaves it.</summary>
internal sealed class LimiteAtteinteException(Refus refus) : Exception(refus.Code.ToString())
{
    public Refus Refus { get; } = refus;
}

/// <summary>Counts what a lot gives once decompressed, and stops it at the limits.</summary>
internal sealed class Compteur(string nomFichier, long tailleCompressee, LimitesDeLecture limites, CancellationToken ct)
{
    private const long Seuil = 10L * 1024 * 1024;
    private long _total;

    public void Ajouter(int octets)
    {
        ct.ThrowIfCancellationRequested();
        _total += octets;
        if (_total > limites.TailleDecompressee)
        {
            Arreter($"il dépasse {FichierHostile.Taille(limites.TailleDecompressee)} une fois décompressé", FichierHostile.Taille(limites.TailleDecompressee));
        }

        if (_total > Seuil && _total > tailleCompressee * limites.Ratio)
        {
            Arreter($"il se décompresse en plus de {FichierHostile.Taille(_total)} pour {FichierHostile.Taille(tailleCompressee)} reçus",
                string.Create(CultureInfo.InvariantCulture, $"{limites.Ratio} fois la taille reçue"));
        }
    }

    /// <summary>Reads a stream whole, within the size of one invoice.</summary>
    public byte[] Lire(Stream flux, string nomEntree)
    {
        using var memoire = new MemoryStream();
        var tampon = new byte[81_920];
        int lus;
        while ((lus = flux.Read(tampon, 0, tampon.Length)) > 0)
        {
            Ajouter(lus);
            memoire.Write(tampon, 0, lus);
            if (memoire.Length > limites.TailleFacture)
            {
                Arreter($"le fichier {nomEntree} y dépasse {FichierHostile.Taille(limites.TailleFacture)}", FichierHostile.Taille(limites.TailleFacture));
            }
        }

        return memoire.ToArray();
    }

    public void Arreter(string constat, string limite) =>
        throw new LimiteAtteinteException(FichierHostile.Refuser(nomFichier, nomFichier, constat, limite));
}
