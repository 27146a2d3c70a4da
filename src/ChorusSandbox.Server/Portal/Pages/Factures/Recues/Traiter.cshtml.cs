using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Recues;

/// <summary>« Traiter »: the recipient chooses the new status, with motif and comment.</summary>
internal sealed class TraiterModel(PersonaContext persona, ConsulterFacture consulter, TraiterFactureRecue traiter) : InvoicePage(persona)
{
    private static readonly string[] Champs = ["statut", "motif", "commentaire", "numeroDPMandat"];

    public string? Statut { get; private set; }

    public string? Motif { get; private set; }

    public string? Commentaire { get; private set; }

    public string? NumeroDPMandat { get; private set; }

    /// <summary>The statuses that the life cycle admits now.</summary>
    public ImmutableArray<Choice> Statuts =>
    [
        Choices.Aucun("Choisir un statut"),
        .. Persona.Possibles(Facture).Select(a => a.StatutCible()).OfType<StatutFacture>().Select(s => new Choice(s.Code(), s.Libelle())),
    ];

    /// <summary>The others, each with its reason.</summary>
    public ImmutableArray<ActLine> Impossibles =>
    [
        .. ActesFacture.ParStatutCible.OrderBy(p => p.Key)
            .Select(p => (p.Key, Refus: Persona.Empechement(Facture, p.Value)))
            .Where(x => !x.Refus.IsEmpty)
            .Select(x => new ActLine(x.Key.Libelle(), CatalogueDesRefus.Expliquer(x.Refus[0]).Pourquoi)),
    ];

    public static IEnumerable<IGrouping<string, Motif>> Motifs => Domain.Factures.Motifs.Tous.GroupBy(m => m.Acte.Libelle());

    protected override Espace Espace => L.Espaces.FacturesRecues;

    protected override string Acte => L.Boutons.Traiter;

    public IActionResult OnGet(long id) => Trouver(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(long id, string? statut, string? motif, string? commentaire, string? numeroDPMandat, CancellationToken ct)
    {
        (Statut, Motif, Commentaire, NumeroDPMandat) = (statut, motif, commentaire, numeroDPMandat);
        if (Trouver(id) is { } introuvable)
        {
            return introuvable;
        }

        var demande = new DemandeTraitement { IdFacture = id, Statut = statut, Motif = motif, Commentaire = commentaire, NumeroDpMandat = numeroDPMandat };
        var traitee = await traiter.Execute(demande, Persona.Actor, ct);
        return traitee.IsRefused
            ? Redire([.. traitee.Refus.Select(r => r.Ou == "facture" ? r.A("statut") : r)], Champs)
            : Suivre(Lien($"facture/{id}"), $"La facture {traitee.Value.Numero} est à l’état « {traitee.Value.Statut.Libelle()} ».", traitee.Avertissements);
    }

    private IActionResult? Trouver(long id)
    {
        var trouvee = consulter.Execute(id, Persona.Actor);
        if (trouvee.IsRefused)
        {
            return Refuser("Facture introuvable", trouvee.Refus);
        }

        Facture = trouvee.Value;
        return null;
    }
}
