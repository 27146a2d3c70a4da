using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>The body of a call: its JSON, or why it has none. A large one lies in a temporary file until the call is answered.</summary>
internal sealed class CorpsRecu : IDisposable
{
    private const int DebutMaximum = 80_000;
    private const string MalFormulee = "Requête mal formulée";
    private const string TropVolumineuse = "Requête trop volumineuse";
    private static readonly JsonElement Rien = JsonDocument.Parse("null").RootElement;

    private readonly GrosCorps.Place _place;
    private FichierTemporaire? _fichier;
    private JsonDocument? _document;

    private CorpsRecu(GrosCorps.Place place) => _place = place;

    /// <summary>The JSON; a call without a body asks for <c>null</c>.</summary>
    public JsonElement Json => _document?.RootElement ?? Rien;

    /// <summary>The first bytes, for the record of the exchange.</summary>
    public string Debut { get; private set; } = "";

    /// <summary>True when there are more.</summary>
    public bool EstCoupe { get; private set; }

    /// <summary>HTTP status of the answer, where it is refused.</summary>
    public int Statut { get; private set; } = 200;

    public string Libelle { get; private set; } = "";

    public ImmutableArray<Refus> Refus { get; private set; } = [];

    /// <summary>Reads the body of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="place">Taken when the body turns out to be large.</param>
    /// <param name="ct">Cancelled when the caller goes away.</param>
    public static async Task<CorpsRecu> Read(HttpRequest request, GrosCorps.Place place, CancellationToken ct)
    {
        var corps = new CorpsRecu(place);
        try
        {
            await corps.Receive(request, ct);
            return corps;
        }
        catch
        {
            corps.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _document?.Dispose();
        _fichier?.Dispose();
    }

    private async Task Receive(HttpRequest request, CancellationToken ct)
    {
        var annoncee = request.ContentLength;
        if (annoncee != 0 && request.ContentType is { Length: > 0 } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            Refuse(415, "Format non supporté", Domain.Refus.De(CodeRefus.PasserelleTypeDeContenu, "Content-Type", type, ("typeContenu", type)));
            return;
        }

        if (annoncee > GrosCorps.Maximum)
        {
            RefuseSize(annoncee.Value);
            return;
        }

        try
        {
            Parse(await Bytes(request.Body, annoncee ?? 0, ct));
        }
        catch (JsonException e)
        {
            Refuse(400, MalFormulee,
                Domain.Refus.De(CodeRefus.PasserelleCorpsIllisible, "$", null, ("ligne", (e.LineNumber ?? 0) + 1), ("colonne", (e.BytePositionInLine ?? 0) + 1)));
        }
        catch (TooManyValuesException)
        {
            Refuse(413, TropVolumineuse, Domain.Refus.De(CodeRefus.PasserelleCorpsTropGros, "$", null,
                ("taille", $"plus de {TextesJson.MaxValues / 1_000_000} millions de valeurs"), ("maximum", $"{TextesJson.MaxValues / 1_000_000} millions de valeurs")));
        }
        catch (BadHttpRequestException e)
        {
            var libelle = e.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => TropVolumineuse,
                StatusCodes.Status408RequestTimeout => "Délai dépassé",
                _ => MalFormulee,
            };
            Refuse(CorpsInterrompu.Statut(e), libelle, CorpsInterrompu.Refuser(request, e, "$"));
        }
    }

    /// <summary>The bytes: in memory while they are few, then in a file; null when they are too many.</summary>
    private async Task<ReadOnlyMemory<byte>?> Bytes(Stream source, long annoncee, CancellationToken ct)
    {
        using var petit = new MemoryStream(annoncee > GrosCorps.Seuil ? 0 : (int)annoncee);
        var tampon = new byte[64 * 1024];
        long total = 0;
        for (int lus; (lus = await source.ReadAsync(tampon, ct)) > 0;)
        {
            total += lus;
            if (total > GrosCorps.Maximum)
            {
                return null;
            }

            if (_fichier is null && Math.Max(annoncee, total) > GrosCorps.Seuil)
            {
                await _place.Prendre(ct);
                _fichier = new FichierTemporaire();
                await _fichier.Write(petit.GetBuffer().AsMemory(0, (int)petit.Length), ct);
                petit.SetLength(0);
            }

            if (_fichier is not null)
            {
                await _fichier.Write(tampon.AsMemory(0, lus), ct);
            }
            else
            {
                petit.Write(tampon, 0, lus);
            }
        }

        return _fichier?.Read() ?? petit.ToArray();
    }

    private void Parse(ReadOnlyMemory<byte>? octets)
    {
        if (octets is not { } lus)
        {
            RefuseSize(GrosCorps.Maximum);
            return;
        }

        (Debut, EstCoupe) = (Encoding.UTF8.GetString(lus.Span[..Math.Min(lus.Length, DebutMaximum)]), lus.Length > DebutMaximum);
        var utile = lus.Span.StartsWith(Encoding.UTF8.Preamble) ? lus[Encoding.UTF8.Preamble.Length..] : lus;
        try
        {
            TextesJson.Verify(utile.Span);
            _document = utile.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? null : JsonDocument.Parse(utile, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException) when (HorsUtf8(utile.Span) is >= 0 and var position)
        {
            Refuse(400, MalFormulee, Domain.Refus.De(CodeRefus.PasserelleCorpsEncodage, "$", null, ("position", position + 1)));
        }
    }

    /// <summary>Where the first byte that is no UTF-8 stands; -1 where there is none.</summary>
    private static int HorsUtf8(ReadOnlySpan<byte> octets)
    {
        for (var i = 0; i < octets.Length;)
        {
            if (Rune.DecodeFromUtf8(octets[i..], out _, out var lus) != OperationStatus.Done)
            {
                return i;
            }

            i += lus;
        }

        return -1;
    }

    private void RefuseSize(long taille) => Refuse(413, TropVolumineuse, Domain.Refus.De(CodeRefus.PasserelleCorpsTropGros, "$", taille,
        ("taille", taille > GrosCorps.Maximum ? ReglesPiecesJointes.EnMo(taille) : "davantage"), ("maximum", ReglesPiecesJointes.EnMo(GrosCorps.Maximum))));

    private void Refuse(int statut, string libelle, Refus refus) => (Statut, Libelle, Refus) = (statut, libelle, [refus]);
}
