using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/services/executantetat</c>.</summary>
public sealed class DemandeServicesDeLEtat
{
    [Description("Code du service, facultatif. Source : api.md 3.10, par analogie [I]."), MaxLength(100), Filtre]
    public string? CodeServiceExecutant { get; set; }

    [Description("Partie du nom, facultative. Source : api.md 3.10, par analogie [I]."), MaxLength(255), Filtre]
    public string? NomServiceExecutant { get; set; }

    [Description("Pagination. Source : api.md 3.0, par analogie [I].")]
    public ParametresPage? ParametresRecherche { get; set; }
}

/// <summary><c>transverses/recuperer/services/executantetat</c></summary>
internal static class RecupererServicesDeLEtat
{
    // ASSUMPTION: API-47 the names of the fields are not public: they are those of rechercher/serviceexecutant (api.md 6, known gaps).
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeServicesDeLEtat, ReponseServicesExecutants>(
        "transverses/v1/recuperer/services/executantetat", "Services de l’État qu’une facture peut citer.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
            ReponseServicesExecutants.De(new RechercherServicesExecutants(appel.World).DeLEtat(new CriteresServices
            {
                Code = demande.CodeServiceExecutant,
                Nom = demande.NomServiceExecutant,
                Actif = true,
                Tri = demande.ParametresRecherche?.TriColonne,
                Descendant = ParametresPage.Descendant(demande.ParametresRecherche, parDefaut: false),
                Pagination = ParametresPage.De(demande.ParametresRecherche),
            })));
}
