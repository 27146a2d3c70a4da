using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The worlds of the installation, and the forms that make one: from a seed, or from an export.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = Workspaces.ExportMaximum)]
internal sealed class MondesModel(Workspaces workspaces, DossiersEdi dossiers) : PageModel
{
    private const string NonImporte = "Le monde n’est pas importé";

    public static readonly ImmutableArray<Choice> Horloges = [new("fluante", "Fluante : elle avance d’elle-même"), new("figee", "Figée : elle n’avance que si vous le demandez")];

    public static readonly FormFields Champs = new(
        ("nom", "Nom du monde"), ("graine", "Graine du jeu de données"), ("debut", "Instant de départ"), ("horloge", "Horloge"), ("export", "Fichier exporté par cette console"));

    /// <summary>What the list is narrowed to.</summary>
    [BindProperty(SupportsGet = true)]
    public WorldFilter Filtre { get; set; } = new();

    public Grid Grille { get; private set; } = null!;

    public Navigation Vues { get; private set; } = null!;

    public string? Nom { get; private set; }

    public string Graine { get; private set; } = NouveauMonde.GraineParDefaut.ToString(CultureInfo.InvariantCulture);

    public string? Debut { get; private set; }

    public string Horloge { get; private set; } = "fluante";

    public string AideDImport { get; } = $"Un .zip de {Typographie.Taille(Workspaces.ExportMaximum)} au plus.";

    public Notice? Annonce { get; private set; }

    public FormRefusals Refus { get; private set; } = Champs.Refuser();

    public string TitreDuRefus { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(bool supprime, CancellationToken ct)
    {
        Annonce = supprime ? new Notice("Le monde est supprimé.") : null;
        return await Montrer(ct);
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
            if (DateTime.TryParseExact(debut, ["d/M/yyyy", "d/M/yyyy H:mm", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var heure) && Horizon.AdmetDebut(heure))
            {
                depart = Temps.Instant(heure);
            }
            else
            {
                refus.Add(Invalide("debut", debut, $"une date {Horizon.DebutsAdmis}, écrite JJ/MM/AAAA ou AAAA-MM-JJ : 07/03/2022, 2022-03-07"));
            }
        }

        if (refus.Count > 0)
        {
            return await Refuser("Le monde n’est pas créé", refus.ToImmutable(), ct);
        }

        var mode = horloge == ModeHorloge.Figee.Code() ? ModeHorloge.Figee : ModeHorloge.Fluante;
        var cree = await workspaces.Create(new NouveauMonde { Nom = nom!, Graine = semence, Debut = depart, Horloge = mode }, ct);
        return LocalRedirect($"/console/{cree.Monde.Id}?cree=true");
    }

    public async Task<IActionResult> OnPostImporterAsync(IFormFile? export, CancellationToken ct)
    {
        if (export is null)
        {
            return await Refuser(NonImporte, [Invalide("export", null, "le fichier .zip d’un monde exporté")], ct);
        }

        try
        {
            await using var flux = export.OpenReadStream();
            var importe = await workspaces.Import(flux, ct);
            await dossiers.Creer(workspaces, importe.Monde.Id, ct);
            return LocalRedirect($"/console/{importe.Monde.Id}?importe=true");
        }
        catch (ImportRefuseException e)
        {
            return await Refuser(NonImporte, [Domain.Refus.De(CodeRefus.ConsoleImportRefuse, "export", export.FileName, ("nomFichier", $"« {export.FileName} »"), ("constat", e.Message))], ct);
        }
    }

    private static Refus Invalide(string champ, string? valeur, string attendu) =>
        Domain.Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));

    private Task<IActionResult> Refuser(string titre, ImmutableArray<Refus> refus, CancellationToken ct)
    {
        (TitreDuRefus, Refus) = (titre, Champs.Refuser(refus));
        return Montrer(ct);
    }

    private async Task<IActionResult> Montrer(CancellationToken ct)
    {
        var liste = new WorldList(workspaces, Filtre);
        (Vues, Grille) = (liste.Vues, await liste.Lay(ct));
        return Page();
    }
}
