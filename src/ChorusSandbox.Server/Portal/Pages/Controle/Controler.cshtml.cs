using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Controle;

/// <summary>« Contrôler un fichier »: what a deposit would say of it, and what the standard says, without a world.</summary>
internal sealed class ControlerModel(Labels labels, TimeProvider wall) : PageModel
{
    private const int ConstatsMontres = 200;

    /// <summary>Bytes of a file that the page sends back in a form, so that it need not be chosen twice.</summary>
    private const int RepriseAuPlus = 2 * 1024 * 1024;

    /// <summary>Name of the file controlled.</summary>
    public string Nom { get; private set; } = "";

    public RapportDeControle? Rapport { get; private set; }

    public FormRefusals Refus { get; private set; } = new([], labels.Champs, []);

    /// <summary>The findings, an origin a table; those without any are left out.</summary>
    public ImmutableArray<(string Id, string Titre, Grid Constats)> Groupes =>
    [
        .. new[] { (OrigineDeRegle.ChorusPro, "chorus", "Ce que dit Chorus Pro"), (OrigineDeRegle.En16931, "norme", "Ce que dit la norme EN 16931"), (OrigineDeRegle.FacturX, "conteneur", "Ce que dit le conteneur Factur-X") }
            .Select(g => (g.Item2, g.Item3, Table(g.Item3, [.. Rapport!.Constats.Where(c => c.Origine == g.Item1)])))
            .Where(g => !g.Item3.Lignes.IsEmpty),
    ];

    /// <summary>The file as a form sends it back; empty when it is too big for a form, or nothing in it is refused.</summary>
    public ImmutableArray<(string Nom, string Valeur)> Repris { get; private set; } = [];

    public CorrectionView? Correction { get; private set; }

    public async Task OnPostAsync(IFormFile? fichier, CancellationToken ct)
    {
        using var fichiers = new FormFiles();
        if (await Recevoir(fichier, null, null, "Contrôler", fichiers, ct) is { } octets)
        {
            Rapport = await Task.Run(() => ControleDeFichier.Controler(octets, Nom, LimitesDeLecture.ParDefaut, ct, wall.GetUtcNow()), ct);
            Repris = Rapport.Constats.Any(c => c.EstFatale) ? Reprendre(octets) : [];
        }
    }

    public async Task OnPostCorrigerAsync(IFormFile? fichier, string? nom, string? contenu, CancellationToken ct)
    {
        using var fichiers = new FormFiles();
        if (await Recevoir(fichier, nom, contenu, "Corriger pour moi", fichiers, ct) is { } octets)
        {
            var correction = await Task.Run(() => Correcteur.Corriger(octets, Nom, LimitesDeLecture.ParDefaut, ct), ct);
            Correction = new(correction, Reprendre(octets));
        }
    }

    public async Task<IActionResult> OnPostTelechargerLaCorrectionAsync(IFormFile? fichier, string? nom, string? contenu, CancellationToken ct)
    {
        using var fichiers = new FormFiles();
        if (await Recevoir(fichier, nom, contenu, "Télécharger", fichiers, ct) is not { } octets)
        {
            return Page();
        }

        var correction = await Task.Run(() => Correcteur.Corriger(octets, Nom, LimitesDeLecture.ParDefaut, ct), ct);
        if (correction.Octets is { } corriges)
        {
            return File(corriges.ToArray(), "application/octet-stream", correction.NomCorrige);
        }

        Correction = new(correction, []);
        return Page();
    }

    /// <summary>The bytes of the file: chosen now, or sent back by the page that controlled it; null, and a refusal, without any.</summary>
    private async Task<ReadOnlyMemory<byte>?> Recevoir(IFormFile? fichier, string? nom, string? contenu, string acte, FormFiles fichiers, CancellationToken ct)
    {
        if (fichier is { Length: > 0 })
        {
            Nom = Path.GetFileName(fichier.FileName);
            return await fichiers.Read(fichier, ct);
        }

        var octets = new byte[((contenu?.Length ?? 0) * 3 / 4) + 3];
        if (!string.IsNullOrEmpty(contenu) && Convert.TryFromBase64String(contenu, octets, out var lus))
        {
            Nom = Path.GetFileName(nom) is { Length: > 0 } connu ? connu : "facture.xml";
            return octets.AsMemory(0, lus);
        }

        Refus = new FormRefusals([Domain.Refus.De(CodeRefus.ChampObligatoire, "fichier", null, ("champ", "Fichier à contrôler"), ("acte", acte))], labels.Champs, ["fichier"]);
        return null;
    }

    private ImmutableArray<(string, string)> Reprendre(ReadOnlyMemory<byte> octets) =>
        octets.Length > RepriseAuPlus ? [] : [("nom", Nom), ("contenu", Convert.ToBase64String(octets.Span))];

    private static Grid Table(string legende, ImmutableArray<ConstatDeControle> constats) => new(
        constats.Length > ConstatsMontres ? $"{legende} : les {ConstatsMontres} premiers de {constats.Length} constats" : legende,
        [new("Règle"), new("Constat"), new("Où") { Classe = "place" }, new("Valeur lue") { Classe = "place" }, new("Correction")],
        [.. constats.Take(ConstatsMontres).Select((c, rang) => new GridRow(rang.ToString(CultureInfo.InvariantCulture), c.Id,
        [
            new(c.Id.Replace("-", "\u2011", StringComparison.Ordinal)) { EnTete = true, Sous = c.EstFatale ? "fatale" : "avertissement" },
            new(Typographie.Phrase(c.Message)) { Sous = Typographie.Phrase($"{c.Explication} Source : {c.Source}.") },
            new(c.Chemin) { Sous = c.Ligne is { } l ? $"ligne {l}" : null, Absence = "sans lieu" },
            new(c.Valeur) { Absence = "rien n’y est écrit" },
            new(Typographie.Phrase(c.Correction)),
        ]))]);
}
