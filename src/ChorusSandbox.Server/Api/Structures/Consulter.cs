using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>Request of <c>structures/consulter</c> (api.md 3.8).</summary>
public sealed class DemandeConsulterStructure
{
    [Description("fr ou en ; les libellés sont rendus en français. Source : api.md 4 [V]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("Numéro technique de la structure, obligatoire. Source : api.md 3.8 [V]."), Alias("idStructure")]
    public long? IdStructureCPP { get; set; }
}

/// <summary>Answer of <c>structures/consulter</c> (annex B).</summary>
public sealed record ReponseConsulterStructure : Reponse
{
    [Description("Adresse du siège.")]
    public AdressePostale? AdressePostaleDuSiege { get; init; }

    [Description("Informations générales (le nom du champ n’a pas de s : api.md 6, bizarrerie 3).")]
    public Informations? InformationGenerales { get; init; }

    [Description("Ce que le destinataire exige. Source : domain.md 1.2.")]
    public ParametresStructure? Parametres { get; init; }

    /// <summary>A postal address.</summary>
    public sealed record AdressePostale(
        [property: Description("Numéro et rue.")] string Adresse,
        [property: Description("Code postal.")] string CodePostal,
        [property: Description("Ville.")] string Ville,
        [property: Description("Code ISO 3166 du pays.")] string Pays);

    /// <summary>General information.</summary>
    public sealed record Informations
    {
        [Description("Numéro technique.")]
        public long IdStructureCPP { get; init; }

        [Description("Identifiant, en texte.")]
        public string? IdentifiantStructure { get; init; }

        [Description("SIRET. Source : api.md 4 [V].")]
        public string? TypeIdentifiantStructure { get; init; }

        [Description("Raison sociale.")]
        public string? RaisonSocialeStructure { get; init; }

        [Description("Libellé.")]
        public string? LibelleStructure { get; init; }

        [Description("false : aucun valideur délégué n’est joué ici. Source : annexe B [V].")]
        public bool EstValideurDeleguee { get; init; }

        [Description("PRIVEE ou PUBLIQUE.")]
        public string? StructurePriveePublique { get; init; }

        [Description("Fin de vie du mot de passe du compte technique, ISO avec millisecondes et décalage, pour les comptes rattachés. Source : domain.md 1.4 [V].")]
        public Horodatage? DateExpirationMotPasseCompteTech { get; init; }
    }

    /// <summary>Parameters of a public structure.</summary>
    public sealed record ParametresStructure
    {
        [Description("Le numéro d’engagement est obligatoire.")]
        public bool NumeroEJDoitEtreRenseigne { get; init; }

        [Description("Le code service est obligatoire.")]
        public bool CodeServiceDoitEtreRenseigne { get; init; }

        [Description("L’un des deux au moins est obligatoire ; l’emporte sur les deux précédents.")]
        public bool GestionNumeroEJOuCodeService { get; init; }

        [Description("Maître d’ouvrage seulement : ne reçoit pas de facture ordinaire.")]
        public bool EstMoaUniquement { get; init; }

        [Description("Maître d’ouvrage (orthographe du champ : api.md 6, bizarrerie 2)."), JsonPropertyName("getaMoa")]
        public bool EstMoa { get; init; }

        [Description("false : aucun valideur délégué n’est joué ici. Source : annexe B [V].")]
        public bool EstValideurDelegue { get; init; }

        [Description("false : toutes les structures d’ici sont diffusibles. Source : annexe B [V].")]
        public bool NonDiffusibleInsee { get; init; }

        [Description("Le fournisseur ne verra pas « Mise en paiement ».")]
        public bool StatutMiseEnPaiementNestPasRemonte { get; init; }

        [Description("Reçoit ses factures par flux."), JsonPropertyName("recevoirDonneesViaEDI")]
        public bool RecevoirDonneesViaEdi { get; init; }

        [Description("Raccordée en EDI."), JsonPropertyName("connexionEDI")]
        public bool ConnexionEdi { get; init; }
    }
}

/// <summary><c>structures/consulter</c></summary>
internal static class Consulter
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterStructure, ReponseConsulterStructure>(
        "structures/v1/consulter", "Détail et paramètres d’une structure.", "TRA_MSG_00.000", new Lieux([("structure", "idStructureCPP")]), (demande, appel) =>
        {
            var query = new ConsulterStructure(appel.World);
            return query.Execute(demande.IdStructureCPP, appel.Actor).Select(s => Reponse(s, query.ExpirationDuCompteTechnique(s.Id, appel.Actor)));
        });

    private static ReponseConsulterStructure Reponse(Structure s, DateTimeOffset? expiration) => new()
    {
        AdressePostaleDuSiege = s.Adresse is { } a ? new(a.Ligne, a.CodePostal, a.Ville, a.CodePays) : null,
        InformationGenerales = new()
        {
            IdStructureCPP = s.Id,
            IdentifiantStructure = s.Siret.Valeur,
            TypeIdentifiantStructure = "SIRET",
            RaisonSocialeStructure = s.Designation,
            LibelleStructure = s.Designation,
            StructurePriveePublique = s.EstPublique ? "PUBLIQUE" : "PRIVEE",
            DateExpirationMotPasseCompteTech = expiration is { } fin ? new Horodatage(fin) : null,
        },
        Parametres = new()
        {
            NumeroEJDoitEtreRenseigne = s.Parametres.EngagementObligatoire,
            CodeServiceDoitEtreRenseigne = s.Parametres.CodeServiceObligatoire,
            GestionNumeroEJOuCodeService = s.Parametres.ServiceOuEngagement,
            EstMoaUniquement = s.Parametres.EstMoaUniquement,
            EstMoa = s.Parametres.EstMoa,
            StatutMiseEnPaiementNestPasRemonte = s.Parametres.PaiementNonRemonte,
            RecevoirDonneesViaEdi = s.Parametres.RecoitParEdi,
            ConnexionEdi = s.Parametres.RecoitParEdi,
        },
    };
}
