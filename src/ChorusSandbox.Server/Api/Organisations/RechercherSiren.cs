using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>Request of <c>organisations/siren/recherche</c>: each field is a criterion (api.md 2.4).</summary>
public sealed class DemandeRechercherSiren : RequeteAnnuaire
{
    [Description("SIREN, neuf chiffres.")]
    public Critere? Siren { get; set; }

    [Description("Désignation du premier établissement ; CONTAINS cherche une partie.")]
    public Critere? DesignationStructure { get; set; }
}

/// <summary>Answer of <c>organisations/siren/recherche</c>.</summary>
/// <param name="Values">Entreprises et collectivités trouvées.</param>
public sealed record ReponseRechercherSiren(
    [property: Description("Entreprises et collectivités trouvées ; toujours là, vide au besoin. Source : api.md 2.4 [S].")] ImmutableArray<ReponseRechercherSiren.Entreprise> Values)
{
    /// <summary>A company or a public body, with its establishments.</summary>
    public sealed record Entreprise
    {
        [Description("SIREN, neuf chiffres.")]
        public string? Siren { get; init; }

        [Description("Désignation de son premier établissement.")]
        public string? DesignationStructure { get; init; }

        [Description("Nombre d’établissements que le compte peut voir.")]
        public int? NombreEtablissements { get; init; }

        [Description("Leurs identifiants universels.")]
        public ImmutableArray<string>? UuidStructures { get; init; }
    }
}

/// <summary><c>organisations/siren/recherche</c></summary>
internal static class RechercherSiren
{
    public static readonly Operation Operation = Passerelle.Operation.Rest<DemandeRechercherSiren, ReponseRechercherSiren>(
        HttpMethods.Post, "organisations/v1/siren/recherche", "Recherche des entreprises et collectivités par SIREN.", (demande, appel) =>
            Task.FromResult(demande.Chercher(Entreprises(RechercherOrganisations.Visibles(appel))).Select(v => new ReponseRechercherSiren(v))));

    private static IEnumerable<ReponseRechercherSiren.Entreprise> Entreprises(IEnumerable<Structure> structures) => structures
        .Where(s => s.TypeIdentifiant == TypeIdentifiant.Siret && s.Siret.EstBienForme)
        .GroupBy(s => s.Siret.Valeur[..9])
        .Select(g => new ReponseRechercherSiren.Entreprise
        {
            Siren = g.Key,
            DesignationStructure = g.First().Designation,
            NombreEtablissements = g.Count(),
            UuidStructures = [.. g.Select(s => Uuid.De(Uuid.Structure, s.Id))],
        });
}
