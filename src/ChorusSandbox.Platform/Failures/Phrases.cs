using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Failures;

/// <summary>What each fault does, in the words of the console.</summary>
public static class Phrases
{
    /// <summary>Every fault, with what its caller meets in one sentence.</summary>
    public static ImmutableArray<(NaturePanne Nature, string Phrase)> Toutes { get; } =
    [
        (NaturePanne.Jeton, "Le jeton est refusé comme s’il était inconnu : 401, en-tête WWW-Authenticate."),
        (NaturePanne.Interdit, "L’appel est interdit : 403, corps vide."),
        (NaturePanne.TropDAppels, "L’application appelle trop : 429, en-tête Retry-After."),
        (NaturePanne.ErreurInterne, "La plateforme échoue : 500, « Erreur interne »."),
        (NaturePanne.Maintenance, "Une page de maintenance en HTML arrive à la place du JSON : 503."),
        (NaturePanne.Lente, "La réponse est bonne, mais elle tarde."),
        (NaturePanne.ReponsePerdue, "L’acte a lieu, puis la connexion est coupée avant la réponse."),
        (NaturePanne.Incident, "Le prochain flux déposé finit « Incidenté » : il se renvoie en entier."),
        (NaturePanne.ARetraiter, "Le prochain flux déposé reste « En attente de retraitement », jusqu’à sa relance à la console."),
        (NaturePanne.ErreurInterneDuFlux, "Le prochain flux déposé rencontre une erreur interne, puis reste « À relancer »."),
    ];

    /// <summary>The sentence of one.</summary>
    public static string De(NaturePanne nature) => Toutes.First(t => t.Nature == nature).Phrase;
}
