using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>A page about one invoice, in the espace of one of its parties.</summary>
internal abstract class InvoicePage(PersonaContext persona) : PersonaPage(persona)
{
    /// <summary>The invoice, once found.</summary>
    public Facture Facture { get; protected set; } = null!;

    protected abstract override Espace Espace { get; }

    /// <summary>What the page does to the invoice: <c>Compléter</c>, or nothing on the page of the invoice itself.</summary>
    protected virtual string? Acte => null;

    public override Head Entete => Acte is { } acte
        ? Head.De($"{acte} la facture {Facture.Numero}", Liste, new NavLine(Lien($"facture/{Facture.Id}"), $"Facture {Facture.Numero}"))
        : Head.De($"Facture {Facture.Numero}", new NavLine("", Espace.Libelle), Liste);

    /// <summary>The list that holds the invoice: « Synthèse » while it waits for something, « Recherche » afterwards.</summary>
    private NavLine Liste
    {
        get
        {
            var cote = Espace == L.Espaces.FacturesRecues ? RolePiece.Destinataire : RolePiece.Fournisseur;
            var cle = new Synthese(Persona.World).Contient(Facture.Id, cote, Persona.Actor) ? "synthese" : "recherche";
            return new(Lien(cle), Espace.Onglets.First(o => o.Cle == cle).Libelle);
        }
    }
}
