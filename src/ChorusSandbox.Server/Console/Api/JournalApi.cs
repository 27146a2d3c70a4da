using System.Text.Json;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>The journal of a world as JSON Lines: the facts, and with <c>trace=true</c> how each was recorded.</summary>
internal static class JournalApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/mondes/{id}/journal", async (string id, long? depuis, string? objet, bool? trace, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
        {
            using var world = await workspaces.Open(id, ct);
            context.Response.ContentType = "application/jsonl; charset=utf-8";
            foreach (var evenement in new LireJournal(world).Execute(depuis ?? 1, objet))
            {
                await context.Response.WriteAsync(Line(evenement, trace == true) + "\n", ct);
            }

            return Results.Empty;
        });

    private static string Line(Evenement evenement, bool withTrace)
    {
        var fait = evenement.Fait.ToJsonLine();
        return withTrace ? $"{fait[..^1]},\"trace\":{JsonSerializer.Serialize(evenement.Trace, JournalJson.Options)}}}" : fait;
    }
}
