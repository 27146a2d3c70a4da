using System.Collections.Immutable;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>A world as the console tells it (design 10.1). Secrets are null but in the answers that make them.</summary>
public sealed record Monde(
    string Id, string Nom, int Graine, DateTimeOffset? Maintenant, string Portail, Monde.ApplicationDuMonde Application,
    ImmutableArray<Monde.StructureDuMonde> Structures, ImmutableArray<Monde.MarcheDuMonde> Marches)
{
    /// <summary>Why it cannot be opened, in the list alone; it then has no instant and no structures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Illisibilite { get; init; }

    /// <summary>The API application of a world.</summary>
    public sealed record ApplicationDuMonde(string ClientId, string? ClientSecret);

    /// <summary>A structure with its services, its engagements and its accounts.</summary>
    public sealed record StructureDuMonde(
        long IdStructureCPP, string Siret, string Designation, RoleStructure Role, ProfilDestinataire? Profil, EtatStructure Etat, bool Edi,
        ImmutableArray<ServiceDuMonde> Services, ImmutableArray<string> Engagements, CompteDuMonde? CompteTechnique, ImmutableArray<UtilisateurDuMonde> Utilisateurs,
        string? Comportement);

    /// <summary>A service.</summary>
    public sealed record ServiceDuMonde(string Code, bool Actif, string Libelle, bool EngagementObligatoire);

    /// <summary>A compte technique.</summary>
    public sealed record CompteDuMonde(string Login, string? MotDePasse, DateTimeOffset Expiration);

    /// <summary>A person.</summary>
    public sealed record UtilisateurDuMonde(string Login, string? MotDePasse, string Prenom, string Nom, RangUtilisateur Role);

    /// <summary>A contract.</summary>
    public sealed record MarcheDuMonde(string Numero, Groupement Groupement, string? Mandataire, ImmutableArray<string> Membres);

    /// <summary>The description of a world, with secrets when they have just been made.</summary>
    /// <param name="inscrit">The world as the installation knows it.</param>
    /// <param name="world">A lease on it.</param>
    /// <param name="origine">Origin of the program's addresses.</param>
    /// <param name="secrets">Secrets just made.</param>
    public static Monde De(MondeInscrit inscrit, Workspace world, string origine, SecretsDuMonde? secrets)
    {
        var monde = new DecrireMonde(world);
        return new Monde(inscrit.Id, inscrit.Nom, inscrit.Graine, world.Clock.Now, Adresse(inscrit, origine),
            new ApplicationDuMonde(inscrit.ClientId, secrets?.ClientSecret),
            [.. monde.Structures.Select(s => De(s, monde, secrets))],
            [.. monde.Marches.Select(m => new MarcheDuMonde(m.Numero, m.Groupement, m.Mandataire?.Valeur, [.. m.Membres.Select(s => s.Valeur)]))]);
    }

    /// <summary>A world that cannot be opened, in the list of those that can.</summary>
    public static Monde Illisible(MondeInscrit inscrit, string origine, string constat) =>
        new(inscrit.Id, inscrit.Nom, inscrit.Graine, null, Adresse(inscrit, origine), new ApplicationDuMonde(inscrit.ClientId, null), [], []) { Illisibilite = constat };

    /// <summary>One structure.</summary>
    public static StructureDuMonde De(Structure s, DecrireMonde monde, SecretsDuMonde? secrets) => new(
        s.Id, s.Siret.Valeur, s.Designation, s.Role, s.EstPublique ? s.Parametres.Profil : null, s.Etat, s.Parametres.RecoitParEdi,
        [.. s.Services.Select(v => new ServiceDuMonde(v.Code.Valeur, v.EstActif, v.Libelle, v.EngagementObligatoire))],
        [.. s.Engagements.Select(e => e.Valeur)],
        monde.Compte(s.Id) is { } compte ? new CompteDuMonde(compte.Login, Secret(compte.Login, secrets), compte.Expiration) : null,
        [.. monde.Personnes(s.Id).Select(p => new UtilisateurDuMonde(p.Personne.Login, Secret(p.Personne.Login, secrets), p.Personne.Prenom, p.Personne.Nom, p.Rang))],
        s.Comportement);

    private static string Adresse(MondeInscrit inscrit, string origine) => $"{origine}/m/{inscrit.Id}";

    private static string? Secret(string login, SecretsDuMonde? secrets) => secrets?.MotsDePasse.GetValueOrDefault(login);
}
