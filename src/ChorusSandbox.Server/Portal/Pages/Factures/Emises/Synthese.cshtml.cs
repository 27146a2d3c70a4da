using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>« Synthèse » of the supplier: what still waits for something, « Traiter le rejet », and the window of rejections at login.</summary>
internal sealed class SyntheseModel(PersonaContext persona, Synthese synthese, TraiterRejet traiter, AcquitterFactures acquitter) : EmisesScreen(persona)
{
    [BindProperty(SupportsGet = true)]
    public InvoiceFilter Filtre { get; set; } = new();

    public BasketView Liste { get; private set; } = null!;

    /// <summary>The window of rejections, while it is open.</summary>
    public RejectionWindow? Fenetre { get; private set; }

    protected override string Cle => "synthese";

    public void OnGet(bool connexion)
    {
        Lister([]);
        Fenetre = connexion ? Ouvrir([], []) : null;
    }

    public async Task<IActionResult> OnPostAsync(long[] facture, CancellationToken ct)
    {
        var traites = await traiter.Execute(new DemandeSurFactures([.. facture]), Persona.Actor, ct);
        if (traites.IsRefused)
        {
            Lister(facture);
            return Redire(traites.Refus, []);
        }

        return Suivre(Lien("synthese"), traites.Value.Length == 1
            ? $"Rejet traité : {Numeros(traites.Value)} quitte la Synthèse, et reste à l’état « Rejetée »."
            : $"Rejets traités : {Numeros(traites.Value)} quittent la Synthèse, et restent à l’état « Rejetée ».", traites.Avertissements);
    }

    public async Task<IActionResult> OnPostAcquitterAsync(long[] facture, string? acte, CancellationToken ct)
    {
        var visees = acte == "tout" ? [.. synthese.FenetreDesRejets(Persona.Actor).Select(l => l.Facture.Id)] : facture;
        var acquittees = await acquitter.Execute(new DemandeSurFactures([.. visees]), Persona.Actor, ct);
        if (acquittees.IsRefused)
        {
            Lister([]);
            Fenetre = Ouvrir(visees, acquittees.Refus);
            return Page();
        }

        var reste = acte != "tout" && synthese.FenetreDesRejets(Persona.Actor).Count > 0;
        return Suivre(Lien("synthese") + (reste ? "?connexion=true" : ""), $"Acquitté : {Numeros(acquittees.Value)}.");
    }

    private static string Numeros(IEnumerable<Facture> factures) => Typographie.Quelques([.. factures.Select(f => f.Numero.Valeur)]);

    private void Lister(long[] cochees) => Liste = new InvoiceList(Persona, Espace, Filtre).Lay(
        synthese.Execute(RolePiece.Fournisseur, Persona.Actor), QuickView.Emises,
        "Factures émises à suivre ou à traiter", L.Boutons.TraiterLeRejet, cochees.ToHashSet());

    private RejectionWindow? Ouvrir(long[] cochees, ImmutableArray<Refus> refus)
    {
        var lignes = synthese.FenetreDesRejets(Persona.Actor);
        return lignes.Count == 0 ? null : RejectionWindow.De(lignes, cochees.ToHashSet(), Lien("synthese"), L) with { Refus = [.. refus.Select(r => Explained.De(r, L.Champs.Selection))] };
    }
}
