using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>consulter/information/siret</c>.</summary>
public sealed class DemandeConsulterSiret
{
    [Description("SIRET, 14 chiffres, obligatoire. Source : annexe C [S]."), MaxLength(14)]
    public string? SiretStructure { get; set; }
}

/// <summary>Answer of <c>consulter/information/siret</c>: every value is a text but two. What the world does not know is absent.</summary>
public sealed record ReponseConsulterSiret : Reponse
{
    [Description("Adresse, code postal et ville. Source : annexe C [S].")]
    public string? Adresse { get; init; }

    [Description("Catégorie de l’entreprise, PME ; absente pour une structure publique. Source : annexe C [S].")]
    public string? CategorieEntreprise { get; init; }

    [Description("Catégorie juridique, quatre chiffres. Source : annexe C [S].")]
    public string? CategorieJuridique { get; init; }

    [Description("Civilité d’une personne physique : absente, aucune structure du bac à sable n’en est une. Source : annexe C [S].")]
    public string? Civilite { get; init; }

    [Description("Création de l’entreprise, AAAA-MM-JJ. Source : annexe C [S].")]
    public string? DateCreationEntreprise { get; init; }

    [Description("Création de l’établissement, AAAA-MM-JJ. Source : annexe C [S].")]
    public string? DateCreationEtablissement { get; init; }

    [Description("Réactivation de l’établissement : absente, aucun ne l’a été. Source : annexe C [S].")]
    public string? DateReactivationEtablissement { get; init; }

    [Description("true pour un établissement actif. Source : annexe C [S].")]
    public bool EstActif { get; init; }

    [Description("Ville du siège. Source : annexe C [S].")]
    public string? LocalisationSiege { get; init; }

    [Description("false : toutes les structures d’ici sont diffusibles. Source : annexe C [S].")]
    public bool NonDiffusibleInsee { get; init; }

    [Description("Numéro interne de classement, les cinq derniers chiffres du SIRET. Source : annexe C [S].")]
    public string? NumeroInterneClassement { get; init; }

    [Description("Raison sociale. Source : annexe C [S].")]
    public string? RaisonSociale { get; init; }

    [Description("true : chaque structure d’ici est le siège de son entreprise. Source : annexe C [S].")]
    public string? Siege { get; init; }

    [Description("SIREN, 9 chiffres. Source : annexe C [S].")]
    public string? Siren { get; init; }

    [Description("SIRET, 14 chiffres. Source : annexe C [S].")]
    public string? Siret { get; init; }

    [Description("SIRET du prédécesseur ou du successeur : absent, il n’y en a pas. Source : annexe C [S].")]
    public string? SiretPredecesseurSuccesseur { get; init; }

    /// <summary>What is known of a structure.</summary>
    internal static ReponseConsulterSiret De(Structure structure)
    {
        var siret = structure.Siret.Valeur;
        var creation = structure.Services.IsEmpty ? null
            : Temps.JourDeParis(structure.Services.Min(s => s.DebutValidite)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ReponseConsulterSiret
        {
            Adresse = structure.Adresse is { } a ? $"{a.Ligne}, {a.CodePostal} {a.Ville}" : null,
            CategorieEntreprise = structure.EstPublique ? null : "PME",
            CategorieJuridique = structure.EstPublique ? "7210" : "5710",
            DateCreationEntreprise = creation,
            DateCreationEtablissement = creation,
            EstActif = structure.Etat == EtatStructure.Active,
            LocalisationSiege = structure.Adresse?.Ville,
            NumeroInterneClassement = siret[9..],
            RaisonSociale = structure.Designation,
            Siege = "true",
            Siren = siret[..9],
            Siret = siret,
        };
    }
}

/// <summary><c>transverses/consulter/information/siret</c></summary>
internal static class ConsulterSiret
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterSiret, ReponseConsulterSiret>(
        "transverses/v1/consulter/information/siret", "Ce que l’annuaire du monde sait d’un SIRET.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
            new InformationSiret(appel.World).Execute(demande.SiretStructure).Select(ReponseConsulterSiret.De));
}
