using System.Buffers.Text;
using System.Diagnostics;

using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>
/// The objects of a PDF, found by reading the file from its beginning to its end, the last definition of a number being the
/// one. Neither tables nor trees are followed: PdfPig's own opening follows those that loop until the stack of the process is
/// gone, which no caller can catch. Its tokenizer and its filters, which are bounded, do the rest.
/// </summary>
internal sealed class ObjetsDuPdf
{
    private const int Profondeur = 200;

    /// <summary>Bytes of one object at most, its stream apart: what a tokenizer may make of them has its bound.</summary>
    private const int TailleDObjet = 256 * 1024;

    /// <summary>What a damaged file may have read again, in bytes: a sound one has each of its bytes read about once.</summary>
    private const int LectureDePlus = 2 * 1024 * 1024;

    /// <summary>What beginning to read an object costs, in bytes of it.</summary>
    private const int CoutDObjet = 32;

    private readonly ReadOnlyMemory<byte> _octets;
    private readonly FiltresBornes _filtres;
    private readonly LimitesDeLecture _limites;
    private readonly CancellationToken _ct;
    private readonly Dictionary<long, ObjetPdf> _objets = [];
    private readonly List<DictionaryToken> _racines = [];
    private readonly long _debut = Stopwatch.GetTimestamp();
    private long _lus;
    private long _decodes;

    public ObjetsDuPdf(ReadOnlyMemory<byte> octets, LimitesDeLecture limites, CancellationToken ct)
    {
        _octets = octets;
        _filtres = new(limites.TailleFluxPdf);
        _limites = limites;
        _ct = ct;
        Parcourir();
        LireLesFins();
    }

    /// <summary>True when a trailer says where the document begins: the file is a whole PDF.</summary>
    public bool EstComplet => _racines.Exists(r => r.ContainsKey(NameToken.Create("Root")));

    /// <summary>True when the contents are encrypted.</summary>
    public bool EstChiffre => _racines.Exists(r => r.ContainsKey(NameToken.Create("Encrypt")));

    /// <summary>The catalog of the last revision; null when nothing leads to one.</summary>
    public DictionaryToken? Catalogue => _racines.Select(r => Entree(r, "Root")?.Valeur).OfType<DictionaryToken>().LastOrDefault();

    /// <summary>All objects, those of object streams included.</summary>
    public IEnumerable<ObjetPdf> Tous => _objets.Values;

    /// <summary>The object that a value stands for; a chain of references is followed a few steps only.</summary>
    public ObjetPdf? Resoudre(IToken? valeur)
    {
        var objet = valeur is null ? null : new ObjetPdf(valeur);
        for (var pas = 0; pas < 10 && objet?.Valeur is IndirectReferenceToken { Data: var reference }; pas++)
        {
            objet = _objets.GetValueOrDefault(reference.ObjectNumber);
        }

        return objet?.Valeur is IndirectReferenceToken ? null : objet;
    }

    /// <summary>The entry of a dictionary, resolved.</summary>
    public ObjetPdf? Entree(DictionaryToken dictionnaire, string cle) =>
        dictionnaire.TryGet(NameToken.Create(cle), out var valeur) ? Resoudre(valeur) : null;

    /// <summary>The bytes of a stream, decoded within the limit.</summary>
    public ReadOnlyMemory<byte> Decoder(ObjetPdf flux)
    {
        Patienter();
        var dictionnaire = (DictionaryToken)flux.Valeur;
        var octets = flux.Flux!.Value.ToArray().AsMemory();
        var noms = Entree(dictionnaire, "Filter")?.Valeur switch
        {
            NameToken nom => [nom],
            ArrayToken liste => [.. liste.Data.Select(t => Resoudre(t)?.Valeur).OfType<NameToken>()],
            _ => (NameToken[])[],
        };
        var rang = 0;
        foreach (var filtre in _filtres.GetNamedFilters(noms))
        {
            Patienter();
            octets = filtre.Decode(octets, dictionnaire, _filtres, rang++);
            if ((_decodes += octets.Length) > 2 * _limites.TailleFluxPdf)
            {
                throw new FluxPdfTropGrosException();
            }
        }

        return octets;
    }

    private void Parcourir()
    {
        var place = 0;
        while (_octets.Span[place..].IndexOf("obj"u8) is var pas and >= 0)
        {
            Patienter();
            var fin = place + pas + 3;
            place = NumeroAvant(fin - 3) is { } numero ? LireObjet(numero, fin) : fin;
        }
    }

    /// <summary>Stops a file that costs more time than any invoice.</summary>
    internal void Patienter()
    {
        _ct.ThrowIfCancellationRequested();
        if (_lus > Math.Min(_limites.LecturePdf, LectureDePlus + _octets.Length + _decodes) || Stopwatch.GetElapsedTime(_debut) > _limites.DureePdf)
        {
            throw new PdfTropLentException();
        }
    }

    /// <summary>The number of the object whose keyword stands at a place: <c>12 0 obj</c>.</summary>
    private long? NumeroAvant(int motCle)
    {
        var avant = _octets.Span[Math.Max(0, motCle - 30)..motCle];
        var generation = Entier(ref avant);
        var numero = generation is null ? null : Entier(ref avant);
        return numero;
    }

