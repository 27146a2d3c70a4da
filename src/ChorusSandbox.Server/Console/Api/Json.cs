using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Bodies in and out of the console: the JSON of the journal, nulls kept.</summary>
internal static class Json
{
    /// <summary>An answer with a body.</summary>
    public static IResult Ok<T>(T value, int status = 200) => Results.Json(value, JournalJson.Options, "application/json; charset=utf-8", status);

    /// <summary>An answer that says why not.</summary>
    public static IResult Refused(int status, params ImmutableArray<Refus> refus) => Ok(Erreurs.De(refus), status);

    /// <summary>The answer of an act: its value, or 404 for what does not exist, 400 for what is malformed, 409 otherwise.</summary>
    public static IResult Of<T>(Result<T> result, Func<T, IResult> then) => result.IsRefused
        ? Refused(result.Refus[0].Code switch
        {
            CodeRefus.ConsoleIntrouvable or CodeRefus.StructureIdInconnu => 404,
            CodeRefus.ConsoleChampInvalide or CodeRefus.ChampObligatoire or CodeRefus.ValeurNonAdmise => 400,
            _ => 409,
        }, result.Refus)
        : then(result.Value);

    /// <summary>Reads a body; an absent one is an empty object.</summary>
    /// <exception cref="MalformedBodyException">It is no JSON, or not of the shape asked for.</exception>
    public static async Task<T> Read<T>(HttpContext context) where T : class
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length > 0 && !context.Request.HasJsonContentType())
        {
            // A form of a foreign page can post text/plain without asking; it cannot post JSON.
            throw new MalformedBodyException(Invalid("Content-Type", context.Request.ContentType, "application/json"));
        }

        var lus = body.Length == 0 ? "{}"u8.ToArray() : body.GetBuffer().AsMemory(0, (int)body.Length);
        try
        {
            return JsonSerializer.Deserialize<T>(lus.Span, JournalJson.Options) ?? throw new MalformedBodyException(Invalid("corps", "null", "un objet JSON"));
        }
        catch (JsonException e)
        {
            throw new MalformedBodyException(Formes.DuCorps(e, lus, typeof(T)));
        }
    }

    /// <summary>A field that is not what it must be.</summary>
    public static Refus Invalid(string champ, string? valeur, string attendu) =>
        Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));
}
