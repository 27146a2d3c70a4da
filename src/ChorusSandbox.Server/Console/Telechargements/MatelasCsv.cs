using System.Globalization;
using System.Text;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Telechargements;

/// <summary>
/// The « matelas de données » of a world: its qualification test set as the semicolon CSV <c>Entite;Libelle;Valeur</c> of
/// api.md 6, with its engagements after it. Accounts without passwords: those are shown once, by « Connexion ».
/// </summary>
internal static class MatelasCsv
{
    // ASSUMPTION: API-52 the columns and the first entities are those told of the real set; the labels, and one entity a structure, are ours.
    /// <summary>The file, LF, without mark.</summary>
    public static string Ecrire(DecrireMonde monde)
    {
        var lignes = new StringBuilder("Entite;Libelle;Valeur\n");
        var rangs = new Dictionary<RoleStructure, int>();
        foreach (var structure in monde.Structures)
        {
            var rang = rangs[structure.Role] = rangs.GetValueOrDefault(structure.Role) + 1;
            var entite = rang == 1 ? Nom(structure.Role) : $"{Nom(structure.Role)} {rang}";
            foreach (var (libelle, valeur) in De(structure, monde))
            {
                Ligne(lignes, entite, libelle, valeur);
            }
        }

        foreach (var (marche, i) in monde.Marches.Select((m, i) => (m, i + 1)))
        {
            Ligne(lignes, $"Marché {i}", "Numero", marche.Numero);
            Ligne(lignes, $"Marché {i}", "Groupement", marche.Groupement.Code());
            Ligne(lignes, $"Marché {i}", "Mandataire", marche.Mandataire?.Valeur);
            Ligne(lignes, $"Marché {i}", "Membres", string.Join(' ', marche.Membres.Select(m => m.Valeur)));
        }

        if (monde.Marches.FirstOrDefault(m => m.Mandataire is not null)?.Mandataire is { } mandataire)
        {
            Ligne(lignes, "Valideur", "SIRET", mandataire.Valeur);
        }

        foreach (var structure in monde.Structures)
        {
            foreach (var (engagement, i) in structure.EngagementsJuridiques.Select((e, i) => (e, i + 1)))
            {
                var quel = $"{structure.Siret.Valeur} {i}";
                Ligne(lignes, "Engagement Juridique", $"Identifiant {quel}", engagement.Id.ToString(CultureInfo.InvariantCulture));
                Ligne(lignes, "Engagement Juridique", $"Numero {quel}", engagement.Numero.Valeur);
                Ligne(lignes, "Engagement Juridique", $"Etat {quel}", engagement.Etat.Code());
                Ligne(lignes, "Engagement Juridique", $"Fournisseur {quel}", engagement.Fournisseur?.Valeur);
            }
        }

        return lignes.ToString();
    }

    private static IEnumerable<(string Libelle, string? Valeur)> De(Structure structure, DecrireMonde monde)
    {
        yield return (structure.TypeIdentifiant.Code(), structure.Siret.Valeur);
        yield return ("idStructureCPP", structure.Id.ToString(CultureInfo.InvariantCulture));
        yield return ("Designation", structure.Designation);
        yield return ("Etat", structure.Etat.Code());
        if (structure.EstPublique)
        {
            yield return ("Exigence", Exigence(structure.Parametres));
            yield return ("Reception", structure.Parametres.RecoitParEdi ? "par EDI" : "par portail ou API");
        }

        foreach (var (service, i) in structure.Services.Select((s, i) => (s, i + 1)))
        {
            yield return ($"Service {i}", service.Code.Valeur);
            yield return ($"Service {i} nom", service.Libelle);
            yield return ($"Service {i} etat", service.EstActif ? service.EngagementObligatoire ? "actif, engagement obligatoire" : "actif" : "inactif");
        }

        foreach (var (compte, i) in structure.CoordonneesBancaires.Select((c, i) => (c, i + 1)))
        {
            yield return ($"Coordonnees bancaires {i}", compte.Id.ToString(CultureInfo.InvariantCulture));
        }

        yield return ("Compte technique", monde.Compte(structure.Id)?.Login ?? "à créer par le gestionnaire principal");
        foreach (var (personne, rang) in monde.Personnes(structure.Id))
        {
            yield return (Compte(rang), personne.Login);
        }
    }

    private static string Exigence(ParametresDestinataire parametres) => parametres.EstMoaUniquement ? "maître d’ouvrage seulement : ne reçoit pas de facture" : parametres.Profil switch
    {
        ProfilDestinataire.Service => "code service obligatoire",
        ProfilDestinataire.Engagement => "numéro d’engagement obligatoire",
        ProfilDestinataire.ServiceOuEngagement => "code service ou numéro d’engagement obligatoire",
        ProfilDestinataire.ServiceEtEngagement => "code service et numéro d’engagement obligatoires",
        _ => "aucune",
    };

    private static string Compte(RangUtilisateur rang) => rang switch
    {
        RangUtilisateur.GestionnairePrincipal => "Compte GP",
        RangUtilisateur.GestionnaireSecondaire => "Compte GS",
        _ => "Compte utilisateur",
    };

    private static string Nom(RoleStructure role) => role switch
    {
        RoleStructure.Fournisseur => "Fournisseur",
        RoleStructure.Cotraitant => "Cotraitant",
        RoleStructure.SousTraitant => "Sous-traitant",
        RoleStructure.Moe => "MOE",
        RoleStructure.Moa => "MOA",
        _ => "Destinataire",
    };

    private static void Ligne(StringBuilder lignes, string entite, string libelle, string? valeur)
    {
        if (!string.IsNullOrEmpty(valeur))
        {
            lignes.Append(Champ(entite)).Append(';').Append(Champ(libelle)).Append(';').Append(Champ(valeur)).Append('\n');
        }
    }

    private static string Champ(string texte) =>
        texte.AsSpan().IndexOfAny(";\"\n\r") < 0 ? texte : $"\"{texte.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
