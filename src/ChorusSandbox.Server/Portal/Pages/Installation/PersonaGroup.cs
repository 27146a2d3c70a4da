using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>People of one part of the stories of a world.</summary>
/// <param name="Personas">The gestionnaire principal of each structure.</param>
/// <param name="Autres">The others, who see the same invoices.</param>
internal sealed record PersonaGroup(string Id, string Titre, string Icone, ImmutableArray<PersonaCard> Personas, ImmutableArray<PersonaCard> Autres)
{
    /// <summary>True of the two sides of the ordinary story.</summary>
    public bool EstPrincipal => Id is "role-0" or "role-1";

    /// <summary>Everybody, suppliers first, then public clients, then the others.</summary>
    public static ImmutableArray<PersonaGroup> De(IReadOnlyList<(Utilisateur Personne, Structure Structure, RangUtilisateur Rang)> personnes) =>
    [
        .. personnes.Where(p => p.Structure.Etat == EtatStructure.Active).GroupBy(p => p.Structure.Role).OrderBy(g => Rang(g.Key))
            .Select(g => new PersonaGroup($"role-{Rang(g.Key)}", Titres(g.Key), g.Key == RoleStructure.Destinataire ? "town" : "user", [.. g.Where(Dirige).Select(Carte)], [.. g.Where(p => !Dirige(p)).Select(Carte)])),
    ];

    private static bool Dirige((Utilisateur Personne, Structure Structure, RangUtilisateur Rang) p) => p.Rang == RangUtilisateur.GestionnairePrincipal;

    private static PersonaCard Carte((Utilisateur Personne, Structure Structure, RangUtilisateur Rang) p) =>
        new(p.Personne.Login, $"{p.Personne.Prenom} {p.Personne.Nom}", p.Structure.Designation, Qualite(p));

    private static string Qualite((Utilisateur Personne, Structure Structure, RangUtilisateur Rang) p)
    {
        var rang = char.ToUpper(Ranks.Libelle(p.Rang)[0], Typographie.Culture) + Ranks.Libelle(p.Rang)[1..];
        return p.Structure.Role != RoleStructure.Destinataire ? rang : $"{rang}, {Exigence(p.Structure.Parametres.Profil)}";
    }

    private static string Exigence(ProfilDestinataire profil) => profil switch
    {
        ProfilDestinataire.Service => "code service obligatoire",
        ProfilDestinataire.Engagement => "engagement obligatoire",
        ProfilDestinataire.ServiceOuEngagement => "service ou engagement obligatoire",
        ProfilDestinataire.ServiceEtEngagement => "service et engagement obligatoires",
        _ => "sans référence obligatoire",
    };

    private static int Rang(RoleStructure role) => role switch
    {
        RoleStructure.Fournisseur => 0,
        RoleStructure.Destinataire => 1,
        _ => 2 + (int)role,
    };

    private static string Titres(RoleStructure role) => role switch
    {
        RoleStructure.Fournisseur => "Fournisseurs",
        RoleStructure.Destinataire => "Clients publics",
        RoleStructure.Cotraitant => "Cotraitants",
        RoleStructure.SousTraitant => "Sous-traitants",
        RoleStructure.Moe => "Maîtres d’œuvre",
        _ => "Maîtres d’ouvrage",
    };
}

/// <summary>Somebody whom one may play.</summary>
internal sealed record PersonaCard(string Login, string Nom, string Structure, string Qualite);
