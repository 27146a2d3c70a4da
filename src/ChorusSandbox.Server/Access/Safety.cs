using Microsoft.Extensions.Options;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Who may speak to the program: only requests for a known Host, and, on what changes something in portal or console, only
/// from pages of ours when an Origin is sent (design 7). DNS rebinding and foreign pages stop here.
/// </summary>
internal sealed class Safety(RequestDelegate next, IOptions<SandboxOptions> options)
{
    private readonly HashSet<string> _hosts = new(["localhost", "127.0.0.1", "[::1]", .. options.Value.Hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!_hosts.Contains(request.Host.Host) && !IsThisMachine(request.Host.Host))
        {
            return Refuse(context, "Host", request.Host.Value ?? "");
        }

        var reading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (!reading && !IsForMachines(request.Path) && request.Headers.Origin is [{ Length: > 0 } origin]
            && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(context, "Origin", origin);
        }

        return next(context);
    }

    /// <summary>On the network it is called by its address or its name; an address in figures cannot be rebound to another machine.</summary>
    private bool IsThisMachine(string host) => options.Value.Network
        && (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out _) || string.Equals(host, Environment.MachineName, StringComparison.OrdinalIgnoreCase));

    private static bool IsForMachines(PathString path) => path.StartsWithSegments("/cpro") || path.StartsWithSegments("/api");

    private static Task Refuse(HttpContext context, string entete, string valeur)
    {
        var texte = CatalogueDesRefus.Expliquer(Refus.De(CodeRefus.SecuriteHoteOuOrigine, entete, valeur, ("entete", entete), ("valeur", valeur)));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync($"{texte.Titre}. {texte.Pourquoi} {texte.Correction}");
    }
}
