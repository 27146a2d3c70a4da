using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Structures;

/// <summary>Request of <c>structures/consulter</c> (api.md 3.8).</summary>
public sealed class DemandeConsulterStructure
{
    [Description("fr ou en. Source : api.md 4 [V]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("Numéro technique de la structure, obligatoire. Source : api.md 3.8 [V]."), Alias("idStructure")]
    public long? IdStructureCPP { get; set; }
}

/// <summary>Answer of <c>structures/consulter</c>.</summary>
public sealed record ReponseConsulterStructure : Reponse
{
    [Description("Numéro technique.")]
    public long? IdStructureCPP { get; init; }

    [Description("Adresse du siège.")]
    public Adresse? AdressePostaleDuSiege { get; init; }

    [Description("Informations générales (le nom du champ n’a pas de s : api.md 6, bizarrerie 3).")]
    public Informations? InformationGenerales { get; init; }

    [Description("Ce que le destinataire exige. Source : domain.md 1.2.")]
    public ParametresStructure? Parametres { get; init; }

    /// <summary>A postal address.</summary>
    public sealed record Adresse(string Adresse1, string CodePostal, string Ville, string CodePays);

    /// <summary>General information.</summary>
    public sealed record Informations
    {
        public string? IdentifiantStructure { get; init; }

        public string? TypeIdentifiantStructure { get; init; }

        public string? DesignationStructure { get; init; }

        [Description("PRIVEE ou PUBLIQUE.")]
        public string? TypeStructure { get; init; }

        [Description("ACTIVE ou INACTIVE.")]
        public string? StatutStructure { get; init; }

        [Description("Fin de vie du mot de passe du compte technique, pour les comptes rattachés. Source : domain.md 1.4 [V].")]
        public Horodatage? DateExpirationMotPasseCompteTech { get; init; }
    }

    /// <summary>Parameters of a public structure.</summary>
    public sealed record ParametresStructure
    {
        public bool NumeroEJDoitEtreRenseigne { get; init; }

        public bool CodeServiceDoitEtreRenseigne { get; init; }

        [Description("L’un des deux au moins ; l’emporte sur les deux autres.")]
        public bool GestionNumeroEJOuCodeService { get; init; }

        public bool EstMoaUniquement { get; init; }

        [JsonPropertyName("getaMoa")]
        public bool GetaMoa { get; init; }

        public bool StatutMiseEnPaiementNestPasRemonte { get; init; }

        [JsonPropertyName("recevoirDonneesViaEDI")]
        public bool RecevoirDonneesViaEDI { get; init; }

        [JsonPropertyName("connexionEDI")]
        public bool ConnexionEDI { get; init; }
    }
}

/// <summary><c>structures/consulter</c></summary>
internal static class Consulter
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterStructure, ReponseConsulterStructure>(
        "structures/v1/consulter", "Détail et paramètres d’une structure.", "TRA_MSG_00.000", new Lieux([("structure", "idStructureCPP")]), (demande, appel) =>
        {
            var query = new ConsulterStructure(appel.World);
            return query.Execute(demande.IdStructureCPP, appel.Actor).Select(s => new ReponseConsulterStructure
            {
                IdStructureCPP = s.Id,
                AdressePostaleDuSiege = s.Adresse is { } a ? new ReponseConsulterStructure.Adresse(a.Ligne, a.CodePostal, a.Ville, a.CodePays) : null,
                InformationGenerales = new ReponseConsulterStructure.Informations
                {
                    IdentifiantStructure = s.Siret.Valeur,
                    TypeIdentifiantStructure = "SIRET",
                    DesignationStructure = s.Designation,
                    TypeStructure = s.EstPublique ? "PUBLIQUE" : "PRIVEE",
                    StatutStructure = s.Etat.Code(),
                    DateExpirationMotPasseCompteTech = query.ExpirationDuCompteTechnique(s.Id, appel.Actor) is { } fin ? new Horodatage(fin) : null,
                },
                Parametres = new ReponseConsulterStructure.ParametresStructure
                {
                    NumeroEJDoitEtreRenseigne = s.Parametres.EngagementObligatoire,
                    CodeServiceDoitEtreRenseigne = s.Parametres.CodeServiceObligatoire,
                    GestionNumeroEJOuCodeService = s.Parametres.ServiceOuEngagement,
                    EstMoaUniquement = s.Parametres.EstMoaUniquement,
                    GetaMoa = s.Parametres.EstMoa,
                    StatutMiseEnPaiementNestPasRemonte = s.Parametres.PaiementNonRemonte,
                    RecevoirDonneesViaEDI = s.Parametres.RecoitParEdi,
                    ConnexionEDI = s.Parametres.RecoitParEdi,
                },
            });
        });
}
