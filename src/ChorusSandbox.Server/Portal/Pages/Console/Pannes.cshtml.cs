using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>Faults of gateway and transport ordered on purpose in a world: armed, shown, disarmed. None decides of an act.</summary>
internal sealed class PannesModel(Workspaces workspaces) : PageModel
{
    public static readonly ImmutableArray<Choice> Natures = [.. Phrases.Toutes.Select(p => new Choice(p.Nature.Code(), p.Phrase))];

    /// <summary>Patterns that are proposed; any other may be typed.</summary>
    public static readonly ImmutableArray<string> Motifs =
        ["*", "factures/*", "factures/v1/soumettre", "factures/v1/deposer/flux", "*/rechercher*", "*/consulter*", "structures/*", "transverses/*", Failures.Jeton];

    public static readonly FormFields Champs = new(
        ("nature", "Ce que l’appelant rencontre"), ("operation", "Opérations frappées"), ("nombre", "Nombre d’appels"), ("duree", "Pendant, en minutes"),
        ("delai", "Retard d’une réponse lente, en secondes"));

    [FromRoute(Name = "monde")]
    public string Id { get; set; } = "";

    public MondeInscrit Inscrit { get; private set; } = null!;

    public ImmutableArray<Panne> Armees { get; private set; } = [];

    public Notice? Annonce { get; private set; }

    public FormRefusals Refus { get; private set; } = Champs.Refuser();

    public IReadOnlyDictionary<string, string?> Saisie { get; private set; } = new Dictionary<string, string?> { ["operation"] = "*", ["nombre"] = "1" };

    public IActionResult OnGet() => Montrer();

    public IActionResult OnPostArmer(string? nature, string? operation, string? nombre, string? duree, string? delai)
    {
        if (workspaces.Find(Id) is null)
        {
            return LocalRedirect("/introuvable");
        }

        Saisie = new Dictionary<string, string?> { ["nature"] = nature, ["operation"] = operation, ["nombre"] = nombre, ["duree"] = duree, ["delai"] = delai };
        var lue = Lire(nature, operation, nombre, duree, delai);
        var armee = lue.IsRefused ? lue.Refus : workspaces.FailuresOf(Id).Armer(lue.Value);
        if (armee.IsRefused)
        {
            Refus = Champs.Refuser(armee.Refus);
        }
        else
        {
            Annonce = new Notice($"Panne armée sur {armee.Value.Operation} : {Phrases.De(armee.Value.Nature)}");
        }

        return Montrer();
    }

    public IActionResult OnPostDesarmer(int panne)
    {
        if (workspaces.Find(Id) is not null)
        {
            Annonce = new Notice(workspaces.FailuresOf(Id).Desarmer(panne) ? "La panne est désarmée." : "Cette panne n’était plus armée.");
        }

        return Montrer();
    }

    public IActionResult OnPostToutDesarmer()
    {
        if (workspaces.Find(Id) is not null)
        {
            workspaces.FailuresOf(Id).ToutDesarmer();
            Annonce = new Notice("Plus aucune panne n’est armée.");
        }

        return Montrer();
    }

    private static Result<DemandePanne> Lire(string? nature, string? operation, string? nombre, string? duree, string? delai)
    {
        var refus = ImmutableArray.CreateBuilder<Refus>();
        if (!Ecriture.TryLire<NaturePanne>(nature, out var lue))
        {
            refus.Add(Invalide("nature", nature, "une panne de la liste"));
        }

        int? fois = null;
        if (!string.IsNullOrWhiteSpace(nombre))
        {
            if (int.TryParse(nombre.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            {
                fois = n;
            }
            else
            {
                refus.Add(Invalide("nombre", nombre, "un nombre entier"));
            }
        }

        var tenue = Etendue("duree", duree, "minutes", 60, refus);
        var retard = Etendue("delai", delai, "secondes", 1, refus);
        return refus.Count > 0 ? refus.ToImmutable() : new DemandePanne(lue, operation, fois, tenue, retard);
    }

    private static Duree? Etendue(string champ, string? texte, string unite, int secondes, ImmutableArray<Refus>.Builder refus)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return null;
        }

        if (int.TryParse(texte.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var nombre))
        {
            return Domain.Duree.DeSecondes(nombre * (double)secondes);
        }

        refus.Add(Invalide(champ, texte, $"un nombre de {unite}"));
        return null;
    }

    private static Refus Invalide(string champ, string? valeur, string attendu) =>
        Domain.Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));

    private IActionResult Montrer()
    {
        if (workspaces.Find(Id) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        (Inscrit, Armees) = (inscrit, workspaces.FailuresOf(Id).Armees);
        return Page();
    }
}
