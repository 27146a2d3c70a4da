using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/serviceexecutant</c>.</summary>
public sealed class DemandeRechercherServicesExecutants
{
    [Description("Numéro technique du destinataire, obligatoire. Source : api.md 3.10 [V]."), Alias("idDestinataire", "idStructureCPP")]
    public long? IdDestinataireCPP { get; set; }

    [Description("Code du service, facultatif. Source : api.md 3.10 [V]."), MaxLength(100), Filtre]
    public string? CodeServiceExecutant { get; set; }

    [Description("Partie du nom, facultative. Source : api.md 3.10 [V]."), MaxLength(255), Filtre]
    public string? NomServiceExecutant { get; set; }

    [Description("true pour les seuls services qu’une facture peut citer, false pour les autres, facultatif. Source : api.md 3.10 [V]."), Filtre]
    public bool? Actif { get; set; }

    [Description("Pagination ; colonnes CodeServiceExecutant, NomServiceExecutant. Source : api.md 3.10 [V].")]
    public ParametresPage? ParametresRecherche { get; set; }
}

/// <summary>Answer of <c>rechercher/serviceexecutant</c>, and of <c>recuperer/services/executantetat</c>.</summary>
public sealed record ReponseServicesExecutants : Reponse
{
    [Description("Services ; toujours là, vide au besoin. Source : api.md 3.10 [V].")]
    public ImmutableArray<LigneService> ListeServices { get; init; } = [];

    [Description("Compteurs. Source : api.md 3.0, par analogie [I].")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A service.</summary>
    public sealed record LigneService(
        [property: Description("Numéro technique. Source : api.md 3.10 [V].")] long IdServicesCPP,
        [property: Description("Code, à citer dans codeServiceExecutant. Source : api.md 3.10 [V].")] string CodeServiceExecutant,
        [property: Description("Nom. Source : api.md 3.10 [V].")] string NomServiceExecutant);

    /// <summary>The answer of a page of services.</summary>
    internal static ReponseServicesExecutants De(Platform.Page<Service> page) => new()
    {
        ListeServices = [.. page.Lignes.Select(s => new LigneService(s.Id, s.Code.Valeur, s.Libelle))],
        ParametresRetour = ParametresRetour.De(page),
    };
}

/// <summary><c>transverses/rechercher/serviceexecutant</c></summary>
internal static class RechercherServicesExecutantsApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherServicesExecutants, ReponseServicesExecutants>(
        "transverses/v1/rechercher/serviceexecutant", "Services d’un destinataire.", "TRA_MSG_00.000", new Lieux([("structure", "idDestinataireCPP")]), (demande, appel) =>
            new RechercherServicesExecutants(appel.World).Execute(demande.IdDestinataireCPP, new CriteresServices
            {
                Code = demande.CodeServiceExecutant,
                Nom = demande.NomServiceExecutant,
                Actif = demande.Actif,
                Tri = demande.ParametresRecherche?.TriColonne,
                Descendant = ParametresPage.Descendant(demande.ParametresRecherche, parDefaut: false),
                Pagination = ParametresPage.De(demande.ParametresRecherche),
            }, appel.Actor).Select(ReponseServicesExecutants.De));
}
