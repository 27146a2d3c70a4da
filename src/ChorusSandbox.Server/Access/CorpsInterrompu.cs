using ChorusSandbox.Domain.Factures.Regles;

namespace ChorusSandbox.Server.Access;

/// <summary>A body that the server could not read to its end: a length that does not come, a chunk that is none, bytes too slow. The caller's doing.</summary>
internal static class CorpsInterrompu
{
    /// <summary>HTTP status of the answer: 413, 408 or 400.</summary>
    public static int Statut(BadHttpRequestException e) =>
        e.StatusCode is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout ? e.StatusCode : StatusCodes.Status400BadRequest;

    /// <summary>Why it is not read.</summary>
    /// <param name="request">The call.</param>
    /// <param name="e">What the server says.</param>
    /// <param name="ou">What the door calls a body.</param>
    public static Refus Refuser(HttpRequest request, BadHttpRequestException e, string ou) => e.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? Refus.De(CodeRefus.PasserelleCorpsTropGros, ou, null, ("taille", "davantage"), ("maximum", ReglesPiecesJointes.EnMo(TailleDesCorps.MaximumDuServeur(request))))
        : Refus.De(CodeRefus.PasserelleCorpsInterrompu, ou, null, ("constat", e.StatusCode == StatusCodes.Status408RequestTimeout
            ? "les octets arrivaient trop lentement"
            : "sa longueur ou son découpage en morceaux n’est pas celui que HTTP demande"));
}
