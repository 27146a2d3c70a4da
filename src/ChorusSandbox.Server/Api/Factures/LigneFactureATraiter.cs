using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Factures;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An issued invoice of the work list (annex A).</summary>
public record LigneFactureATraiter : LigneDeListe
{
    internal LigneFactureATraiter(LigneRecherche ligne) : base(ligne) => IdentifiantFactureCPP = ligne.Facture.Id;

    [Description("Numéro technique de la facture. Source : annexe A [V]."), JsonPropertyOrder(-1)]
    public long IdentifiantFactureCPP { get; init; }
}
