using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>A browser without script: it follows links, fills the forms it was given and presses their buttons.</summary>
internal sealed class PortalBrowser(Uri adresse, MondeCree monde, string fournisseur, string destinataire, Structure client, HttpMessageHandler? reseau = null) : IDisposable
{
    private readonly HttpClient _http = new(reseau ?? new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = true }) { BaseAddress = adresse };

    public string Monde => monde.Monde.Id;

    public SecretsDuMonde Secrets => monde.Secrets;

    public string Fournisseur => fournisseur;

    public string Destinataire => destinataire;

    public Structure Client => client;

    /// <summary>The page being looked at.</summary>
    public PortalPage Page { get; private set; } = null!;

    public void Dispose() => _http.Dispose();

    public async Task<PortalPage> Aller(string chemin) => await Lire(await _http.GetAsync(new Uri(chemin, UriKind.RelativeOrAbsolute), Ct));

    /// <summary>A screen of somebody, entered by one click where he was not.</summary>
    public async Task<PortalPage> Ecran(string login, string ecran)
    {
        var page = await Aller($"/m/{Monde}/{Uri.EscapeDataString(login)}/{ecran}");
        return page.Adresse.AbsolutePath == "/connexion" ? await Presser("Entrer comme") : page;
    }

    public Task<PortalPage> Suivre(string lien) => Aller(Page.Lien(lien));

    /// <summary>Presses a button of the page, its form filled otherwise where said.</summary>
    public async Task<PortalPage> Presser(string bouton, params (string Nom, string Valeur)[] valeurs)
    {
        var (methode, action, champs) = Page.Form(bouton);
        champs.RemoveAll(c => valeurs.Any(v => v.Nom == c.Key));
        champs.AddRange(valeurs.Select(v => new KeyValuePair<string, string>(v.Nom, v.Valeur)));
        using var contenu = new FormUrlEncodedContent(champs);
        var cible = action is null ? Page.Adresse : new Uri(Page.Adresse, action);
        return methode == "post"
            ? await Lire(await _http.PostAsync(cible, contenu, Ct))
            : await Aller(cible.GetLeftPart(UriPartial.Path) + "?" + await contenu.ReadAsStringAsync(Ct));
    }

    /// <summary>Presses a button of a page kept open in another tab.</summary>
    public Task<PortalPage> Presser(PortalPage onglet, string bouton)
    {
        Page = onglet;
        return Presser(bouton);
    }

    /// <summary>Presses a button of a form that holds a file.</summary>
    public Task<PortalPage> Televerser(string bouton, string champ, string nom, byte[] octets, params (string Nom, string Valeur)[] valeurs) =>
        Televerser(bouton, champ, nom, new ByteArrayContent(octets), valeurs);

    /// <summary>The same, the file leaving as its content says.</summary>
    public async Task<PortalPage> Televerser(string bouton, string champ, string nom, HttpContent fichier, params (string Nom, string Valeur)[] valeurs)
    {
        var (_, action, champs) = Page.Form(bouton);
        champs.RemoveAll(c => valeurs.Any(v => v.Nom == c.Key));
        using var contenu = new MultipartFormDataContent();
        foreach (var (cle, valeur) in champs.Select(c => (c.Key, c.Value)).Concat(valeurs))
        {
            contenu.Add(new StringContent(valeur), cle);
        }

        contenu.Add(fichier, champ, nom);
        return await Lire(await _http.PostAsync(action is null ? Page.Adresse : new Uri(Page.Adresse, action), contenu, Ct));
    }

    /// <summary>Chooses somebody at the home: his login.</summary>
    public async Task<PortalPage> Entrer(string login)
    {
        await Aller($"/?monde={Monde}");
        var (_, action, champs) = Page.Form("");
        champs.RemoveAll(c => c.Key == "login");
        champs.Add(new("login", login));
        using var contenu = new FormUrlEncodedContent(champs);
        return await Lire(await _http.PostAsync(new Uri(action!, UriKind.Relative), contenu, Ct));
    }

    /// <summary>Types an invoice of fourteen hours and sends it, as far as it goes.</summary>
    public async Task<PortalPage> Envoyer(string numero)
    {
        await Ecran(Fournisseur, "factures-emises/saisir-facture");
        var page = await Presser("Valider et envoyer", Saisie(numero));
        return page.Html.Contains("<dialog", StringComparison.Ordinal) ? await Presser("Confirmer et envoyer") : page;
    }

    /// <summary>What is typed in « Saisir facture ».</summary>
    public (string Nom, string Valeur)[] Saisie(string numero) =>
    [
        ("destinataire", Client.Siret.Valeur), ("numero", numero), ("date", "07/03/2022"), ("lignes[0].denomination", "Animation d’atelier"),
        ("lignes[0].quantite", "14"), ("lignes[0].unite", "heure"), ("lignes[0].montantUnitaireHt", "60,00"), ("lignes[0].tauxTva", "20"),
    ];

    /// <summary>An invoice sent, received, and refused by its client with a status and a motif.</summary>
    public async Task<PortalPage> Refuser(string numero, string statut, string motif, string commentaire = "")
    {
        await Envoyer(numero);
        await Presser("Avancer d’une heure");
        await Ecran(Destinataire, "factures-recues/synthese");
        await Suivre(numero);
        await Suivre("Traiter");
        return await Presser("Enregistrer", ("statut", statut), ("motif", motif), ("commentaire", commentaire));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<PortalPage> Lire(HttpResponseMessage reponse)
    {
        using (reponse)
        {
            var entetes = reponse.Headers.Concat(reponse.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
            return Page = new PortalPage(reponse.StatusCode, reponse.RequestMessage!.RequestUri!, await reponse.Content.ReadAsStringAsync(Ct), entetes);
        }
    }
}
