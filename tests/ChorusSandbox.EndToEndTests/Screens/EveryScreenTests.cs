using ChorusSandbox.EndToEndTests.Console;
using ChorusSandbox.EndToEndTests.Portal;
using ChorusSandbox.EndToEndTests.Tutorials;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.EndToEndTests.Screens;

/// <summary>Every page, in light and dark, wide and at 320 px: nothing for axe, nothing that scrolls sideways.</summary>
public sealed class EveryScreenTests(SharedBrowser browser, RunningSandbox sandbox, SettledWorld settled) : BrowserTest(browser, sandbox), IClassFixture<SettledWorld>
{
    private PlayedWorld World => settled.World;

    [Fact]
    public Task Installation_ChaqueEcran_EstAccessible() => Inspect(
        Screen.At("Accueil", "/"),
        Screen.At("Accueil d’un monde", $"/?monde={World.Id}"),
        Screen.At("Connexion", $"/connexion?monde={World.Id}"),
        new("Connexion refusée", async desk =>
        {
            await desk.Write("Adresse de connexion", "personne@cpro.fr");
            await desk.Press(desk.Button("Se connecter"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        new("Page d’un personnage à entrer", async desk =>
        {
            await desk.Page.GotoAsync(World.Screen(World.Supplier, "factures-emises/synthese"));
            await Expect(desk.Title("Se connecter")).ToBeVisibleAsync();
        }),
        Screen.At("Prendre sa place", "/place"),
        Screen.At("Place refusée", "/place?code=inconnu"),
        Screen.At("Tutoriels", "/tutoriels"),
        Screen.At("Contrôler un fichier", "/controler"),
        new("Fichier contrôlé", async desk =>
        {
            await desk.Page.GetByLabel("Fichier à contrôler").SetInputFilesAsync(new FilePayload { Name = "facture.xml", MimeType = "text/xml", Buffer = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>"u8.ToArray() });
            await desk.Press(desk.Button("Contrôler"));
            await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Ce que dit Chorus Pro" })).ToBeVisibleAsync();
        }),
        new("Fichier corrigé", async desk =>
        {
            await desk.Page.GetByLabel("Fichier à contrôler").SetInputFilesAsync(new FilePayload { Name = "facture.xml", MimeType = "text/xml", Buffer = SpoiltInvoice() });
            await desk.Press(desk.Button("Contrôler"));
            await desk.Press(desk.Button("Corriger pour moi le fichier contrôlé"));
            await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Différences, ligne à ligne" })).ToBeVisibleAsync();
        }),
        Screen.At("Fidélité", "/fidelite"),
        Screen.At("Accessibilité", "/accessibilite"),
        Screen.At("Page introuvable", "/introuvable"));

    [Fact]
    public Task FacturesEmises_ChaqueOnglet_EstAccessible() => Inspect(
        Supplier("Tableau de bord", "factures-emises/tableau-de-bord"),
        Supplier("Synthèse", "factures-emises/synthese"),
        Supplier("Fenêtre des rejets", "factures-emises/synthese?connexion=true"),
        new("Fenêtre des rejets, rien de coché", async desk =>
        {
            await desk.AcknowledgeTicked();
            await Expect(desk.Dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        }),
        Supplier("Dépôt factures", "factures-emises/depot-factures"),
        new("Dépôt factures, sans fichier", async desk =>
        {
            await desk.Press(desk.Button("Déposer"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        new("Facture en PDF, à vérifier", async desk =>
        {
            await desk.Page.GetByLabel("Facture en PDF", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "facture.pdf", MimeType = "application/pdf", Buffer = APdf() });
            await desk.Press(desk.Button("Reconnaître les champs"));
            await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "PDF déposé" })).ToBeVisibleAsync();
        }),
        Supplier("Recherche", "factures-emises/recherche"),
        Supplier("Recherche sans réponse", "factures-emises/recherche?numero=AUCUN"),
        Supplier("Horloge", "horloge"),
        new("Horloge, prévision", async desk =>
        {
            await desk.Press(desk.Button("Prévoir"));
            await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Ce qui va se passer" })).ToBeVisibleAsync();
        }),
        Supplier("Espace non ouvert", "factures-recues/synthese"));

    [Fact]
    public Task SaisirFacture_DuFormulaireAuRecapitulatif_EstAccessible() => Inspect(
        Supplier("Saisir facture", "factures-emises/saisir-facture"),
        new("Saisie refusée", async desk =>
        {
            await desk.Ask();
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        Supplier("Brouillon", $"factures-emises/saisir-facture?brouillon={settled.Draft}"),
        Supplier("Nouvelle facture d’après un rejet", $"factures-emises/saisir-facture?dapres={settled.Rejected}"),
        new("Confirmation d’envoi", async desk =>
        {
            await desk.Write("Numéro de facture", "FA-A-CONFIRMER");
            await desk.Ask();
            await Expect(desk.Dialog).ToBeVisibleAsync();
        }),
        Supplier("Récapitulatif de dépôt", $"factures-emises/facture/{settled.Waiting}/recapitulatif"));

    [Fact]
    public Task FactureEmise_ChaqueEtat_EstAccessible() => Inspect(
        Supplier("Facture mise à disposition", $"factures-emises/facture/{settled.Waiting}"),
        Supplier("Facture rejetée", $"factures-emises/facture/{settled.Rejected}"),
        Supplier("Facture suspendue", $"factures-emises/facture/{settled.Suspended}"),
        Supplier("Compléter", $"factures-emises/facture/{settled.Suspended}/completer"),
        Supplier("Facture à recycler", $"factures-emises/facture/{settled.ToRecycle}"),
        Supplier("Recycler", $"factures-emises/facture/{settled.ToRecycle}/recycler"),
        Supplier("Recycler, refusé", $"factures-emises/facture/{settled.Rejected}/recycler"));

    [Fact]
    public Task FacturesRecues_ChaqueOnglet_EstAccessible() => Inspect(
        Client("Tableau de bord", "factures-recues/tableau-de-bord"),
        Client("Synthèse", "factures-recues/synthese"),
        Client("Recherche", "factures-recues/recherche"),
        Client("Facture", $"factures-recues/facture/{settled.Waiting}"),
        Client("Traiter", $"factures-recues/facture/{settled.Waiting}/traiter"),
        new("Traiter, sans motif", async desk =>
        {
            await desk.Choose("Nouveau statut", "Rejetée");
            await desk.Press(desk.Button("Enregistrer"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }));

    [Fact]
    public Task ActivitesDuGestionnaire_DeLaListeAuMotDePasse_EstAccessible() => Inspect(
        Supplier("Mes structures", "activites-du-gestionnaire/mes-structures"),
        Supplier("Compte technique", $"activites-du-gestionnaire/mes-structures/{World.Supplier.Structure.Id}"),
        new("Réinitialisation à confirmer", async desk =>
        {
            await desk.Press(desk.Button("Réinitialiser le mot de passe (utilisateur technique)"));
            await Expect(desk.Dialog).ToBeVisibleAsync();
        }),
        new("Mot de passe montré", async desk =>
        {
            await desk.Press(desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Confirmer" }));
            await Expect(desk.Main.GetByText("il n’est montré que cette fois")).ToBeVisibleAsync();
        }));

    [Fact]
    public Task Console_ChaqueEcran_EstAccessible() => Inspect(
        Screen.At("Console", "/console"),
        Screen.At("Console, cherchée et triée", "/console?cherche=a&tri=acte"),
        Screen.At("Console, rien ne répond", "/console?cherche=rien-de-tel"),
        new("Import refusé", async desk =>
        {
            await desk.Press(desk.Button("Importer le monde"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        new("Monde refusé", async desk =>
        {
            await desk.Press(desk.Button("Créer le monde"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        Screen.At("Monde", $"/console/{World.Id}"),
        new("Monde, ce que la remise à zéro perd", async desk =>
        {
            await desk.Consider("Remettre le monde à son début");
            await Expect(desk.Button("Oui, remettre le monde à son début")).ToBeVisibleAsync();
        }),
        new("Monde, prévision", async desk =>
        {
            await desk.Press(desk.Button("Prévoir"));
            await Expect(desk.Notice("Voici ce qui va se passer")).ToBeVisibleAsync();
        }),
        Screen.At("Échanges, aucun", $"/console/{World.Id}/requetes"),
        new("Échange refusé", async desk =>
        {
            var trace = await RefusedCall.Make(Sandbox, World);
            await desk.Page.GotoAsync($"/console/{World.Id}/requetes/{trace}");
            await Expect(desk.Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        }),
        Screen.At("Échanges, liste", $"/console/{World.Id}/requetes"),
        Screen.At("Échanges filtrés", $"/console/{World.Id}/requetes?refuses=true&operation=soumettre"),
        Screen.At("Échanges, rien ne répond au filtre", $"/console/{World.Id}/requetes?texte=rien-de-tel"),
        Screen.At("Échange disparu", $"/console/{World.Id}/requetes/t99999999"),
        Screen.At("Qualification", $"/console/{World.Id}/qualification"),
        Screen.At("Applications", $"/console/{World.Id}/applications"),
        new("Application créée", async desk =>
        {
            await desk.Write("Nom de l’application", "Logiciel de l’atelier");
            await desk.Press(desk.Button("Créer l’application"));
            await Expect(desk.Main.GetByText("Il est montré cette seule fois")).ToBeVisibleAsync();
        }),
        new("Application sans nom", async desk =>
        {
            await desk.Press(desk.Button("Créer l’application"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        Screen.At("Flux et EDI", $"/console/{World.Id}/flux"),
        new("Raccordement EDI refusé", async desk =>
        {
            await desk.Press(desk.Button("Raccorder"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        new("Partenaire EDI raccordé", async desk =>
        {
            await desk.Write("Code de l’application émettrice", "SBX001");
            await desk.Press(desk.Button("Raccorder"));
            await Expect(desk.Notice("est raccordé")).ToBeVisibleAsync();
        }),
        new("Monde strict", async desk =>
        {
            await desk.Press(desk.Button("Rendre ce monde strict"));
            await Expect(desk.Notice("Ce monde est strict")).ToBeVisibleAsync();
        }),
        Screen.At("Pannes commandées", $"/console/{World.Id}/pannes"),
        new("Panne armée", async desk =>
        {
            await desk.Press(desk.Button("Armer la panne"));
            await Expect(desk.Notice("Panne armée")).ToBeVisibleAsync();
        }),
        new("Panne refusée", async desk =>
        {
            await desk.Write("Nombre d’appels", "zéro");
            await desk.Press(desk.Button("Armer la panne"));
            await Expect(desk.Errors).ToBeVisibleAsync();
        }),
        new("Pannes désarmées", async desk =>
        {
            await desk.Press(desk.Button("Tout désarmer"));
            await Expect(desk.Notice("Plus aucune panne")).ToBeVisibleAsync();
        }),
        new("Secrets montrés", async desk =>
        {
            await desk.Page.GotoAsync($"/console/{World.Id}");
            await desk.Confirm("Générer de nouveaux secrets");
            await Expect(desk.Main.GetByText("Ces secrets sont montrés cette seule fois")).ToBeVisibleAsync();
        }));

    [Fact]
    public async Task Tutoriel_ChaqueEtape_EstAccessible()
    {
        var desk = new Desk((await Visit()).Page);
        var pane = new TutorialPane(desk.Page);
        var inspection = new Inspection(desk);
        await desk.Page.GotoAsync("/tutoriels");
        await desk.Press(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Commencer le tutoriel" }).First);

        for (var step = 1; step <= 8; step++)
        {
            await Expect(pane.Aside.GetByText($"étape {step} sur 8")).ToBeVisibleAsync();
            await inspection.Look($"Étape {step}");
            if (await pane.Aside.GetByRole(AriaRole.Button, new() { Name = "Indice", Exact = true }).CountAsync() > 0)
            {
                await desk.Press(pane.Aside.GetByRole(AriaRole.Button, new() { Name = "Indice", Exact = true }));
                await Expect(pane.Aside.GetByText("Indice 1")).ToBeVisibleAsync();
            }

            await Do(step, desk, pane);
        }

        await Expect(pane.Aside.GetByText("terminé")).ToBeVisibleAsync();
        await inspection.Look("Fin du tutoriel");
        inspection.Conclude();
    }

    /// <summary>The solution of a step; the step that only looks is answered.</summary>
    private static async Task Do(int step, Desk desk, TutorialPane pane)
    {
        if (step == 5)
        {
            await pane.Answer("Quelles affirmations sont vraies ?", "Répondre", "L’acquittement et le traitement sont inscrits", "La facture est toujours à l’état Rejetée");
            return;
        }

        await desk.Press(pane.Aside.GetByRole(AriaRole.Button, new() { Name = "Solution", Exact = true }));
        await desk.Press(pane.Aside.GetByRole(AriaRole.Button, new() { Name = "Refaire pour moi" }));
    }

    private Screen Supplier(string name, string screen) => Screen.At(name, World.Screen(World.Supplier, screen));

    private Screen Client(string name, string screen) => Screen.At(name, World.Screen(World.Client, screen));

    private static byte[] SpoiltInvoice() =>
        FichiersDeFactures.Paire(FormatGenere.Ubl, Defauts.Find("BR-CO-13", FormatGenere.Ubl)!, 121).Fautif.ToArray();

    private async Task Inspect(params Screen[] screens)
    {
        var inspection = new Inspection(new Desk((await Visit()).Page));
        await inspection.Look(screens);
        inspection.Conclude();
    }

    private static byte[] APdf()
    {
        var page = new ChorusSandbox.Formats.Pdf.RedactionPdf("Facture", "");
        page.Paragraphe("Facture n° F-PDF-9 du 02/03/2026");
        page.Paires(("Total HT", "150,00 €"), ("Total TVA", "30,00 €"), ("Total TTC", "180,00 €"));
        return page.Octets();
    }
}
