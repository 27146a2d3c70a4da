using System.Collections.Immutable;

using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The flows of a world, its EDI links with their folders, and whether the standard decides of them.</summary>
internal sealed class FluxModel(Workspaces workspaces, DossiersEdi dossiers) : PageModel
{
    private const int Derniers = 50;

    public static readonly FormFields Champs = new(
        ("application", "Code de l’application émettrice"), ("siret", "Structure émettrice"), ("cycleDeVie", "Cycles de vie rendus"), ("numeroFlux", "Numéro du flux"));

    public static readonly ImmutableArray<Choice> CyclesDeVie =
        [.. RaccorderEdi.CyclesDeVie.Select(c => new Choice(c, $"Oui, en {c}")), Choices.Aucun("Aucun")];

    /// <summary>A link, with its folder.</summary>
    public sealed record Lien(RaccordementEdi Raccordement, string Structure, DossierEdi Dossier)
    {
        public IReadOnlyList<string> Ignores { get; } = [.. Dossier.Ignores().Take(20)];
    }

    [FromRoute(Name = "monde")]
    public string Id { get; set; } = "";

    public MondeInscrit Inscrit { get; private set; } = null!;

    public ImmutableArray<Lien> Liens { get; private set; } = [];

    public ImmutableArray<Choice> Emetteurs { get; private set; } = [];

    public bool Stricte { get; private set; }

    public ImmutableArray<FluxDepose> Depots { get; private set; } = [];

    public IReadOnlyDictionary<string, string?> Saisie { get; private set; } = new Dictionary<string, string?> { ["cycleDeVie"] = RaccorderEdi.CyclesDeVie[0] };

    public Notice? Annonce { get; private set; }

    public FormRefusals Refus { get; private set; } = Champs.Refuser();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Agir(_ => Task.FromResult<Domain.Result<string>>(""), ct);

    public Task<IActionResult> OnPostRaccorderAsync(string? application, string? siret, string? cycleDeVie, CancellationToken ct) => Agir(async world =>
    {
        Saisie = new Dictionary<string, string?> { ["application"] = application, ["siret"] = siret, ["cycleDeVie"] = cycleDeVie };
        var cycle = string.IsNullOrWhiteSpace(cycleDeVie) ? null : cycleDeVie;
        var faits = await new RaccorderEdi(world).Execute(new DemandeRaccordement(application?.Trim(), siret ?? "", cycle), Actor.Formateur, ct);
        if (!faits.IsRefused)
        {
            dossiers.Creer(Id, faits.Value);
        }

        return faits.Select(_ => $"Le partenaire {application} est raccordé : son dossier est lu et écrit dès maintenant.");
    }, ct);

    public Task<IActionResult> OnPostMettreFinAsync(string? application, CancellationToken ct) => Agir(async world =>
        (await new RaccorderEdi(world).Execute(new DemandeRaccordement(application, null, null), Actor.Formateur, ct))
            .Select(_ => $"Le raccordement de {application} a pris fin. Son dossier reste en place, et n’est plus lu."), ct);

    public Task<IActionResult> OnPostNormeAsync(bool stricte, CancellationToken ct) => Agir(async world =>
        (await new ReglerNorme(world).Execute(new DemandeNorme(stricte), Actor.Formateur, ct))
            .Select(p => p.NormeStricte ? "Ce monde est strict : la norme EN 16931 y refuse aussi." : "La norme EN 16931 ne décide plus de rien dans ce monde."), ct);

    public Task<IActionResult> OnPostRelancerAsync(string? numeroFlux, CancellationToken ct) => Agir(async world =>
        (await new RelancerFlux(world).Execute(new DemandeRelanceFlux(numeroFlux), Actor.Formateur, ct)).Select(f => $"Le flux {f.NumeroFlux} est relancé."), ct);

    private async Task<IActionResult> Agir(Func<Workspace, Task<Domain.Result<string>>> acte, CancellationToken ct)
    {
        if (workspaces.Find(Id) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        using var world = await workspaces.Open(Id, ct);
        var issue = await acte(world);
        Refus = issue.IsRefused ? Champs.Refuser(issue.Refus) : Refus;
        Annonce = issue is { IsRefused: false, Value.Length: > 0 } ? new Notice(issue.Value) : null;
        Inscrit = inscrit;
        Montrer(world);
        return Page();
    }

    private void Montrer(Workspace world)
    {
        var monde = new DecrireMonde(world);
        var structures = monde.Structures.ToDictionary(s => s.Id);
        Stricte = monde.Parametres.NormeStricte;
        Liens = [.. monde.Parametres.Raccordements.Select(r => new Lien(r, structures.GetValueOrDefault(r.IdStructure)?.Designation ?? "", dossiers.De(Id, r.Application)))];
        Emetteurs = [.. monde.Structures.Where(s => s is { EstPublique: false, Etat: EtatStructure.Active }).Select(s => new Choice(s.Siret.Valeur, $"{s.Designation} ({s.Siret})"))];
        Depots = new RechercherFlux(world).Derniers(Derniers);
    }
}
