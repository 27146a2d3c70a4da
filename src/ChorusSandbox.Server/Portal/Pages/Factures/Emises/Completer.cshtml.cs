using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>« Compléter »: attachments and comment of a suspended invoice, nothing else.</summary>
internal sealed class CompleterModel(PersonaContext persona, ConsulterFacture consulter, CompleterFacture completer, FileDrop files) : InvoicePage(persona)
{
    private static readonly string[] Champs = ["piece", "commentaire"];

    public List<PieceSaisie> Pieces { get; private set; } = [];

    public string? Commentaire { get; private set; }

    protected override Espace Espace => L.Espaces.FacturesEmises;

    protected override string Acte => L.Boutons.Completer;

    public IActionResult OnGet(long id) => Trouver(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(long id, List<PieceSaisie> pieces, string? commentaire, IFormFile? piece, string? acte, CancellationToken ct)
    {
        (Pieces, Commentaire) = (pieces, commentaire);
        if (Trouver(id) is { } introuvable)
        {
            return introuvable;
        }

        if (piece is not null)
        {
            var jointe = await files.Add(piece, Persona.Actor, ct);
            if (jointe.IsRefused)
            {
                return Redire([.. jointe.Refus.Select(r => r.A("piece"))], Champs);
            }

            Pieces.Add(new PieceSaisie { Id = jointe.Value.Id, Nom = jointe.Value.Nom, Taille = jointe.Value.Taille });
        }

        return acte == "joindre" ? Page() : await Completer(ct);
    }

    private async Task<IActionResult> Completer(CancellationToken ct)
    {
        var demande = new DemandeComplement
        {
            IdFacture = Facture.Id,
            Pieces = [.. Pieces.Select(p => new PieceDemandee(p.Id, p.Nom))],
            Commentaire = Commentaire,
        };
        var completee = await completer.Execute(demande, Persona.Actor, ct);
        return completee.IsRefused
            ? Redire([.. completee.Refus.Select(r => r.Ou == "pieces" ? r.A("piece") : r)], Champs)
            : Suivre(Lien($"facture/{Facture.Id}"), $"La facture {Facture.Numero} est complétée : elle retourne chez le client.", completee.Avertissements);
    }

    private IActionResult? Trouver(long id)
    {
        var trouvee = consulter.Execute(id, Persona.Actor);
        if (trouvee.IsRefused)
        {
            return Refuser("Facture introuvable", trouvee.Refus);
        }

        Facture = trouvee.Value;
        return Persona.Empechement(Facture, ActeFacture.CompleterFacture) is { IsEmpty: false } refus ? Refuser($"Compléter la facture {Facture.Numero}", refus, StatusCodes.Status409Conflict) : null;
    }
}
