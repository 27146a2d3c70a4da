using System.Runtime.InteropServices;
using System.Text.Json;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The room that the texts and objects of a body take in memory, its files apart: beyond a bound nothing more of it is read.</summary>
internal sealed class PoidsDuCorps
{
    private const int Maximum = 32_000_000;
    private const int Objet = 400;

    private int _reste = Maximum;

    /// <summary>PASSERELLE_CORPS_TROP_GROS, once the bound is passed.</summary>
    public Refus? Refus => _reste >= 0 ? null
        : Domain.Refus.De(CodeRefus.PasserelleCorpsTropGros, "$", null, ("taille", $"plus de {Maximum / 2_000_000} Mo de textes"), ("maximum", $"{Maximum / 2_000_000} Mo de textes"));

    /// <summary>Room for a value; false when there is none left.</summary>
    public bool Prendre(JsonElement valeur) => Prendre(2L * JsonMarshal.GetRawUtf8Value(valeur).Length);

    /// <summary>Room for an object.</summary>
    public bool PrendreUnObjet() => Prendre(Objet);

    private bool Prendre(long octets)
    {
        _reste = octets > _reste ? -1 : _reste - (int)octets;
        return _reste >= 0;
    }
}
