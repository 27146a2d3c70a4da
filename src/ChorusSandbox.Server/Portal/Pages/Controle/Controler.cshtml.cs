using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Controle;

/// <summary>« Contrôler un fichier »: what a deposit would say of it, and what the standard says, without a world.</summary>
internal sealed class ControlerModel(Labels labels) : PageModel
{
    private const int ConstatsMontres = 200;

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

    public async Task OnPostAsync(IFormFile? fichier, CancellationToken ct)
    {
        if (fichier is null || fichier.Length == 0)
        {
            Refus = new FormRefusals([Domain.Refus.De(CodeRefus.ChampObligatoire, "fichier", null, ("champ", "Fichier à contrôler"), ("acte", "Contrôler"))], labels.Champs, ["fichier"]);
            return;
        }

        using var fichiers = new FormFiles();
        Nom = Path.GetFileName(fichier.FileName);
        var octets = await fichiers.Read(fichier, ct);
        Rapport = await Task.Run(() => ControleDeFichier.Controler(octets, Nom, LimitesDeLecture.ParDefaut, ct), ct);
    }

    /// <summary>The look of a verdict.</summary>
    public static Badge Look(VerdictDeControle verdict) => verdict switch
    {
        VerdictDeControle.Accepte => Badges.Accepte("Accepté"),
        VerdictDeControle.Refuse => Badges.Refuse("Refusé"),
        _ => new Badge("draft", "info", "Sans objet"),
    };

    private static Grid Table(string legende, ImmutableArray<ConstatDeControle> constats) => new(
        constats.Length > ConstatsMontres ? $"{legende} : les {ConstatsMontres} premiers de {constats.Length} constats" : legende,
        [new("Règle"), new("Constat"), new("Où") { Classe = "place" }, new("Valeur lue") { Classe = "place" }, new("Correction")],
        [.. constats.Take(ConstatsMontres).Select((c, rang) => new GridRow(rang.ToString(CultureInfo.InvariantCulture), c.Id,
        [
            new(c.Id.Replace("-", "\u2011", StringComparison.Ordinal)) { EnTete = true, Sous = c.EstFatale ? "fatale" : "avertissement" },
            new(Typographie.Phrase(c.Message)) { Sous = Typographie.Phrase(c.Explication) },
            new(c.Chemin) { Sous = c.Ligne is { } l ? $"ligne {l}" : null, Absence = "sans lieu" },
            new(c.Valeur) { Absence = "rien n’y est écrit" },
            new(Typographie.Phrase(c.Correction)),
        ]))]);
}
