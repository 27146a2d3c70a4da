using Microsoft.AspNetCore.Http.Features;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Gives each call the place it may take, until it is answered, and takes it for the large bodies of portal and console
/// (design 7); one whose length is not told counts as large. The framework then lays files of forms on disk.
/// </summary>
public sealed class BodyGate(RequestDelegate next, GrosCorps places)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var place = places.PourUnAppel();
        context.Features.Set(place);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite)
        {
            limite.MaxRequestBodySize = TailleDesCorps.MaximumDuServeur(context.Request);
        }

        if (IsLarge(context))
        {
            await place.Prendre(context.RequestAborted);
        }

        await next(context);
    }

    private static bool IsLarge(HttpContext context) =>
        // The API takes its places itself, once it has read enough to know.
        !context.Request.Path.StartsWithSegments("/cpro") && !context.Request.Path.StartsWithSegments("/api")
        && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true
        && (context.Request.ContentLength ?? long.MaxValue) > GrosCorps.Seuil;
}
