using ChorusSandbox.ServerTests.Portal;

namespace ChorusSandbox.ServerTests.Tutorials;

/// <summary>A visitor without script who follows lessons.</summary>
internal sealed class LessonBrowser(Uri adresse) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = adresse };

    public PortalPage Page { get; private set; } = null!;

    public void Dispose() => _http.Dispose();

    public async Task<PortalPage> Aller(string chemin) => await Lire(await _http.GetAsync(new Uri(chemin, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken));

    public async Task<PortalPage> Commencer()
    {
        await Aller("/tutoriels");
        return await Presser("Commencer");
    }

    /// <summary>Has the current step done by its solution.</summary>
    public async Task<PortalPage> Refaire()
    {
        await Presser("Solution");
        return await Presser("Refaire pour moi");
    }

    /// <summary>Presses a button; values given replace those of the form.</summary>
    public async Task<PortalPage> Presser(string bouton, params (string Nom, string Valeur)[] valeurs)
    {
        var (_, action, champs) = Page.Form(bouton);
        champs.RemoveAll(c => valeurs.Any(v => v.Nom == c.Key));
        champs.AddRange(valeurs.Select(v => KeyValuePair.Create(v.Nom, v.Valeur)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Page.Adresse, action)) { Content = new FormUrlEncodedContent(champs) };
        request.Headers.Referrer = Page.Adresse;
        return await Lire(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private async Task<PortalPage> Lire(HttpResponseMessage reponse)
    {
        using (reponse)
        {
            return Page = new PortalPage(reponse.StatusCode, reponse.RequestMessage!.RequestUri!,
                await reponse.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), new Dictionary<string, string>());
        }
    }
}
