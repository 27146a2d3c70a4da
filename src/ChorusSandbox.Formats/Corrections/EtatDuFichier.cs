using System.Collections.Immutable;
using System.Text;

using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>A file at one step of its correction: its text, where everything stands in it, and what the controls say of it.</summary>
internal sealed class EtatDuFichier
{
    private const string DeviseCii = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceCurrencyCode";

    private readonly string _nom;
    private readonly LimitesDeLecture _limites;
    private readonly Encoding _encodage;
    private readonly ReadOnlyMemory<byte> _marque;

    private EtatDuFichier(string nom, LimitesDeLecture limites, Encoding encodage, ReadOnlyMemory<byte> marque, TexteRetouche texte, ElementXml racine, PlanXml plan,
        ReadOnlyMemory<byte> octets, RapportDeControle rapport, ImmutableArray<ConstatDeStructure> structure)
    {
        _nom = nom;
        _limites = limites;
        _encodage = encodage;
        _marque = marque;
        Texte = texte;
        Racine = racine;
        Redacteur = new Redacteur(plan);
        Octets = octets;
        Rapport = rapport;
        Structure = structure;
        Comptes = rapport.Constats.Where(c => c.EstFatale || c.Origine == OrigineDeRegle.En16931).CountBy(c => c.Id).ToImmutableDictionary();
    }

    public TexteRetouche Texte { get; }

    public ElementXml Racine { get; }

    public Redacteur Redacteur { get; }

    public ReadOnlyMemory<byte> Octets { get; }

    public RapportDeControle Rapport { get; }

    public ImmutableArray<ConstatDeStructure> Structure { get; }

    /// <summary>How often each rule is broken; what Chorus Pro only remarks on is no broken rule.</summary>
    public ImmutableDictionary<string, int> Comptes { get; }

    public SyntaxeDeNorme? Syntaxe => ControleEn16931.SyntaxeDe(Racine);

    /// <summary>The currency of the invoice (BT-5); null when it says none.</summary>
    public string? Devise => Cible.Trouver(Racine, $"/{Racine.Nom}/{(Syntaxe == SyntaxeDeNorme.Cii ? DeviseCii : "cbc:DocumentCurrencyCode")}") is { Existe: true } devise ? devise.Texte.Trim() : null;

    /// <summary>Opens a file; null when it is no XML that can be read, or its bytes cannot be written back as they are.</summary>
    public static EtatDuFichier? Ouvrir(ReadOnlyMemory<byte> octets, string nom, LimitesDeLecture limites, CancellationToken ct)
    {
        var (encodage, marque) = EncodageXml.De(octets.Span);
        var texte = encodage.GetString(octets.Span[marque..]);
        return Encoder(encodage, texte) is { } relu && octets.Span[marque..].SequenceEqual(relu)
            ? Lire(nom, limites, encodage, octets[..marque], new TexteRetouche(texte), ct)
            : null;
    }

    /// <summary>The file with more edits, controlled again; null when it can no longer be read.</summary>
    public EtatDuFichier? Avec(IEnumerable<Retouche> retouches, CancellationToken ct) =>
        Lire(_nom, _limites, _encodage, _marque, Texte.Avec(retouches), ct);

    private static EtatDuFichier? Lire(string nom, LimitesDeLecture limites, Encoding encodage, ReadOnlyMemory<byte> marque, TexteRetouche texte, CancellationToken ct)
    {
        if (Encoder(encodage, texte.Texte) is not { } contenu)
        {
            return null;
        }

        byte[] octets = [.. marque.Span, .. contenu];
        var lu = LecteurXml.Lire(octets, nom, limites, ct);
        if (lu.IsRefused || PlanXml.Lire(texte.Texte, lu.Value) is not { } plan)
        {
            return null;
        }

        var (rapport, lue) = ControleDeFichier.Detailler(octets, nom, limites, ct);
        return new(nom, limites, encodage, marque, texte, lu.Value, plan, octets, rapport, lue.Structure);
    }

    private static byte[]? Encoder(Encoding encodage, string texte)
    {
        try
        {
            return encodage.GetBytes(texte);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
