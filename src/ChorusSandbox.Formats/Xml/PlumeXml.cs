using System.Text;
using System.Xml;

using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Xml;

/// <summary>
/// Writes XML by prefixed names: UTF-8 without mark, LF, two spaces, the same bytes everywhere. A block in which nothing is
/// written does not appear.
/// </summary>
internal sealed class PlumeXml : IDisposable
{
    private readonly MemoryStream _memoire = new();
    private readonly XmlWriter _writer;
    private readonly Queue<string> _enAttente = [];
    private readonly BornesDuSchema? _bornes;

    /// <param name="racine">The root, <c>ubl:Invoice</c>.</param>
    /// <param name="espaces">Prefixes and namespaces, that of the root first.</param>
    public PlumeXml(string racine, params IReadOnlyList<(string Prefixe, string Espace)> espaces)
        : this(racine, null, espaces)
    {
    }

    /// <param name="racine">The root, <c>rsm:CrossIndustryInvoice</c>.</param>
    /// <param name="bornes">What the file may hold; null for all that is written.</param>
    /// <param name="espaces">Prefixes and namespaces, that of the root first.</param>
    public PlumeXml(string racine, BornesDuSchema? bornes, IReadOnlyList<(string Prefixe, string Espace)> espaces)
    {
        _bornes = bornes;
        _bornes?.Entrer(racine);
        Espaces = espaces.ToDictionary(e => e.Prefixe, e => e.Espace);
        _writer = XmlWriter.Create(_memoire, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n",
        });
        _writer.WriteStartDocument();
        Ouvrir(racine);
        foreach (var (prefixe, espace) in espaces)
        {
            _writer.WriteAttributeString("xmlns", prefixe, null, espace);
        }
    }

    private Dictionary<string, string> Espaces { get; }

    /// <summary>Writes a block, if anything is written inside.</summary>
    public void Bloc(string nom, Action contenu)
    {
        if (!Entrer(nom))
        {
            Taire(contenu);
            return;
        }

        _enAttente.Enqueue(nom);
        var attente = _enAttente.Count;
        contenu();
        _bornes?.Sortir(_enAttente.Count == 0);
        if (_enAttente.Count == 0)
        {
            _writer.WriteEndElement();
        }
        else
        {
            // Nothing was written inside, nor in any block still waiting around: drop the last one only.
            var gardes = _enAttente.Take(attente - 1).ToArray();
            _enAttente.Clear();
            foreach (var garde in gardes)
            {
                _enAttente.Enqueue(garde);
            }
        }
    }

    /// <summary>Writes a block that the schema makes mandatory, even with nothing inside.</summary>
    public void BlocObligatoire(string nom, Action contenu)
    {
        if (!Entrer(nom))
        {
            Taire(contenu);
            return;
        }

        Debuter(nom, []);
        contenu();
        Fermer();
    }

    /// <summary>Writes an element with a text; nothing when the text is null.</summary>
    public void Texte(string nom, string? valeur, params ReadOnlySpan<(string Nom, string? Valeur)> attributs)
    {
        if (valeur is not null && Admettre(nom))
        {
            Debuter(nom, attributs);
            _writer.WriteString(TexteXml.Admis(valeur));
            Fermer();
        }
    }

    public void Identifiant(string nom, IdentifiantQualifie? identifiant) =>
        Texte(nom, identifiant?.Valeur, ("schemeID", identifiant?.Schema));

    public void Nombre(string nom, Nombre? nombre, params ReadOnlySpan<(string Nom, string? Valeur)> attributs) =>
        Texte(nom, nombre?.Texte, attributs);

    /// <summary>Writes a file in base64, without line breaks.</summary>
    public void Binaire(string nom, ReadOnlyMemory<byte>? octets, params ReadOnlySpan<(string Nom, string? Valeur)> attributs)
    {
        if (octets is { } contenu && Admettre(nom))
        {
            Debuter(nom, attributs);
            _writer.WriteString(Convert.ToBase64String(contenu.Span));
            Fermer();
        }
    }

    /// <summary>Ends the file and gives its bytes.</summary>
    public byte[] Finir()
    {
        _writer.WriteEndDocument();
        _writer.Flush();
        _memoire.WriteByte((byte)'\n');
        return _memoire.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _memoire.Dispose();
    }

    private bool Entrer(string nom) => _bornes?.Entrer(nom) ?? true;

    /// <summary>Goes into an element that has a value; comes out at once, and notes it, when the element is left out.</summary>
    private bool Admettre(string nom)
    {
        var admis = Entrer(nom);
        if (!admis)
        {
            _bornes!.Ecarter();
            _bornes.Sortir(ecrit: false);
        }

        return admis;
    }

    /// <summary>Goes through the content of a block that is left out, for what is lost to be told.</summary>
    private void Taire(Action contenu)
    {
        contenu();
        _bornes!.Sortir(ecrit: false);
    }

    private void Fermer()
    {
        _bornes?.Sortir(ecrit: true);
        _writer.WriteEndElement();
    }

    private void Debuter(string nom, ReadOnlySpan<(string Nom, string? Valeur)> attributs)
    {
        while (_enAttente.TryDequeue(out var bloc))
        {
            Ouvrir(bloc);
        }

        Ouvrir(nom);
        foreach (var (attribut, contenu) in attributs)
        {
            if (contenu is not null && _bornes?.AdmetLAttribut(attribut) is not false)
            {
                _writer.WriteAttributeString(attribut, TexteXml.Admis(contenu));
            }
        }
    }

    private void Ouvrir(string nom)
    {
        var deuxPoints = nom.IndexOf(':', StringComparison.Ordinal);
        var prefixe = nom[..deuxPoints];
        _writer.WriteStartElement(prefixe, nom[(deuxPoints + 1)..], Espaces[prefixe]);
    }
}
