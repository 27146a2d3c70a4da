using NetEscapades.AspNetCore.SecurityHeaders.Headers;

namespace ChorusSandbox.Server.Access;

/// <summary>Headers that keep pages to themselves: only our own script and style, no frame, no sniffing (design 7).</summary>
internal static class SecurityHeaders
{
    /// <summary>Sends them with every answer; the reference of the API, whose page a package makes, may style itself.</summary>
    public static WebApplication UseSecurityHeadersOfOurs(this WebApplication app)
    {
        var ours = Policy(inline: false);
        var reference = Policy(inline: true);
        app.UseWhen(context => !IsReference(context), branch => branch.UseSecurityHeaders(ours));
        app.UseWhen(IsReference, branch => branch.UseSecurityHeaders(reference));
        return app;
    }

    private static bool IsReference(HttpContext context) => context.Request.Path.StartsWithSegments("/docs");

    private static HeaderPolicyCollection Policy(bool inline) => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddFrameOptionsDeny()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddConnectSrc().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
            csp.AddFormAction().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            var scripts = csp.AddScriptSrc().Self();
            var styles = csp.AddStyleSrc().Self();
            if (inline)
            {
                scripts.UnsafeInline();
                styles.UnsafeInline();
            }
        });
}
