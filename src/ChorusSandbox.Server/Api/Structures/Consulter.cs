using System.Collections.Immutable;
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

    [Description("Informations générales (le nom du champ n’a pas de s).")]
    public Informations? InformationGenerales { get; init; }

    [Description("Ce que le destinataire exige. Source : domain.md 1.2.")]
    public ParametresStructure? Parametres { get; init; }

    /// <summary>General information.</summary>
    public sealed record Informations
    {
        [Description("Numéro technique.")]
        public long IdStructureCPP { get; init; }

        [Description("Identifiant, en texte.")]
        public string? IdentifiantStructure { get; init; }

        [Description("SIRET, UE_HORS_FRANCE, PARTICULIER… Source : api.md 4 [V].")]
        public string? TypeIdentifiantStructure { get; init; }

        [Description("Nom d’un particulier ; absent pour les autres. Source : annexe B [V].")]
        public string? NomStructure { get; init; }

        [Description("Prénom d’un particulier ; absent pour les autres. Source : annexe B [V].")]
        public string? PrenomStructure { get; init; }

        [Description("Adresse électronique. Source : annexe B [V].")]
        public string? EmailStructure { get; init; }

        [Description("Inscription au registre du commerce d’une structure privée française. Source : annexe B [V].")]
        public string? NumeroRcsStructure { get; init; }

        [Description("Numéro de TVA intracommunautaire d’une structure privée française. Source : annexe B [V]."), JsonPropertyName("numeroTVA")]
        public string? NumeroTva { get; init; }

        [Description("Structure dont celle-ci est la copie après un changement de SIRET ; aucun n’est joué ici. Source : annexe B [V].")]
        public long? IdStructureOrigine { get; init; }

        [Description("Copies de la structure ; toujours là, vide ici. Source : annexe B [V].")]
        public ImmutableArray<Duplication> ListeStructureDupliquees { get; init; } = [];

        [Description("Raison sociale ; absente pour un particulier.")]
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

    /// <summary>A copy of a structure.</summary>
    public sealed record Duplication([property: Description("Numéro technique de la copie.")] long StructureDupliquee);

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

        [Description("Maître d’ouvrage (orthographe telle quelle dans l’API)."), JsonPropertyName("getaMoa")]
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
        AdressePostaleDuSiege = AdressePostale.De(s),
        InformationGenerales = new()
        {
            IdStructureCPP = s.Id,
            IdentifiantStructure = s.Siret.Valeur,
            TypeIdentifiantStructure = s.TypeIdentifiant.Code(),
            RaisonSocialeStructure = s.Nom is null ? s.Designation : null,
            NomStructure = s.Nom,
            PrenomStructure = s.Prenom,
            EmailStructure = s.Courriel,
            NumeroRcsStructure = s.NumeroRcs,
            NumeroTva = s.NumeroTva,
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
