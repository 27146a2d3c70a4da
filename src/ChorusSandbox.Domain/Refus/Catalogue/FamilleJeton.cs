using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « jeton ».</summary>
internal static class FamilleJeton
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(JetonClientInvalide, "jeton", Bloquant,
            Regle: "api.md 1.4",
            Titre: "Application inconnue ou secret inexact",
            Pourquoi: "La demande de jeton est refusée : {constat}. La réponse réelle est la même pour un client_id inconnu et pour un client_secret inexact.",
            Correction: "Recopiez client_id et client_secret depuis la page « Connexion » ; si le secret est perdu, générez de nouveaux secrets.",
            EnProduction: "400, error = invalid_client, sans dire lequel des deux est en cause",
            Compagnons: []),
        new(JetonDemandeIncomplete, "jeton", Bloquant,
            Regle: "api.md 1.2 et 1.4",
            Titre: "Demande de jeton incomplète",
            Pourquoi: "La demande de jeton ne peut pas être lue : {constat}. Elle s’envoie comme un formulaire, pas comme du JSON.",
            Correction: "Envoyez en application/x-www-form-urlencoded les champs grant_type, client_id, client_secret et scope.",
            EnProduction: "400, error = invalid_request (norme OAuth, jamais observé)",
            Compagnons: []),
        new(JetonGrantNonAdmis, "jeton", Bloquant,
            Regle: "api.md 1.2 et 1.4",
            Titre: "Mode de demande de jeton non admis",
            Pourquoi: "Le champ grant_type vaut « {grantType} » : seule l’application s’authentifie ici, jamais une personne.",
            Correction: "Remplacez « {grantType} » par client_credentials.",
            EnProduction: "400, error = unsupported_grant_type (norme OAuth, jamais observé)",
            Compagnons: []),
        new(JetonPorteeInvalide, "jeton", Bloquant,
            Regle: "api.md 1.2 et 1.4",
            Titre: "Portée du jeton non admise",
            Pourquoi: "Le champ scope vaut « {scope} », que la passerelle ne connaît pas.",
            Correction: "Remplacez « {scope} » par openid.",
            EnProduction: "400, error = invalid_scope (norme OAuth, jamais observé)",
            Compagnons: []),
        new(JetonAbsent, "jeton", Bloquant,
            Regle: "api.md 1.5 et 1.7",
            Titre: "Appel sans jeton",
            Pourquoi: "L’appel ne porte pas d’en-tête Authorization commençant par « Bearer ». Le jeton est demandé à chaque appel, pas seulement au premier.",
            Correction: "Ajoutez à l’appel l’en-tête Authorization: Bearer, suivi du jeton.",
            EnProduction: "400, en-tête WWW-Authenticate avec error = invalid_request",
            Compagnons: []),
        new(JetonInconnu, "jeton", Bloquant,
            Regle: "api.md 1.3 et 1.7",
            Titre: "Jeton inconnu",
            Pourquoi: "Ce jeton n’a pas été délivré par cette passerelle, ou le serveur a redémarré depuis : les jetons du bac à sable ne survivent pas à un redémarrage.",
            Correction: "Demandez un nouveau jeton, puis refaites l’appel une fois.",
            EnProduction: "401, en-tête WWW-Authenticate avec error = invalid_token",
            Compagnons: []),
        new(JetonExpire, "jeton", Bloquant,
            Regle: "api.md 1.3 et 1.7",
            Titre: "Jeton expiré",
            Pourquoi: "Le jeton, délivré à {delivrance}, ne valait que {duree}. Il n’existe pas de jeton de renouvellement.",
            Correction: "Demandez un nouveau jeton, puis refaites l’appel une fois.",
            EnProduction: "401, en-tête WWW-Authenticate avec error = invalid_token",
            Compagnons: []),
    ];
}
