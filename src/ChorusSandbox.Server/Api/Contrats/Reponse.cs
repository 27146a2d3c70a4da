using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>What every business answer carries (api.md, general shape).</summary>
public record Reponse
{
    [Description("0 : succès ; toute autre valeur est un refus métier, rendu lui aussi avec HTTP 200. Source : api.md 5."), JsonPropertyOrder(-2)]
    public int CodeRetour { get; init; }

    [Description("Libellé du code retour. Source : api.md 5."), JsonPropertyOrder(-1)]
    public string Libelle { get; init; } = "";
}
