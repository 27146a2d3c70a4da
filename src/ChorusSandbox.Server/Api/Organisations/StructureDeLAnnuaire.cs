using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Server.Api.Organisations;

// ASSUMPTION: API-68 no field of the organisations API is public but the form of its search: the names are those of the structures API.
/// <summary>A structure in the REST directory (api.md 2.4).</summary>
public sealed record StructureDeLAnnuaire
{
    [Description("Identifiant universel, à reprendre dans les adresses. Source : api.md 2.4 [S].")]
    public string? Uuid { get; init; }

    [Description("Numéro technique : celui des autres API.")]
    public long? IdStructureCPP { get; init; }

    [Description("SIRET, ou l’identifiant qui en tient lieu.")]
    public string? IdentifiantStructure { get; init; }

    [Description("SIRET, UE_HORS_FRANCE, PARTICULIER… Source : api.md 4 [V].")]
    public string? TypeIdentifiantStructure { get; init; }

    [Description("Désignation.")]
    public string? DesignationStructure { get; init; }

    [Description("PRIVEE ou PUBLIQUE. Source : api.md 4 [V].")]
    public string? TypeStructure { get; init; }

    [Description("ACTIVE ou INACTIVE.")]
    public string? Statut { get; init; }

    [Description("Numéro et rue.")]
    public string? Adresse { get; init; }

    [Description("Code postal.")]
    public string? CodePostal { get; init; }

    [Description("Ville.")]
    public string? Ville { get; init; }

    [Description("Code ISO 3166 du pays.")]
    public string? Pays { get; init; }

    [Description("Le code service est obligatoire. Source : domain.md 1.2.")]
    public bool? CodeServiceDoitEtreRenseigne { get; init; }

    [Description("Le numéro d’engagement est obligatoire. Source : domain.md 1.2."), JsonPropertyName("numeroEJDoitEtreRenseigne")]
    public bool? NumeroEJDoitEtreRenseigne { get; init; }

    [Description("L’un des deux au moins est obligatoire. Source : domain.md 1.2."), JsonPropertyName("gestionNumeroEJOuCodeService")]
    public bool? GestionNumeroEJOuCodeService { get; init; }

    [Description("Maître d’ouvrage. Source : domain.md 1.2."), JsonPropertyName("estMOA")]
    public bool? EstMoa { get; init; }

    [Description("Maître d’ouvrage seulement. Source : domain.md 1.2."), JsonPropertyName("estMOAUniquement")]
    public bool? EstMoaUniquement { get; init; }

    [Description("Reçoit ses factures par flux. Source : domain.md 1.2."), JsonPropertyName("recevoirDonneesViaEDI")]
    public bool? RecevoirDonneesViaEdi { get; init; }

    /// <summary>A structure of the world.</summary>
    public static StructureDeLAnnuaire De(Structure s) => new()
    {
        Uuid = Organisations.Uuid.De(Organisations.Uuid.Structure, s.Id),
        IdStructureCPP = s.Id,
        IdentifiantStructure = s.Siret.Valeur,
        TypeIdentifiantStructure = s.TypeIdentifiant.Code(),
        DesignationStructure = s.Designation,
        TypeStructure = s.EstPublique ? "PUBLIQUE" : "PRIVEE",
        Statut = s.Etat.Code(),
        Adresse = s.Adresse?.Ligne,
        CodePostal = s.Adresse?.CodePostal,
        Ville = s.Adresse?.Ville,
        Pays = s.Adresse?.CodePays,
        CodeServiceDoitEtreRenseigne = s.Parametres.CodeServiceObligatoire,
        NumeroEJDoitEtreRenseigne = s.Parametres.EngagementObligatoire,
        GestionNumeroEJOuCodeService = s.Parametres.ServiceOuEngagement,
        EstMoa = s.Parametres.EstMoa,
        EstMoaUniquement = s.Parametres.EstMoaUniquement,
        RecevoirDonneesViaEdi = s.Parametres.RecoitParEdi,
    };
}
