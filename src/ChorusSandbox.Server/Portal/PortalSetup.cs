using System.Text.Encodings.Web;
using System.Text.Unicode;

using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Pages;
using ChorusSandbox.Server.Portal.Pages.Factures;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.FileProviders;

namespace ChorusSandbox.Server.Portal;

/// <summary>Puts the portal into the program: its pages, their look and their language.</summary>
public static class PortalSetup
{
    /// <summary>
    /// Most values of one form, and most lines of a list in it. An invoice of two thousand lines is one form: the framework would
    /// refuse it whole, and what was typed would be lost.
    /// </summary>
    internal const int MostValues = 16384;

    /// <summary>Registers the pages, rooted at <c>/Portal/Pages</c>, and what they are drawn with.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/Portal/Pages")
            .AddMvcOptions(options =>
            {
                options.MaxModelBindingCollectionSize = MostValues;
                BindingMessages.Write(options.ModelBindingMessageProvider);
                options.Filters.Add(new Microsoft.AspNetCore.Mvc.ResponseCacheAttribute { NoStore = true, Location = Microsoft.AspNetCore.Mvc.ResponseCacheLocation.None });
            })
            .ConfigureApplicationPartManager(AddPages)
            .AddRazorOptions(options =>
            {
                options.PageViewLocationFormats.Add("/Portal/Shared/{0}.cshtml");
                options.ViewLocationFormats.Add("/Portal/Shared/{0}.cshtml");
            });
        // A file as large as the largest flow is read whole, and told what it weighs, rather than cut off.
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = GrosCorps.Maximum);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "bac-a-sable-formulaire";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.Path = "/";
            options.FormFieldName = "jeton";
        });

        services.Configure<FormOptions>(options => options.ValueCountLimit = MostValues);

        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            // The path of a persona is not written the same in a cookie and in an address: the cookie is everybody's.
            options.Cookie.Name = "bac-a-sable-annonce";
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });

        // Accents and French quotation marks travel as themselves: the pages stay readable as text.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(Labels.P2022);
        services.AddHttpContextAccessor();
        services.AddSingleton<UnexpectedFailures>();
        services.AddScoped<PersonaContext>().AddScoped<InvoiceReader>().AddScoped<FormFiles>().AddScoped<FileDrop>();
        return services;
    }

    /// <summary>Serves the stylesheet, the script and the pages. The persona leaves the path before any route is chosen.</summary>
    public static WebApplication MapPortal(this WebApplication app)
    {
        app.UseMiddleware<TroublePages>();
        app.UseMiddleware<PersonaPath>();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Typographie.Culture),
            SupportedCultures = [Typographie.Culture],
            SupportedUICultures = [Typographie.Culture],
            RequestCultureProviders = [],
        });

        // Embedded: the program finds its look wherever it is started from.
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(PortalSetup).Assembly, "wwwroot"),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/m/{monde}", (string monde) => Results.LocalRedirect($"/?monde={Uri.EscapeDataString(monde)}")).ExcludeFromDescription();
        return app;
    }

    /// <summary>The framework finds the pages of the program that was started: another one may have started us.</summary>
    private static void AddPages(ApplicationPartManager manager)
    {
        var assembly = typeof(PortalSetup).Assembly;
        if (manager.ApplicationParts.All(part => part.Name != assembly.GetName().Name))
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            {
                manager.ApplicationParts.Add(part);
            }
        }
    }
}
