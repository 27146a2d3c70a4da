using ChorusSandbox.EndToEndTests.Hands;
using ChorusSandbox.EndToEndTests.Portal;

namespace ChorusSandbox.EndToEndTests.Console;

/// <summary>The pages of the trainer and of the integrator.</summary>
public sealed class ConsoleTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    [Fact]
    public async Task Secrets_Renouveles_SontMontresUneSeuleFois()
    {
        var world = await Sandbox.NewWorld();
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync($"/console/{world.Id}");
        await Expect(desk.Main.GetByText("gardé haché")).ToBeVisibleAsync();

        await desk.Confirm("Générer de nouveaux secrets");

        await Expect(desk.Main.GetByText("Ces secrets sont montrés cette seule fois")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = world.Supplier.Login })).ToHaveCountAsync(1);
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Commandes cURL" })).ToContainTextAsync("/cpro/factures/v1/soumettre");
        await desk.Page.GotoAsync($"/console/{world.Id}");
        await Expect(desk.Main.GetByText("gardé haché")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = world.Supplier.Login })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SupprimerLeMonde_AuClavier_DitCeQuiSePerdPuisLeSupprime()
    {
        var world = await Sandbox.NewWorld();
        var page = (await Visit()).Page;
        var desk = new Desk(page, new KeyboardHand(page));
        await page.GotoAsync($"/console/{world.Id}");

        await desk.Consider("Supprimer le monde");
        await Expect(desk.Main.GetByText("le monde entier, sans retour")).ToBeVisibleAsync();
        await desk.Press(desk.Button("Oui, supprimer le monde"));

        await Expect(desk.Notice("Le monde est supprimé")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader).Filter(new() { HasText = $"{world.Id} ·" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Horloge_PrevoirPuisAvancer_LeFaitPrevuArrive()
    {
        var world = await Sandbox.NewWorld();
        var backstage = new Backstage(Sandbox, world);
        await backstage.Behave("rejette-montant-errone");
        await backstage.Sent("F-2022-800");
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync($"/console/{world.Id}");
        var clock = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Horloge du monde" });

        await desk.Choose("Prévoir une avance", "de trois jours");
        await desk.Press(clock.GetByRole(AriaRole.Button, new() { Name = "Prévoir" }));
        await Expect(clock.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "F-2022-800" })).ToBeVisibleAsync();
        await desk.Press(clock.GetByRole(AriaRole.Button, new() { Name = "Avancer de trois jours" }));

        await Expect(desk.Notice("Nous sommes le")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "RejeterFacture" })).ToContainTextAsync("F-2022-800");
    }

    [Fact]
    public async Task Client_AutreComportement_EstGardeEtInscrit()
    {
        var world = await Sandbox.NewWorld();
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync($"/console/{world.Id}");
        var name = world.Client.Structure.Designation;

        await desk.Choose($"Comportement de {name}", "accepte-et-paie");
        await desk.Press(desk.Button($"Changer le comportement de {name}"));

        await Expect(desk.Notice("accepte-et-paie")).ToBeVisibleAsync();
        await Expect(desk.Field($"Comportement de {name}")).ToHaveValueAsync("accepte-et-paie");
    }

    [Fact]
    public async Task CreerUnMonde_NomEtGraine_LeMondeEstListe()
    {
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync("/console");

        await desk.Write("Nom du monde", "Atelier du mardi");
        await desk.Write("Graine du jeu de données", "42");
        await desk.Press(desk.Button("Créer le monde"));

        await Expect(desk.Title("Console : monde « Atelier du mardi »")).ToBeVisibleAsync();
        await desk.Page.GotoAsync("/console");
        await Expect(desk.Row("Atelier du mardi")).ToContainTextAsync("42");
    }

    [Fact]
    public async Task Requetes_AppelRefuse_MontreLeVerdictLExplicationEtAucunSecret()
    {
        var world = await Sandbox.NewWorld();
        var trace = await RefusedCall.Make(Sandbox, world);
        var desk = new Desk((await Visit()).Page);

        await desk.Page.GotoAsync($"/console/{world.Id}");
        await desk.Press(desk.Link("Dernières requêtes"));

        await Expect(desk.Title("Échanges avec l’API")).ToBeVisibleAsync();
        await desk.Press(desk.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = trace }));
        var detail = desk.Page.GetByRole(AriaRole.Article);
        await Expect(detail).ToContainTextAsync("/cpro/factures/v1/soumettre");
        await Expect(detail).ToContainTextAsync("Correction");
        await Expect(detail).Not.ToContainTextAsync(world.Made.Secrets.ClientSecret);
    }

    [Fact]
    public async Task Requetes_NouvelAppel_SAjouteALaListeSansRecharger()
    {
        var world = await Sandbox.NewWorld();
        await RefusedCall.Make(Sandbox, world);
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync($"/console/{world.Id}/requetes");
        var list = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Derniers échanges" });
        await Expect(list.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();

        var first = await RefusedCall.Make(Sandbox, world);
        await Expect(list.GetByRole(AriaRole.Link).Filter(new() { HasText = first })).ToBeVisibleAsync(new() { Timeout = 10_000 });
        var second = await RefusedCall.Make(Sandbox, world);

        var line = list.GetByRole(AriaRole.Link).Filter(new() { HasText = second });
        await Expect(line).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await desk.Press(line);
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Corps de la requête" })).ToContainTextAsync("12345678299996");
    }

    [Fact]
    public async Task Pannes_ArmeeParLaPage_FrappeLAppelSuivantEtSeVoit()
    {
        var world = await Sandbox.NewWorld();
        var desk = new Desk((await Visit()).Page);
        await desk.Page.GotoAsync($"/console/{world.Id}/pannes");
        await desk.Choose("Ce que l’appelant rencontre", "La plateforme échoue : 500, « Erreur interne ».");
        await desk.Write("Opérations frappées", "factures/v1/soumettre");
        await desk.Press(desk.Button("Armer la panne"));
        await Expect(desk.Row("500")).ToContainTextAsync("factures/v1/soumettre");

        var trace = await RefusedCall.Make(Sandbox, world);

        await desk.Page.GotoAsync($"/console/{world.Id}/pannes");
        await Expect(desk.Main.GetByText("Aucune panne n’est armée")).ToBeVisibleAsync();
        await desk.Press(desk.Link("Échanges frappés"));
        await Expect(desk.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = trace })).ToContainTextAsync("Panne commandée");
    }
}
