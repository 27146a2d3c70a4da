using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The worlds of the installation, and the form that makes one.</summary>
internal sealed class MondesModel(Workspaces workspaces, Labels labels) : PageModel
{
    public static readonly ImmutableArray<Choice> Horloges = [new("fluante", "Fluante : elle avance d’elle-même"), new("figee", "Figée : elle n’avance que si vous le demandez")];

    private static readonly string[] Champs = ["nom", "graine", "debut", "horloge"];

    public sealed record Ligne(MondeInscrit Monde, DateTimeOffset Maintenant, bool Figee, int Factures, int Flux);

    public ImmutableArray<Ligne> Lignes { get; private set; } = [];

    /// <summary>The worlds that cannot be opened, and why: the others are shown all the same.</summary>
    public ImmutableArray<(MondeInscrit Monde, string Constat)> Illisibles { get; private set; } = [];

    public string? Nom { get; private set; }

    public string Graine { get; private set; } = NouveauMonde.GraineParDefaut.ToString(CultureInfo.InvariantCulture);

    public string? Debut { get; private set; }

    public string Horloge { get; private set; } = "fluante";

    public Notice? Annonce { get; private set; }

    public FormRefusals Refus { get; private set; } = new([], labels.Champs, []);

    public async Task OnGetAsync(bool supprime, CancellationToken ct)
    {
        Annonce = supprime ? new Notice("Le monde est supprimé.") : null;
        await Lister(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? nom, string? graine, string? debut, string? horloge, CancellationToken ct)
    {
        (Nom, Graine, Debut, Horloge) = (nom, graine ?? "", debut, horloge ?? "fluante");
        var refus = ImmutableArray.CreateBuilder<Refus>();
        if (string.IsNullOrWhiteSpace(nom))
        {
            refus.Add(Invalide("nom", nom, "un nom"));
        }

        if (!int.TryParse(graine, NumberStyles.None, CultureInfo.InvariantCulture, out var semence))
        {
            refus.Add(Invalide("graine", graine, "un nombre entier"));
        }

        DateTimeOffset? depart = null;
        if (!string.IsNullOrWhiteSpace(debut))
        {
            if (DateTime.TryParseExact(debut, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var heure))
            {
                depart = Temps.Instant(heure);
            }
            else
            {
                refus.Add(Invalide("debut", debut, "une date, par exemple 2022-03-07"));
            }
        }

        if (refus.Count > 0)
        {
            Refus = new FormRefusals(refus.ToImmutable(), labels.Champs, Champs);
            await Lister(ct);
            return Page();
        }

        var mode = horloge == ModeHorloge.Figee.Code() ? ModeHorloge.Figee : ModeHorloge.Fluante;
        var cree = await workspaces.Create(new NouveauMonde { Nom = nom!, Graine = semence, Debut = depart, Horloge = mode }, ct);
        return LocalRedirect($"/console/{cree.Monde.Id}?cree=true");
    }

    private static Refus Invalide(string champ, string? valeur, string attendu) =>
        Domain.Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));

    private async Task Lister(CancellationToken ct)
    {
        var lignes = ImmutableArray.CreateBuilder<Ligne>();
        var illisibles = ImmutableArray.CreateBuilder<(MondeInscrit, string)>();
        foreach (var monde in workspaces.List())
        {
            try
            {
                using var world = await workspaces.Open(monde.Id, ct);
                var (factures, flux) = new DecrireMonde(world).Compte();
                lignes.Add(new Ligne(monde, world.Clock.Now, world.Clock.Mode == ModeHorloge.Figee, factures, flux));
            }
            catch (MondeIllisibleException e)
            {
                illisibles.Add((monde, e.Constat));
            }
        }

        (Lignes, Illisibles) = (lignes.ToImmutable(), illisibles.ToImmutable());
    }
}
