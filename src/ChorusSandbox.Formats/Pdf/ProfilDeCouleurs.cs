using System.Buffers.Binary;
using System.Text;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>
/// The colours that an archive says it is made for: a profile of sRGB built from its public figures (primaries and white of
/// IEC 61966-2-1 brought to D50, a tone curve of power 2.2), in the form of ICC.1, version 2.1.
/// </summary>
internal static class ProfilDeCouleurs
{
    private const int Entete = 128, Etiquette = 12;
    private static readonly double[] BlancD50 = [0.9642, 1, 0.8249];

    public static byte[] Srgb()
    {
        var courbe = Courbe();
        (string Nom, byte[] Valeur)[] etiquettes =
        [
            ("desc", Description("sRGB")), ("cprt", [.. Ascii("text"), 0, 0, 0, 0, .. Ascii("Public facts"), 0]), ("wtpt", Xyz(BlancD50)),
            ("rXYZ", Xyz([0.43607, 0.22249, 0.01392])), ("gXYZ", Xyz([0.38515, 0.71687, 0.09708])), ("bXYZ", Xyz([0.14307, 0.06061, 0.71410])),
            ("rTRC", courbe), ("gTRC", courbe), ("bTRC", courbe),
        ];
        var valeurs = new List<byte>();
        var table = new List<byte>(Nombre(etiquettes.Length));
        var place = Entete + 4 + (Etiquette * etiquettes.Length);
        foreach (var (nom, valeur) in etiquettes)
        {
            table.AddRange([.. Ascii(nom), .. Nombre(place + valeurs.Count), .. Nombre(valeur.Length)]);
            valeurs.AddRange(valeur);
            valeurs.AddRange(new byte[(4 - (valeur.Length % 4)) % 4]);
        }

        var entete = new byte[Entete];
        Nombre(place + valeurs.Count).CopyTo(entete, 0);
        Nombre(0x02100000).CopyTo(entete, 8);
        Ascii("mntrRGB XYZ ").CopyTo(entete, 12);
        ((byte[])[0x07, 0xD0, 0, 1, 0, 1]).CopyTo(entete, 24);
        Ascii("acsp").CopyTo(entete, 36);
        Xyz(BlancD50)[8..].CopyTo(entete, 68);
        return [.. entete, .. table, .. valeurs];
    }

    private static byte[] Description(string texte) =>
        [.. Ascii("desc"), 0, 0, 0, 0, .. Nombre(texte.Length + 1), .. Ascii(texte), 0, .. new byte[4 + 4 + 2 + 1 + 67]];

    private static byte[] Xyz(double[] valeurs) =>
        [.. Ascii("XYZ "), 0, 0, 0, 0, .. valeurs.SelectMany(v => Nombre((int)Math.Round(v * 65536)))];

    private static byte[] Courbe() => [.. Ascii("curv"), 0, 0, 0, 0, .. Nombre(1), 0x02, 0x33];

    private static byte[] Nombre(int valeur)
    {
        var octets = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(octets, valeur);
        return octets;
    }

    private static byte[] Ascii(string texte) => Encoding.ASCII.GetBytes(texte);
}
