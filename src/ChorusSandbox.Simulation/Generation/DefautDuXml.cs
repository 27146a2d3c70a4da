using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>A fault made in the XML of a complete invoice.</summary>
/// <param name="Categorie">The category of VAT of the invoice.</param>
/// <param name="Changements">What is changed.</param>
/// <param name="AvecComplements">True where it spoils a group that Chorus Pro does not use.</param>
internal sealed record DefautDuXml(string Categorie, ImmutableArray<ChangementXml> Changements, bool AvecComplements)
{
    private static readonly XmlWriterSettings Ecriture = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n",
    };

    /// <summary>The file as it is before the fault.</summary>
    /// <param name="juste">The complete invoice, as its writer writes it.</param>
    public byte[] Preparer(byte[] juste) => Ecrire(Lire(juste));

    /// <summary>The file with its fault.</summary>
    /// <param name="juste">The complete invoice, as its writer writes it.</param>
    public byte[] Fausser(byte[] juste)
    {
        var document = Lire(juste);
        var noms = ChangementXml.Espaces(document.Root!);
        foreach (var changement in Changements)
        {
            if (!changement.Appliquer(document.Root!, noms))
            {
                throw new InvalidOperationException($"Nothing to change: {changement.Texte}");
            }
        }

        return Ecrire(document);
    }

    private XDocument Lire(byte[] octets)
    {
        using var flux = new MemoryStream(octets);
        var document = XDocument.Load(flux);
        if (AvecComplements)
        {
            var racine = document.Root!;
            ComplementsXml.Mettre(racine, racine.Name.LocalName == "CrossIndustryInvoice" ? "cii" : "ubl", Categorie, ChangementXml.Espaces(racine));
        }

        return document;
    }

    private static byte[] Ecrire(XDocument document)
    {
        using var flux = new MemoryStream();
        using (var plume = XmlWriter.Create(flux, Ecriture))
        {
            document.Save(plume);
        }

        flux.WriteByte((byte)'\n');
        return flux.ToArray();
    }
}
