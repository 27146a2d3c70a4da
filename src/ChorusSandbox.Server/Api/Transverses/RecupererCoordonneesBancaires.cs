using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/coordbanc/valides</c> (api.md 3.13).</summary>
public sealed class DemandeCoordonneesBancaires
{
    [Description("Numéro technique de la structure, obligatoire. Source : api.md 3.13 [V]."), Alias("idStructureCPP")]
    public long? IdStructure { get; set; }
}

/// <summary>Answer of <c>recuperer/coordbanc/valides</c>.</summary>
public sealed record ReponseCoordonneesBancaires : Reponse
{
    [Description("Comptes que la structure peut citer.")]
    public ImmutableArray<LigneCompte> ListeCoordonneeBancaire { get; init; } = [];

    /// <summary>An account; its IBAN is never part of the answer.</summary>
    public sealed record LigneCompte(
        [property: Description("Numéro à citer dans soumettre.")] long IdCoordonneeBancaire,
        [property: Description("Nom donné par son propriétaire.")] string NomCoordonneeBancaire);
}

/// <summary><c>transverses/recuperer/coordbanc/valides</c></summary>
internal static class RecupererCoordonneesBancaires
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeCoordonneesBancaires, ReponseCoordonneesBancaires>(
        "transverses/v1/recuperer/coordbanc/valides", "Coordonnées bancaires qu’un fournisseur peut citer.", "TRA_MSG_00.000", new Lieux([("structure", "idStructure")]), (demande, appel) =>
            new CoordonneesBancairesValides(appel.World).Execute(demande.IdStructure, appel.Actor).Select(comptes => new ReponseCoordonneesBancaires
            {
                ListeCoordonneeBancaire = [.. comptes.Select(c => new ReponseCoordonneesBancaires.LigneCompte(c.Id, c.Nom))],
            }));
}
