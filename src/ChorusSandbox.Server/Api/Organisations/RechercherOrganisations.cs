using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>Request of <c>organisations/structures/recherche</c>: each field is a criterion (api.md 2.4).</summary>
public sealed class DemandeRechercherOrganisations : RequeteAnnuaire
{
    [Description("Identifiant universel.")]
    public Critere? Uuid { get; set; }

    [Description("Numéro technique.")]
    public Critere? IdStructureCPP { get; set; }

    [Description("SIRET, ou l’identifiant qui en tient lieu.")]
    public Critere? IdentifiantStructure { get; set; }

    [Description("SIRET, UE_HORS_FRANCE, PARTICULIER…")]
    public Critere? TypeIdentifiantStructure { get; set; }

    [Description("Désignation ; CONTAINS cherche une partie.")]
    public Critere? DesignationStructure { get; set; }

    [Description("PRIVEE ou PUBLIQUE.")]
    public Critere? TypeStructure { get; set; }

    [Description("ACTIVE ou INACTIVE.")]
    public Critere? Statut { get; set; }

    [Description("Code postal.")]
    public Critere? CodePostal { get; set; }

    [Description("Ville.")]
    public Critere? Ville { get; set; }

    [Description("Code ISO 3166 du pays.")]
    public Critere? Pays { get; set; }

    [Description("true ou false."), JsonPropertyName("estMOA")]
    public Critere? EstMoa { get; set; }

    [Description("true ou false."), JsonPropertyName("recevoirDonneesViaEDI")]
    public Critere? RecevoirDonneesViaEdi { get; set; }
}

/// <summary>Answer of <c>organisations/structures/recherche</c>.</summary>
/// <param name="Values">Structures trouvées.</param>
public sealed record ReponseRechercherOrganisations(
    [property: Description("Structures trouvées ; toujours là, vide au besoin. Source : api.md 2.4 [V].")] ImmutableArray<StructureDeLAnnuaire> Values);

/// <summary><c>organisations/structures/recherche</c></summary>
internal static class RechercherOrganisations
{
    public static readonly Operation Operation = Passerelle.Operation.Rest<DemandeRechercherOrganisations, ReponseRechercherOrganisations>(
        HttpMethods.Post, "organisations/v1/structures/recherche", "Recherche des structures dans l’annuaire REST.", (demande, appel) =>
            Task.FromResult(demande.Chercher(Visibles(appel).Select(StructureDeLAnnuaire.De)).Select(v => new ReponseRechercherOrganisations(v))));

    /// <summary>What the account may see: every public structure, its own private ones.</summary>
    internal static IEnumerable<Domain.Structures.Structure> Visibles(Appel appel) => new RechercherStructures(appel.World)
        .Execute(new CriteresStructures { Pagination = new Pagination(1, int.MaxValue, int.MaxValue) }, appel.Actor).Lignes;
}
