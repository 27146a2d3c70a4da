using ChorusSandbox.Domain;

namespace ChorusSandbox.Platform.Failures;

/// <summary>The faults of gateway and transport that can be ordered (design 6; scenarios.md 4.2).</summary>
public enum NaturePanne
{
    /// <summary>The token is refused as unknown.</summary>
    [Ecrit("401")] Jeton,

    /// <summary>Forbidden, without a word.</summary>
    [Ecrit("403-vide")] Interdit,

    /// <summary>Too many calls.</summary>
    [Ecrit("429")] TropDAppels,

    /// <summary>« Erreur interne ».</summary>
    [Ecrit("500")] ErreurInterne,

    /// <summary>A page of HTML in the place of JSON, with 503.</summary>
    [Ecrit("maintenance")] Maintenance,

    /// <summary>The answer comes, but late.</summary>
    [Ecrit("lente")] Lente,

    /// <summary>The act is done, and the connection is cut before the answer.</summary>
    [Ecrit("reponse-perdue")] ReponsePerdue,

    /// <summary>The next flow is stopped for good.</summary>
    [Ecrit("incident")] Incident,

    /// <summary>The next flow waits for a restart.</summary>
    [Ecrit("a-retraiter")] ARetraiter,

    /// <summary>The next flow meets an internal error, then waits for a restart.</summary>
    [Ecrit("erreur-interne")] ErreurInterneDuFlux,
}
