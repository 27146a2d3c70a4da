using ChorusSandbox.EndToEndTests.Hands;

namespace ChorusSandbox.EndToEndTests.Portal;

/// <summary>Somebody at the portal, who goes by what is written on the screen.</summary>
/// <param name="page">The tab.</param>
/// <param name="hand">How he works it.</param>
internal sealed class Desk(IPage page, IHand hand)
{
    /// <summary>With a mouse.</summary>
    public Desk(IPage page)
        : this(page, new MouseHand())
    {
    }

    public IPage Page => page;

    public ILocator Main => page.GetByRole(AriaRole.Main);

    /// <summary>The window that is open.</summary>
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>The summary of what was refused.</summary>
    public ILocator Errors => page.GetByRole(AriaRole.Alert);

    private ILocator Espaces => page.GetByRole(AriaRole.Navigation, new() { Name = "Espaces", Exact = true });

    /// <summary>The title of the screen.</summary>
    public ILocator Title(string name) => page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>A field by its label, « (facultatif) » set aside.</summary>
    public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true }).Or(page.GetByLabel($"{label} (facultatif)", new() { Exact = true }));

    /// <summary>The row of an invoice, in whatever table is on the screen.</summary>
    public ILocator Row(string number) =>
        page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader).Filter(new() { HasText = number }) });

    /// <summary>The box at the end of a row.</summary>
    /// <param name="place">Where the table is: the page, or the window over it.</param>
    /// <param name="number">Number of the invoice.</param>
    public static ILocator Box(ILocator place, string number) => place.GetByRole(AriaRole.Checkbox, new() { Name = $"Sélectionner {number}", Exact = true });

    /// <summary>A message about what was just done.</summary>
    public ILocator Notice(string text) => Main.GetByRole(AriaRole.Status).Filter(new() { HasText = text });

    public Task Press(ILocator target) => hand.Press(target);

    public Task Tick(string number) => hand.Tick(Box(Main, number));

    public Task TickInWindow(string number) => hand.Tick(Box(Dialog, number));

    public Task Write(string field, string text) => hand.Write(Field(field), text);

    public Task Choose(string field, string label) => hand.Choose(Field(field), label);

    /// <summary>Goes to an address; a page of somebody not yet entered costs one click.</summary>
    public async Task Go(string address)
    {
        await page.GotoAsync(address);
        if (new Uri(page.Url).AbsolutePath == "/connexion" && !address.StartsWith("/connexion", StringComparison.Ordinal))
        {
            await hand.Press(page.GetByRole(AriaRole.Button, new() { Name = "Entrer comme" }));
            await page.WaitForURLAsync(url => new Uri(url).AbsolutePath.StartsWith("/m/", StringComparison.Ordinal));
        }
    }

    /// <summary>Chooses somebody at the home of a world: that is a login.</summary>
    public async Task Enter(string world, string name)
    {
        await page.GotoAsync($"/?monde={world}");
        await hand.Press(page.GetByRole(AriaRole.Button, new() { Name = name }));
        await Expect(page.GetByRole(AriaRole.Banner).GetByText(name)).ToBeVisibleAsync();
    }

    /// <summary>Opens a tab of an espace.</summary>
    public async Task Open(string espace, string tab)
    {
        await hand.Press(Espaces.GetByRole(AriaRole.Link, new() { Name = espace }));
        await hand.Press(page.GetByRole(AriaRole.Navigation, new() { Name = espace, Exact = true }).GetByRole(AriaRole.Link, new() { Name = tab }));
        await Expect(Title(tab)).ToBeVisibleAsync();
    }

    /// <summary>Opens an invoice that is listed on the screen.</summary>
    public async Task OpenInvoice(string number)
    {
        await hand.Press(Row(number).GetByRole(AriaRole.Link, new() { Name = number }));
        await Expect(Title($"Facture {number}")).ToBeVisibleAsync();
    }

    /// <summary>Types an invoice in the form that is open.</summary>
    public async Task Type(InvoiceTyped invoice)
    {
        await Write("SIRET du destinataire", invoice.Siret);
        await Write("Code service exécutant", invoice.Service);
        await Write("Numéro d’engagement", invoice.Engagement);
        await Write("Numéro de facture", invoice.Number);
        await Write("Date de facture", invoice.Date);
        await Write("Dénomination", invoice.Item);
        await Write("Quantité", invoice.Quantity);
        await Write("Unité", invoice.Unit);
        await Write("Prix unitaire HT", invoice.Price);
        await Write("Taux de TVA (%)", invoice.Rate);
    }

    /// <summary>Asks to send what is typed: it is refused, or to be confirmed.</summary>
    public Task Ask() => hand.Press(Button("Valider et envoyer"));

    /// <summary>Sends what is typed, through its confirmation.</summary>
    public async Task Send()
    {
        await Ask();
        await Expect(Dialog).ToContainTextAsync("Confirmation d’envoi");
        await ConfirmSending();
    }

    /// <summary>Answers yes to « Confirmation d’envoi ».</summary>
    public Task ConfirmSending() => hand.Press(Dialog.GetByRole(AriaRole.Button, new() { Name = "Confirmer et envoyer" }));

    /// <summary>Moves the clock of the world.</summary>
    /// <param name="step">As its button ends: « d’une heure ».</param>
    public async Task Advance(string step)
    {
        await hand.Press(page.GetByRole(AriaRole.Banner).Locator("summary").Filter(new() { HasText = "Horloge du monde" }));
        await hand.Press(Button($"Avancer {step}"));
        await Expect(Notice("Nous sommes le")).ToBeVisibleAsync();
    }

    /// <summary>Opens what an act of the console would lose; its button is then in sight.</summary>
    public Task Consider(string act) => hand.Press(page.Locator("summary").Filter(new() { HasText = act }));

    /// <summary>Does it all the same.</summary>
    public async Task Confirm(string act)
    {
        await Consider(act);
        await hand.Press(Button($"Oui, {char.ToLowerInvariant(act[0])}{act[1..]}"));
    }

    /// <summary>Opens the menu that has the name of who is entered, and takes a line of it.</summary>
    public async Task Menu(string line)
    {
        var bar = page.GetByRole(AriaRole.Banner);
        await hand.Press(bar.Locator("summary").Filter(new() { HasText = "Changer de personnage" }));
        await hand.Press(bar.GetByRole(AriaRole.Link, new() { Name = line }).Or(bar.GetByRole(AriaRole.Button, new() { Name = line })));
    }

    /// <summary>Acknowledges in the window of rejections the rows that are ticked.</summary>
    public Task AcknowledgeTicked() => hand.Press(Dialog.GetByRole(AriaRole.Button, new() { Name = "Acquitter les factures sélectionnées" }));
}
