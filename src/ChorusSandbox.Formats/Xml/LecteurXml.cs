using System.Globalization;
using System.Text;
using System.Xml;

namespace ChorusSandbox.Formats.Xml;

/// <summary>
/// Reads an XML file into a tree with places, within limits: no DTD, no external entity, bounded depth, elements,
/// attributes and texts. What is wrong comes back as a refusal with its line.
/// </summary>
internal sealed class LecteurXml
{
    private const int Morceau = 4 * 1024;
    private const int Debut = 64 * 1024;

    private readonly LimitesDeLecture _limites;
    private readonly string _nomFichier;
    private readonly CancellationToken _ct;
    private readonly Dictionary<(string, string), string> _noms = [];
    private readonly StringBuilder _texte = new();
    private readonly char[] _tampon = new char[Morceau];
    private int _elements;

    private LecteurXml(string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        _nomFichier = nomFichier;
        _limites = limites;
        _ct = ct;
    }

    /// <summary>The root of the file, or why it cannot be read.</summary>
    /// <param name="octets">The bytes of the file.</param>
    /// <param name="nomFichier">Its name, for the texts.</param>
    /// <param name="limites">Where the reading stops.</param>
    /// <param name="ct">Stops the reading.</param>
    public static Result<ElementXml> Lire(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        if (octets.Length > limites.TailleFacture)
        {
            return FichierHostile.Refuser(nomFichier, nomFichier, $"le fichier pèse {FichierHostile.Taille(octets.Length)}", FichierHostile.Taille(limites.TailleFacture));
        }

        if (GardeXml.Chercher(octets.Span, limites) is { } trop)
        {
            return FichierHostile.Refuser(nomFichier, string.Create(CultureInfo.InvariantCulture, $"{nomFichier} (ligne {trop.Ligne})"), trop.Constat, trop.Limite);
        }

        try
        {
            using var source = EncodageXml.Ouvrir(octets);
            using var reader = Ouvrir(source);
            return new LecteurXml(nomFichier, limites, ct).Lire(reader);
        }
        catch (XmlException erreur)
        {
            return Refuser(erreur, octets.Span);
        }
    }

    /// <summary>Namespace and name of the root of a file, of which its beginning alone is read; null when that is no XML, or not the whole tag.</summary>
    public static (string Espace, string Nom)? Racine(ReadOnlyMemory<byte> octets)
    {
        try
        {
            using var source = EncodageXml.Ouvrir(octets[..Math.Min(octets.Length, Debut)]);
            using var reader = Ouvrir(source);
            return reader.MoveToContent() == XmlNodeType.Element ? (reader.NamespaceURI, reader.LocalName) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlReader Ouvrir(object source)
    {
        var reglages = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        return source is TextReader texte ? XmlReader.Create(texte, reglages) : XmlReader.Create((Stream)source, reglages);
    }

    private Result<ElementXml> Lire(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        ElementXml? racine = null, courant = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    _ct.ThrowIfCancellationRequested();
                    if (Limite(reader) is { } refus)
                    {
                        return refus.A(string.Create(CultureInfo.InvariantCulture, $"{_nomFichier} (ligne {place.LineNumber})"));
                    }

                    var element = Creer(reader, courant, place);
                    courant?.Ajouter(element);
                    racine ??= element;
                    courant = reader.IsEmptyElement ? courant : element;
                    LireAttributs(reader, element);
                    break;
                case XmlNodeType.EndElement:
                    courant = courant?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    LireTexte(reader, courant!);
                    break;
                default:
                    break;
            }
        }

        return racine!;
    }

    private Refus? Limite(XmlReader reader)
    {
        if (reader.Depth >= _limites.Profondeur)
        {
            return Hostile($"ses éléments sont imbriqués sur plus de {_limites.Profondeur} niveaux", $"{_limites.Profondeur} niveaux");
        }

        if (++_elements > _limites.Elements)
        {
            return Hostile($"il compte plus de {_limites.Elements} éléments", $"{_limites.Elements} éléments");
        }

        if (reader.AttributeCount > _limites.Attributs)
        {
            return Hostile($"un élément porte {reader.AttributeCount} attributs", $"{_limites.Attributs} attributs");
        }

        return reader.Name.Length > _limites.LongueurNom
            ? Hostile($"un nom d’élément compte {reader.Name.Length} caractères", $"{_limites.LongueurNom} caractères")
            : null;
    }

    private Refus Hostile(FormattableString constat, FormattableString limite) =>
        FichierHostile.Refuser(_nomFichier, _nomFichier, constat.ToString(CultureInfo.InvariantCulture), limite.ToString(CultureInfo.InvariantCulture));

    private ElementXml Creer(XmlReader reader, ElementXml? parent, IXmlLineInfo place)
    {
        var cle = (reader.NamespaceURI, reader.Name);
        if (!_noms.TryGetValue(cle, out var nom))
        {
            nom = EspacesDeNoms.Nommer(reader.NamespaceURI, reader.Prefix, reader.LocalName);
            _noms.Add(cle, nom);
        }

        // The place is that of the name; the tag itself begins one column before.
        return new ElementXml(nom, reader.NamespaceURI, parent, place.LineNumber, Math.Max(1, place.LinePosition - 1));
    }

    private void LireAttributs(XmlReader reader, ElementXml element)
    {
        if (!reader.MoveToFirstAttribute())
        {
            return;
        }

        do
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                var valeur = reader.Value;
                var nom = reader.NamespaceURI.Length == 0 ? reader.LocalName : EspacesDeNoms.Nommer(reader.NamespaceURI, reader.Prefix, reader.LocalName);
                element.AjouterAttribut(nom, valeur.Length > _limites.LongueurNom ? valeur[.._limites.LongueurNom] : valeur);
            }
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    private void LireTexte(XmlReader reader, ElementXml element)
    {
        if (!reader.CanReadValueChunk)
        {
            element.AjouterTexte(reader.Value, reader.Value.Length);
            return;
        }

        _texte.Clear();
        long longueur = 0;
        int lus;
        while ((lus = reader.ReadValueChunk(_tampon, 0, Morceau)) > 0)
        {
            _ct.ThrowIfCancellationRequested();
            longueur += lus;
            if (_texte.Length < _limites.LongueurTexte)
            {
                _texte.Append(_tampon, 0, lus);
            }
        }

        element.AjouterTexte(_texte.ToString(), longueur);
    }

    private static Refus Refuser(XmlException erreur, ReadOnlySpan<byte> octets)
    {
        if (MessagesXml.EstUneDtd(erreur))
        {
            var doctype = LigneDuDoctype(octets);
            return Refus.De(CodeRefus.SecuriteXmlDtd, string.Create(CultureInfo.InvariantCulture, $"ligne {doctype}"), "<!DOCTYPE", ("ligne", doctype));
        }

        var ligne = Math.Max(1, erreur.LineNumber);
        var colonne = Math.Max(1, erreur.LinePosition);
        return Refus.De(CodeRefus.XmlMalForme, string.Create(CultureInfo.InvariantCulture, $"ligne {ligne}, colonne {colonne}"), null,
            ("ligne", ligne), ("colonne", colonne), ("constat", MessagesXml.Traduire(erreur)));
    }

    /// <summary>The parser refuses a DTD without saying where it stands.</summary>
    private static int LigneDuDoctype(ReadOnlySpan<byte> octets)
    {
        foreach (var encodage in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (octets.IndexOf(encodage.GetBytes("<!DOCTYPE")) is var place and >= 0)
            {
                return 1 + octets[..place].Count((byte)'\n');
            }
        }

        return 1;
    }
}
