namespace ChorusSandbox.EndToEndTests.Portal;

/// <summary>Who may be whom, and where.</summary>
public sealed class PersonasTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    [Fact]
    public async Task DeuxPersonnages_DeuxOnglets_ChacunResteLui()
    {
        const string Number = "F-2022-700";
        var world = await Sandbox.NewWorld();
        var visit = await Visit();
        var supplier = new Desk(visit.Page);
        var client = new Desk(await visit.NewTab());
        await supplier.Enter(world.Id, world.Supplier.Name);
        await client.Enter(world.Id, world.Client.Name);

        await supplier.Open("Factures émises", "Saisir facture");
        await supplier.Type(new InvoiceTyped(world.Client.Structure.Siret.Valeur, Number));
        await supplier.Send();
        await Expect(supplier.Title("Récapitulatif de dépôt")).ToBeVisibleAsync();
        await supplier.Advance("d’une heure");

        await client.Open("Factures reçues", "Synthèse");
        await client.OpenInvoice(Number);
        await client.Press(client.Link("Traiter"));
        await client.Choose("Nouveau statut", "Suspendue");
        await client.Choose("Motif (obligatoire pour rejeter ou suspendre)", "Pièce justificative manquante");
        await client.Press(client.Button("Enregistrer"));
        await Expect(client.Notice("est à l’état « Suspendue »")).ToBeVisibleAsync();

        await supplier.Open("Factures émises", "Synthèse");
        await Expect(supplier.Row(Number)).ToContainTextAsync("Suspendue");
        await Expect(supplier.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync(world.Supplier.Name);
        await client.Page.ReloadAsync();
        await Expect(client.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync(world.Client.Name);
    }

    [Fact]
    public async Task Signet_PersonnageNonEntre_SOuvreEnUnClicSansScript()
    {
        var world = await Sandbox.NewWorld();
        var desk = new Desk((await Visit(script: false)).Page);

        await desk.Page.GotoAsync(world.Screen(world.Supplier, "factures-emises/recherche?numero=F-2022-9"));
        await Expect(desk.Title("Se connecter")).ToBeVisibleAsync();
        await desk.Press(desk.Button($"Entrer comme {world.Supplier.Name}"));

        await Expect(desk.Title("Recherche")).ToBeVisibleAsync();
        await Expect(desk.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("numero=F-2022-9$"));
        await desk.Page.GotoAsync(world.Screen(world.Client, "factures-recues/synthese"));
        await Expect(desk.Title("Se connecter")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SeConnecter_CompteTechnique_EstRefuseEtDitPourquoi()
    {
        var world = await Sandbox.NewWorld();
        var login = world.Made.Secrets.MotsDePasse.Keys.First(l => l.StartsWith("TECH_", StringComparison.Ordinal));
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync($"/connexion?monde={world.Id}");

        await desk.Write("Adresse de connexion", login);
        await desk.Write("Mot de passe", world.Made.Secrets.MotsDePasse[login]);
        await desk.Press(desk.Button("Se connecter"));

        await Expect(desk.Errors).ToContainTextAsync("un compte technique n’ouvre pas le portail");
        await Expect(desk.Errors).ToBeFocusedAsync();
        await Expect(desk.Main.GetByText("il sert exclusivement à passer des appels API")).ToBeVisibleAsync();
        await Expect(desk.Field("Adresse de connexion")).ToHaveValueAsync(login);
    }

    [Fact]
    public async Task SeConnecter_MotDePasseDUnePersonne_OuvreLePortail()
    {
        var world = await Sandbox.NewWorld();
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync($"/connexion?monde={world.Id}");

        await desk.Write("Adresse de connexion", world.Supplier.Login);
        await desk.Write("Mot de passe", world.Made.Secrets.MotsDePasse[world.Supplier.Login]);
        await desk.Press(desk.Button("Se connecter"));

        await Expect(desk.Title("Synthèse")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task FacturesRecues_StructurePrivee_EstRefuseEtDitPourquoi()
    {
        var world = await Sandbox.NewWorld();
        var desk = new Desk((await Visit()).Page);

        await desk.Go(world.Screen(world.Supplier, "factures-recues/synthese"));

        await Expect(desk.Title("Espace non ouvert")).ToBeVisibleAsync();
        await Expect(desk.Main.GetByText($"{world.Supplier.Structure.Designation} est une structure privée")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "Espaces" })).Not.ToContainTextAsync("Factures reçues");
    }

    [Fact]
    public async Task Recycler_FactureRejetee_LeBoutonManqueEtLaPageDitPourquoi()
    {
        var world = await Sandbox.NewWorld();
        var id = await new Backstage(Sandbox, world).Answered("F-2022-701", Domain.Factures.StatutFacture.Rejetee, "REJ-02");
        var desk = new Desk((await Visit()).Page);

        await desk.Go(world.Screen(world.Supplier, $"factures-emises/facture/{id}"));
        await Expect(desk.Link("Recycler")).ToHaveCountAsync(0);
        await desk.Go(world.Screen(world.Supplier, $"factures-emises/facture/{id}/recycler"));

        await Expect(desk.Main.GetByText("CYCLE_REJETEE_DEFINITIVE")).ToBeVisibleAsync();
    }
}
