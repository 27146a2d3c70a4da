using System.Collections.Frozen;
using System.IO.Compression;

using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>Thrown inside the reading of a PDF when a stream grows beyond the limit; never leaves it.</summary>
internal sealed class FluxPdfTropGrosException : Exception;

/// <summary>Thrown inside the reading of a PDF when it takes longer than the time given; never leaves it.</summary>
internal sealed class PdfTropLentException : Exception;

/// <summary>
/// The filters of a PDF needed to reach its XML: Flate with a bound, so that a small file cannot fill the memory, and the two
/// text codings, which only shrink. Images are never decoded.
/// </summary>
internal sealed class FiltresBornes(long maximum) : IFilterProvider
{
    private readonly FrozenDictionary<string, IFilter> _filtres = new Dictionary<string, IFilter>
    {
        ["FlateDecode"] = new FlateBorne(maximum),
        ["Fl"] = new FlateBorne(maximum),
        ["ASCII85Decode"] = new Ascii85Filter(),
        ["A85"] = new Ascii85Filter(),
        ["ASCIIHexDecode"] = new AsciiHexDecodeFilter(),
        ["AHx"] = new AsciiHexDecodeFilter(),
    }.ToFrozenDictionary();

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.Filter, out var filtre) && !dictionary.TryGet(NameToken.F, out filtre))
        {
            return [];
        }

        return filtre switch
        {
            NameToken nom => GetNamedFilters([nom]),
            ArrayToken noms => GetNamedFilters([.. noms.Data.OfType<NameToken>()]),
            _ => [],
        };
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        [.. names.Select(n => _filtres.GetValueOrDefault(n.Data) ?? throw new NotSupportedException(n.Data))];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. _filtres.Values.Distinct()];

    private sealed class FlateBorne(long maximum) : IFilter
    {
        private readonly FlateFilter _reel = new();

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            Mesurer(input);
            return _reel.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Inflates once without keeping anything: the real filter keeps all before it says how much.</summary>
        private void Mesurer(Memory<byte> input)
        {
            using var source = new MemoryStream(input.ToArray(), writable: false);
            using var zlib = new ZLibStream(source, CompressionMode.Decompress);
            var tampon = new byte[32 * 1024];
            long total = 0;
            try
            {
                int lus;
                while ((lus = zlib.Read(tampon, 0, tampon.Length)) > 0)
                {
                    if ((total += lus) > maximum)
                    {
                        throw new FluxPdfTropGrosException();
                    }
                }
            }
            catch (InvalidDataException)
            {
                // A damaged stream is for the real filter to judge, which knows how to recover the beginning.
            }
        }
    }
}
