using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>Request of <c>structures/rechercher/espaces</c> (annex B).</summary>
public sealed class DemandeRechercherEspaces
{
    [Description("Numéro technique d’un service : ses espaces seulement. Source : annexe B [V].")]
    public long? IdService { get; set; }

    [Description("Pagination. Source : annexe B [V].")]
    public ParametresPage? ParametresRechercherEspaces { get; set; }

    [Description("La structure, obligatoire. Source : annexe B [V].")]
    public StructureNommee? Structure { get; set; }

    /// <summary>A structure, by one of its names.</summary>
    public sealed class StructureNommee
    {
        [Description("Numéro technique ; lui ou l’identifiant est obligatoire. Source : annexe B [V]."), Alias("idStructureCPP")]
        public long? IdStructure { get; set; }

        [Description("Identifiant. Source : annexe B [V]."), MaxLength(80)]
        public string? IdentifiantStructure { get; set; }

        [Description("SIRET, UE_HORS_FRANCE… Source : annexe B [V]."), Filtre]
        public string? TypeIdentifiantStructure { get; set; }
    }
}

/// <summary>Answer of <c>structures/rechercher/espaces</c> (annex B).</summary>
public sealed record ReponseRechercherEspaces : Reponse
{
    [Description("Espaces du compte ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneEspace> ListeEspace { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>An espace of the account.</summary>
    public sealed record LigneEspace(
        [property: Description("Code de l’espace : 7 pour « Factures reçues ».")] int CodeEspace,
        [property: Description("Code du service ; absent pour la structure elle-même.")] string? CodeService,
        [property: Description("ACTIVE ou SUPPRIME. Source : api.md 4 [V].")] string EtatCourant,
        [property: Description("Numéro de l’espace, égal à son code.")] long IdEspaceFo,
        [property: Description("Numéro technique du service ; absent pour la structure elle-même.")] long? IdService,
        [property: Description("Nom de l’espace.")] string LibelleEspace,
        [property: Description("Nom du service ; absent pour la structure elle-même.")] string? LibelleService,
        [property: Description("CONSULTATION_UNIQUEMENT ou MODIFICATION. Source : api.md 4 [V].")] string TypeHabilitation);
}

/// <summary><c>structures/rechercher/espaces</c></summary>
internal static class RechercherEspacesApi
{
    // ASSUMPTION: API-64 an active account may act in every espace it has: MODIFICATION; in a closed structure or service it may only look.
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherEspaces, ReponseRechercherEspaces>(
        "structures/v1/rechercher/espaces", "Espaces d’une structure et de ses services ouverts au compte.", "TRA_MSG_00.000",
        new Lieux([("structure", "structure.idStructure"), ("service", "idService")]), (demande, appel) =>
            new RechercherEspaces(appel.World).Execute(demande.Structure?.IdStructure, demande.Structure?.IdentifiantStructure, demande.IdService, appel.Actor).Select(espaces =>
            {
                var parametres = demande.ParametresRechercherEspaces;
                var page = ParametresPage.De(parametres).De(Trier(espaces, parametres));
                return new ReponseRechercherEspaces
                {
                    ListeEspace = [.. page.Lignes.Select(Ligne)],
                    ParametresRetour = ParametresRetour.De(page),
                };
            }));

    private static ReponseRechercherEspaces.LigneEspace Ligne(EspaceHabilite e) => new(e.Espace.Numero(), e.Service?.Code.Valeur, e.EstActif ? "ACTIVE" : "SUPPRIME",
        e.Espace.Numero(), e.Service?.Id, e.Espace.Libelle(), e.Service?.Libelle, e.EstActif ? "MODIFICATION" : "CONSULTATION_UNIQUEMENT");

    private static IEnumerable<EspaceHabilite> Trier(IReadOnlyList<EspaceHabilite> espaces, ParametresPage? parametres)
    {
        Func<ReponseRechercherEspaces.LigneEspace, string> cle = parametres?.TriColonne?.ToUpperInvariant() switch
        {
            "LIBELLESERVICE" => l => l.LibelleService ?? "",
            "IDESPACEFO" or "CODEESPACE" => l => l.CodeEspace.ToString("D3", CultureInfo.InvariantCulture),
            "LIBELLEESPACE" => l => l.LibelleEspace,
            "ETATCOURANT" => l => l.EtatCourant,
            "TYPEHABILITATION" => l => l.TypeHabilitation,
            "IDSERVICE" => l => (l.IdService ?? 0).ToString("D9", CultureInfo.InvariantCulture),
            _ => l => l.CodeService ?? "",
        };
        return ParametresPage.Descendant(parametres, parDefaut: false)
            ? espaces.OrderByDescending(e => cle(Ligne(e)), StringComparer.Ordinal).ThenBy(e => e.Espace.Numero())
            : espaces.OrderBy(e => cle(Ligne(e)), StringComparer.Ordinal).ThenBy(e => e.Espace.Numero());
    }
}
