using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.EndToEndTests.Portal;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.EndToEndTests.Scenarios;

/// <summary>The portal as a door of scenarios: each act is done on the screen by the gestionnaire principal of its actor, and what is refused is read there.</summary>
internal sealed partial class BrowserDoor(Desk desk) : IPortePortail
{
    public string? RaisonDIgnorer(ActStep etape) => etape.Acte switch
    {
        nameof(ActeFacture.SoumettreFacture) or nameof(ActeFacture.AcquitterRejet) or nameof(ActeFacture.TraiterRejet) => null,
        _ when Decision(etape) is not null => null,
        _ => $"le portail n’est pas joué pour « {etape.Acte} »",
    };

    public async Task<Essai> Jouer(ActStep etape, Passage passage, CancellationToken ct)
    {
        var data = new ActData(etape.Donnees.Select(n => passage.Names.Remplir(n.Texte!)));
        await desk.Enter(passage.Monde.Id, Manager(passage.Acteurs.De(etape.Par)));
        switch (etape.Acte)
        {
            case nameof(ActeFacture.SoumettreFacture):
                return await Submit(await InvoiceFromData.Make(data, passage.Acteurs.De(etape.Par), passage, ct), etape);
            case nameof(ActeFacture.AcquitterRejet):
                await Expect(desk.Dialog).ToBeVisibleAsync();
                await Tick(data, desk.TickInWindow, passage, ct);
                await desk.AcknowledgeTicked();
                return await Outcome(etape, "Acquitté", await Named(data.Textes("factures")[0], passage, ct));
            case nameof(ActeFacture.TraiterRejet):
                await Tick(data, desk.Tick, passage, ct);
                await desk.Press(desk.Button("Traiter le rejet"));
                return await Outcome(etape, "Rejet traité", await Named(data.Textes("factures")[0], passage, ct));
            default:
                return await Decide(etape, data, await Named(data.Texte("facture")!, passage, ct));
        }
    }

    private async Task<Essai> Submit(DemandeFacture invoice, ActStep etape)
    {
        var line = invoice.Lignes.Single();
        await desk.Open("Factures émises", "Saisir facture");
        await desk.Type(new InvoiceTyped(invoice.Destinataire ?? "", invoice.Numero ?? "")
        {
            Date = invoice.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "",
            Service = invoice.Service ?? "",
            Engagement = invoice.Engagement ?? "",
            Item = line.Denomination ?? "",
            Quantity = French(line.Quantite),
            Unit = line.Unite ?? "",
            Price = French(line.MontantUnitaireHt),
            Rate = French(line.TauxTvaManuel ?? TauxTva.Find(line.TauxTva)?.Valeur),
        });
        await desk.Ask();
        await Expect(desk.Dialog.Or(desk.Errors)).ToBeVisibleAsync();
        if (await desk.Dialog.IsVisibleAsync())
        {
            await desk.ConfirmSending();
        }

        await Expect(desk.Title("Récapitulatif de dépôt").Or(desk.Errors)).ToBeVisibleAsync();
        var sent = Sent().Match(desk.Page.Url);
        return new Essai(
            await Exchange(etape),
            sent.Success ? new ObjetNomme("facture", long.Parse(sent.Groups[1].Value, CultureInfo.InvariantCulture), invoice.Numero) : null);
    }

    private async Task<Essai> Decide(ActStep etape, ActData data, ObjetNomme invoice)
    {
        await desk.Open("Factures reçues", "Synthèse");
        await desk.OpenInvoice(invoice.Numero!);
        await desk.Press(desk.Link("Traiter"));
        await desk.Choose("Nouveau statut", Decision(etape)!.Value.Libelle());
        if (data.Texte("motif") is { } motif)
        {
            await desk.Choose("Motif (obligatoire pour rejeter ou suspendre)", Motifs.Find(motif)?.Libelle ?? motif);
        }

        await desk.Write("Commentaire", data.Texte("commentaire") ?? "");
        await desk.Press(desk.Button("Enregistrer"));
        return await Outcome(etape, "est à l’état", invoice);
    }

    private static async Task Tick(ActData data, Func<string, Task> tick, Passage passage, CancellationToken ct)
    {
        foreach (var name in data.Textes("factures"))
        {
            await tick((await Named(name, passage, ct)).Numero!);
        }
    }

    private async Task<Essai> Outcome(ActStep etape, string notice, ObjetNomme invoice)
    {
        await Expect(desk.Notice(notice).Or(desk.Errors)).ToBeVisibleAsync();
        return new Essai(await Exchange(etape), await desk.Errors.CountAsync() == 0 ? invoice : null);
    }

    /// <summary>The codes that the explanations on the screen show; warnings ride beside accepted acts.</summary>
    private async Task<Echange> Exchange(ActStep etape)
    {
        var refused = await desk.Errors.CountAsync() > 0;
        var shown = refused ? await desk.Main.GetByText(Code()).AllTextContentsAsync() : [];
        return new Echange
        {
            Porte = Portes.Portail,
            Demande = etape.Acte,
            Refus =
            [
                .. shown.Select(c => Ecriture.TryLire<CodeRefus>(c.Trim(), out var code) ? code : (CodeRefus?)null).OfType<CodeRefus>()
                    .Where(c => CatalogueDesRefus.De(c).Gravite != Gravite.Avertissement).Distinct(),
            ],
            Explications = refused ? [await desk.Errors.InnerTextAsync()] : ImmutableArray<string>.Empty,
        };
    }

    private static async Task<ObjetNomme> Named(string name, Passage passage, CancellationToken ct) =>
        await passage.View().Facture(name, ct) ?? throw new ActDataException($"« {name} » n’est aucune facture de ce monde");

    private static StatutFacture? Decision(ActStep etape) =>
        Enum.TryParse<ActeFacture>(etape.Acte, out var act) && ActesFacture.ParStatutCible.Values.Contains(act) ? act.StatutCible() : null;

    private static string Manager(Simulation.Scenarios.Worlds.ActeurJoue actor)
    {
        var person = actor.Structure["utilisateurs"]!.AsArray().First(u => Chemins.Lire(u, "role") == "GESTIONNAIRE_PRINCIPAL");
        return $"{Chemins.Lire(person, "prenom")} {Chemins.Lire(person, "nom")}";
    }

    private static string French(decimal? number) => number?.ToString("0.######", CultureInfo.GetCultureInfo("fr-FR")) ?? "";

    [GeneratedRegex("^[A-Z]+(_[A-Z0-9]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"/facture/(\d+)/recapitulatif")]
    private static partial Regex Sent();
}
