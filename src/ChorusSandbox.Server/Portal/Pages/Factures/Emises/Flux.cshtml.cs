using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>What became of a deposited file, and why.</summary>
internal sealed class FluxModel(PersonaContext persona, ConsulterCompteRendu consulter, CorrigerFlux corriger) : PersonaPage(persona)
{
    public string Numero { get; private set; } = "";

    public ImmutableArray<(string Libelle, string Valeur)> Faits { get; private set; } = [];

    public ImmutableArray<Explained> Erreurs { get; private set; } = [];

    public override Head Entete => Head.De($"Flux {Numero}", new NavLine("", Espace.Libelle), new NavLine(Lien("depot-factures"), "Dépôt factures"));

    protected override Espace Espace => L.Espaces.FacturesEmises;

    /// <summary>True when the file was read and refused: a part of it may be correctable.</summary>
    public bool EstCorrigible { get; private set; }

    public CorrectionView? Correction { get; private set; }

    public IActionResult OnGet(string numero)
    {
        Numero = numero;
        var trouve = consulter.Execute(numero, Persona.Actor);
        if (trouve.IsRefused)
        {
            return Refuser("Flux introuvable", trouve.Refus);
        }

        var flux = trouve.Value;
        Faits =
        [
            ("État", flux.Statut.Libelle()),
            ("Fichier", $"{flux.NomFichier}, {Typographie.Taille(flux.Taille)}"),
            ("Format", flux.Syntaxe),
            ("Dépôt", Typographie.DateHeure(flux.DateDepot)),
            ("États traversés", string.Join(", ", flux.Etats.Select(e => e.Statut.Libelle()))),
            ("Factures intégrées", string.Join(", ", flux.Factures.Where(f => f.Refus.IsEmpty).Select(f => f.Numero ?? "sans numéro")) is { Length: > 0 } numeros ? numeros : "aucune"),
        ];
        Erreurs = [.. flux.ErreursTechniques.Concat(flux.Factures.SelectMany(f => f.Refus)).Select(r => Explained.De(r))];
        EstCorrigible = !Erreurs.IsEmpty;
        return Page();
    }

    public async Task<IActionResult> OnPostCorrigerAsync(string numero, CancellationToken ct)
    {
        var page = OnGet(numero);
        if (page is PageResult && await corriger.Execute(numero, Persona.Actor, ct) is var correction)
        {
            if (correction.IsRefused)
            {
                return Refuser("Rien n’est corrigé", correction.Refus);
            }

            Correction = new(correction.Value, [("numero", numero)]);
        }

        return page;
    }

    public async Task<IActionResult> OnPostTelechargerLaCorrectionAsync(string numero, CancellationToken ct)
    {
        var correction = await corriger.Execute(numero, Persona.Actor, ct);
        return correction.IsRefused ? Refuser("Rien n’est téléchargé", correction.Refus)
            : correction.Value.Octets is { } octets ? File(octets.ToArray(), "application/octet-stream", correction.Value.NomCorrige)
            : OnGet(numero);
    }
}
