using ChorusSandbox.Platform.Failures;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>What a fault ordered in the console makes of a call (design 6). Each is shown as such in the exchange.</summary>
internal static class PannesCommandees
{
    private static readonly string Page = """
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Service momentanément indisponible</title></head>
        <body>
        <h1>Service momentanément indisponible</h1>
        <p>Une opération de maintenance est en cours. Veuillez renouveler votre demande ultérieurement.</p>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    // ASSUMPTION: API-82 a client is told to come back thirty seconds later: neither the delay nor the page of the real gateway is public.
    private const int Secondes = 30;

    /// <summary>Answers in the place of the operation; false when the operation is to run all the same.</summary>
    public static async Task<bool> Answer(Exchange exchange, Panne panne, TimeProvider wall)
    {
        exchange.Panne = panne.Nature;
        var refus = Refus.De(CodeRefus.PasserellePanneProvoquee, null, panne.Nature.Code(), ("panne", $"{panne.Nature.Code()}, sur {panne.Operation}"));
        switch (panne.Nature)
        {
            case NaturePanne.Jeton:
                exchange.Challenge(401, "Bearer realm=\"PISTE\", error=\"invalid_token\", error_description=\"The access token expired or is unknown\"", refus);
                return true;
            case NaturePanne.Interdit:
                exchange.Empty(403, refus);
                return true;
            case NaturePanne.TropDAppels:
                exchange.TooMany(TimeSpan.FromSeconds(Secondes), refus);
                return true;
            case NaturePanne.ErreurInterne:
                exchange.Technique(500, "Erreur interne", [refus]);
                return true;
            case NaturePanne.Maintenance:
                exchange.RetryAfter(TimeSpan.FromSeconds(Secondes));
                exchange.Html(503, Page, refus);
                return true;
            case NaturePanne.Lente:
                await Task.Delay(panne.Delai, wall, exchange.Context.RequestAborted);
                return false;
            default:
                return false;
        }
    }
}
