using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>A joined file, always as a download: nothing that somebody deposited is ever displayed as one of our pages.</summary>
internal sealed class PieceModel(PersonaContext persona, ConsulterFacture consulter) : PersonaPage(persona)
{
    public override Head Entete => Head.De("Pièce jointe");

    public IActionResult OnGet(long id, long fichier)
    {
        var trouvee = consulter.Execute(id, Persona.Actor);
        if (trouvee.IsRefused)
        {
            return Refuser("Facture introuvable", trouvee.Refus);
        }

        if (consulter.Piece(trouvee.Value, fichier) is not { } piece)
        {
            return Refuser("Pièce jointe introuvable",
                [Domain.Refus.De(Domain.CodeRefus.PieceJointeInconnue, "piece", fichier, ("identifiant", fichier), ("compte", Persona.Actor.Login))]);
        }

        return File(piece.Contenu, "application/octet-stream", piece.Fichier.Nom);
    }
}
