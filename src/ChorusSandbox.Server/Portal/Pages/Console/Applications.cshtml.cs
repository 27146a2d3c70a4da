using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The applications of a world: their identifiers, their subscriptions, and how many calls they may make.</summary>
internal sealed class ApplicationsModel(Workspaces workspaces) : PageModel
{
    public static readonly ImmutableArray<Choice> Debits =
        [.. Enum.GetValues<ProfilDebit>().Select(p => new Choice(p.Code(), $"{p.Code()} : {LimitesDeDebit.De(p).Phrase}"))];

    public static readonly FormFields Champs = new(("nom", "Nom de l’application"), ("debit", "Débit de chaque application, par API"));

    [FromRoute(Name = "monde")]
    public string Id { get; set; } = "";

    public MondeInscrit Inscrit { get; private set; } = null!;

    /// <summary>The application whose secret has just been made.</summary>
    public ApplicationMontree? Montree { get; private set; }

    public Notice? Annonce { get; private set; }

    public FormRefusals Refus { get; private set; } = Champs.Refuser();

    public string? Nom { get; private set; }

    /// <summary>The structures that have a compte technique: those that can be connected to an application.</summary>
    public IReadOnlyList<Structure> Raccordables { get; private set; } = [];

    public Task<IActionResult> OnGetAsync()
    {
        Annonce = Notice.Suivie(TempData, Id);
        return Montrer();
    }

    public Task<IActionResult> OnPostCreerAsync(string? nom) => Agir(async () =>
    {
        var creee = await workspaces.Applications.Create(Id, nom);
        Montree = creee.Value;
        Nom = creee.IsRefused ? nom : null;
        return creee.Select(a => $"L’application « {a.Application.Nom} » est créée, abonnée à toutes les API.");
    });

    public Task<IActionResult> OnPostRenouvelerAsync(string? application) => Agir(async () =>
    {
        var renouvelee = await workspaces.Applications.Renew(Id, application ?? "");
        Montree = renouvelee.Value;
        return renouvelee.Select(a => $"« {a.Application.Nom} » a un nouveau secret ; le précédent ne vaut plus rien.");
    });

    public Task<IActionResult> OnPostSupprimerAsync(string? application) => Agir(async () =>
        (await workspaces.Applications.Delete(Id, application ?? "")).Select(a => $"L’application « {a.Nom} » est supprimée, et ses jetons avec elle."));

    public Task<IActionResult> OnPostAbonnerAsync(string? application, string[]? api) => Agir(async () =>
    {
        var abonnements = (api ?? []).Where(a => Ecriture.TryLire<FamilleApi>(a, out _)).Select(a => Ecriture.TryLire<FamilleApi>(a, out var famille) ? famille : default).ToList();
        return (await workspaces.Applications.Subscribe(Id, application ?? "", abonnements))
            .Select(a => a.Retirees.IsEmpty ? $"« {a.Nom} » est abonnée à toutes les API." : $"« {a.Nom} » n’est plus abonnée à : {string.Join(", ", a.Retirees.Select(r => r.Code()))}. Ces appels recevront 403.");
    });

    public Task<IActionResult> OnPostRaccorderAsync(string? application, long[]? structure) => Agir(async () =>
    {
        var nonRaccordees = (await Comptes()).Select(s => s.Id).Except(structure ?? []).ToList();
        return (await workspaces.Applications.Connect(Id, application ?? "", nonRaccordees)).Select(a => nonRaccordees.Count == 0
            ? $"Toutes les structures sont raccordées à « {a.Nom} »."
            : $"« {a.Nom} » : structures sans raccordement, {nonRaccordees.Count}. Leurs appels recevront 403.");
    });

    public Task<IActionResult> OnPostLimiterAsync(string? debit) => Agir(async () => Ecriture.TryLire<ProfilDebit>(debit, out var profil)
        ? (await workspaces.Applications.Limit(Id, profil)).Select(p => $"Débit du monde : {p.Code()}.")
        : Domain.Refus.De(CodeRefus.ConsoleChampInvalide, "debit", debit, ("champ", "debit"), ("valeur", debit), ("attendu", "un débit de la liste")));

    private async Task<IActionResult> Agir(Func<Task<Result<string>>> acte)
    {
        if (workspaces.Find(Id) is null)
        {
            return LocalRedirect("/introuvable");
        }

        var issue = await acte();
        if (issue.IsRefused)
        {
            Refus = Champs.Refuser(issue.Refus);
        }
        else if (Montree is null)
        {
            Notice.Garder(TempData, Id, issue.Value);
            return LocalRedirect($"/console/{Id}/applications");
        }
        else
        {
            Annonce = new Notice(issue.Value);
        }

        return await Montrer();
    }

    private async Task<IReadOnlyList<Structure>> Comptes()
    {
        using var world = await workspaces.Open(Id, HttpContext.RequestAborted);
        var monde = new DecrireMonde(world);
        return [.. monde.Structures.Where(s => monde.Compte(s.Id) is not null)];
    }

    private async Task<IActionResult> Montrer()
    {
        if (workspaces.Find(Id) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        Inscrit = inscrit;
        Raccordables = await Comptes();
        return Page();
    }
}
