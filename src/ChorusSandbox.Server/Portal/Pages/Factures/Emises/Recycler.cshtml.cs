using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>« Recycler »: routing data of an invoice to recycle, under the same number.</summary>
internal sealed class RecyclerModel(PersonaContext persona, ConsulterFacture consulter, RecyclerFacture recycler) : InvoicePage(persona)
{
    private static readonly string[] Champs = ["destinataire", "service", "engagement", "commentaire"];

    public string? Destinataire { get; private set; }

    public string? Service { get; private set; }

    public string? Engagement { get; private set; }

    public string? Commentaire { get; private set; }

    protected override Espace Espace => L.Espaces.FacturesEmises;

    protected override string Acte => L.Boutons.Recycler;

    public IActionResult OnGet(long id)
    {
        if (Trouver(id) is { } introuvable)
        {
            return introuvable;
        }

        Destinataire = Facture.Destinataire?.Siret.Valeur;
        Service = Facture.Destinataire?.CodeService?.Valeur;
        Engagement = Facture.References.Engagement?.Valeur;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string? destinataire, string? service, string? engagement, string? commentaire, CancellationToken ct)
    {
        (Destinataire, Service, Engagement, Commentaire) = (destinataire, service, engagement, commentaire);
        if (Trouver(id) is { } introuvable)
        {
            return introuvable;
        }

        var demande = new DemandeRecyclage
        {
            IdFacture = id,
            Destinataire = FormReader.Siret(destinataire) ?? "",
            Service = service?.Trim() ?? "",
            Engagement = engagement?.Trim() ?? "",
            Commentaire = commentaire,
        };
        var recyclee = await recycler.Execute(demande, Persona.Actor, ct);
        return recyclee.IsRefused
            ? Redire(recyclee.Refus, Champs)
            : Suivre(Lien($"facture/{id}"), $"La facture {Facture.Numero} est recyclée : elle repart sous le même numéro.", recyclee.Avertissements);
    }

    private IActionResult? Trouver(long id)
    {
        var trouvee = consulter.Execute(id, Persona.Actor);
        if (trouvee.IsRefused)
        {
            return Refuser("Facture introuvable", trouvee.Refus);
        }

        Facture = trouvee.Value;
        return Persona.Empechement(Facture, ActeFacture.RecyclerFacture) is { IsEmpty: false } refus ? Refuser($"Recycler la facture {Facture.Numero}", refus, StatusCodes.Status409Conflict) : null;
    }
}