    /// <summary>Takes the whole number, with a blank after it, at the end of a text.</summary>
    private static long? Entier(ref ReadOnlySpan<byte> texte)
    {
        var sansBlancs = texte.TrimEnd(" \t\r\n\f\0"u8);
        var debut = sansBlancs.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        if (sansBlancs.Length == texte.Length || !Utf8Parser.TryParse(sansBlancs[debut..], out long valeur, out _))
        {
            return null;
        }

        texte = sansBlancs[..debut];
        return valeur;
    }

    /// <summary>Reads the object that begins at a place, and gives the place where the search goes on.</summary>
    private int LireObjet(long numero, int debut)
    {
        if (LireJeton(_octets[debut..], out var longueur) is not { } valeur)
        {
            return debut;
        }

        var fin = debut + longueur;
        if (valeur is not DictionaryToken dictionnaire || DebutDeFlux(fin) is not { } flux)
        {
            _objets[numero] = new(valeur);
            return fin;
        }

        var octets = Flux(dictionnaire, flux);
        _objets[numero] = new(dictionnaire, octets);
        if (dictionnaire.TryGet(NameToken.Type, out NameToken type))
        {
            if (type.Data == "XRef")
            {
                _racines.Add(dictionnaire);
            }
            else if (type.Data == "ObjStm")
            {
                LireFluxDObjets(new(dictionnaire, octets));
            }
        }

        return flux + octets.Length;
    }

    private int? DebutDeFlux(int place)
    {
        var suite = _octets.Span[place..];
        var blancs = suite.Length - suite.TrimStart(" \t\r\n\f\0"u8).Length;
        if (!suite[blancs..].StartsWith("stream"u8))
        {
            return null;
        }

        var debut = place + blancs + 6;
        var apres = _octets.Span[debut..];
        return debut + (apres.StartsWith("\r\n"u8) ? 2 : apres.StartsWith("\n"u8) || apres.StartsWith("\r"u8) ? 1 : 0);
    }

    private ReadOnlyMemory<byte> Flux(DictionaryToken dictionnaire, int debut)
    {
        var reste = _octets[debut..];
        if (Entree(dictionnaire, "Length")?.Valeur is NumericToken { Data: >= 0 } annonce && annonce.Data <= reste.Length
            && reste.Span[(int)annonce.Data..].TrimStart(" \t\r\n\f\0"u8).StartsWith("endstream"u8))
        {
            return reste[..(int)annonce.Data];
        }

        var fin = reste.Span.IndexOf("endstream"u8);
        var octets = fin < 0 ? reste : reste[..fin];
        return octets.Span.EndsWith("\r\n"u8) ? octets[..^2] : octets.Span.EndsWith("\n"u8) ? octets[..^1] : octets;
    }

    private void LireFluxDObjets(ObjetPdf flux)
    {
        var dictionnaire = (DictionaryToken)flux.Valeur;
        if (Entree(dictionnaire, "First")?.Valeur is not NumericToken premier)
        {
            return;
        }

        ReadOnlyMemory<byte> octets;
        try
        {
            octets = Decoder(flux);
        }
        catch (Exception erreur) when (erreur is not (FluxPdfTropGrosException or PdfTropLentException or OperationCanceledException))
        {
            // An encrypted or damaged stream: its objects are unknown, the rest of the file tells whether that matters.
            return;
        }

        var table = new CoreTokenScanner(new MemoryInputBytes(octets), true, new StackDepthGuard(Profondeur));
        while (table.CurrentPosition < premier.Int && table.TryReadToken(out NumericToken numero) && table.TryReadToken(out NumericToken ecart))
        {
            Patienter();
            var debut = (long)premier.Int + ecart.Long;
            if (debut >= 0 && debut < octets.Length && LireJeton(octets[(int)debut..], out _) is { } valeur)
            {
                _objets[numero.Long] = new(valeur);
            }
        }
    }

    /// <summary>The trailers of classic files; those of newer ones are streams.</summary>
    private void LireLesFins()
    {
        var place = 0;
        while (_octets.Span[place..].IndexOf("trailer"u8) is var pas and >= 0)
        {
            Patienter();
            place += pas + 7;
            if (LireJeton(_octets[place..], out _) is DictionaryToken fin)
            {
                _racines.Add(fin);
            }
        }
    }

    /// <summary>The value at the beginning of a text, a reference included; null when there is none that can be read.</summary>
    private IToken? LireJeton(ReadOnlyMemory<byte> octets, out int longueur)
    {
        longueur = 0;
        octets = octets[..Math.Min(octets.Length, TailleDObjet)];
        var scanner = new CoreTokenScanner(new MemoryInputBytes(octets), true, new StackDepthGuard(Profondeur), useLenientParsing: true);
        try
        {
            if (!scanner.MoveNext())
            {
                return null;
            }

            var jeton = scanner.CurrentToken;
            longueur = (int)Math.Min(scanner.CurrentPosition, octets.Length);
            if (jeton is NumericToken numero && scanner.MoveNext() && scanner.CurrentToken is NumericToken generation
                && scanner.MoveNext() && scanner.CurrentToken is OperatorToken { Data: "R" })
            {
                return new IndirectReferenceToken(new IndirectReference(numero.Long, generation.Int));
            }

            return jeton;
        }
#pragma warning disable CA1031 // The tokenizer has an exception for each way of being wrong: to us the object is not readable.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
        finally
        {
            _lus += CoutDObjet + Math.Min(scanner.CurrentPosition, octets.Length);
        }
    }
}
