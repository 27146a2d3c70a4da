using System.Text;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>The « certificat de dépôt », as a file to keep.</summary>
internal sealed class CertificatModel(PersonaContext persona, ConsulterFacture consulter) : InvoicePage(persona)
{
    protected override Espace Espace => L.Espaces.FacturesEmises;

    public IActionResult OnGet(long id)
    {
        var trouvee = consulter.Execute(id, Persona.Actor);
        if (trouvee.IsRefused)
        {
            return Refuser("Facture introuvable", trouvee.Refus);
        }

        return trouvee.Value.DateDepot is { } depot
            ? File(Encoding.UTF8.GetBytes(Ecrire(trouvee.Value, depot)), "text/plain; charset=utf-8", $"certificat-de-depot-{trouvee.Value.Id}.txt")
            : LocalRedirect(Lien($"facture/{id}"));
    }

    private string Ecrire(Facture facture, DateTimeOffset depot) => string.Join('\n',
        L.Blocs.CertificatDepot,
        "Bac à sable de formation : données fictives, sans valeur, sans lien avec l’AIFE ni l’État.",
        "",
        $"{L.Champs.Numero} : {facture.Numero}",
        $"{L.Champs.DateDepot} : {Typographie.DateHeure(depot)}",
        $"{L.Blocs.CadreDeFacturation} : {Choices.Cadre(facture.Cadre)}",
        $"{L.Blocs.Fournisseur} : {facture.Fournisseur.Designation}, SIRET {Typographie.Siret(facture.Fournisseur.Siret.Valeur)}",
        $"{L.Blocs.Destinataire} : {facture.Destinataire?.Designation}, SIRET {Typographie.Siret(facture.Destinataire?.Siret.Valeur ?? "")}",
        $"{L.Champs.MontantAPayer} : {Typographie.Montant(facture.Montants.APayer.Valeur, facture.References.Devise)}",
        $"Numéro sur la plateforme : {facture.Id}",
        "");
}
