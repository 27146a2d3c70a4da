using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChorusSandbox.Bench;

/// <summary>The least a Kestrel server can do with a POST: read the body, answer a few bytes. What everything else is compared to.</summary>
internal static class BarePost
{
    public const string Verb = "bare-post";

    public const string Path = "/bare";

    public static async Task Serve(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost(Path, async (HttpRequest request) =>
        {
            var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return Results.Text("""{"codeRetour":0}""", "application/json");
        });
        await app.RunAsync("http://127.0.0.1:" + port);
    }
}
