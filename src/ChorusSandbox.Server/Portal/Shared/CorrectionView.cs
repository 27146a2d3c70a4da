using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>What « Corriger pour moi » made of a file, as a page shows it.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Champs">What the download form sends back, by name.</param>
internal sealed record CorrectionView(CorrectionDeFichier Correction, ImmutableArray<(string Nom, string Valeur)> Champs)
{
    private const int LignesMontrees = 100;

    /// <summary>What was done, in one sentence.</summary>
    public string Phrase => (Correction.Changements.Length, Correction.NonCorriges.Length) switch
    {
        (0, 0) => "Rien n’est à corriger.",
        (0, _) => "Rien n’a pu être corrigé sans choisir à votre place.",
        (_, 0) => $"{Combien(Correction.Changements.Length, "changement")} : plus aucune règle bloquante n’est enfreinte par le fichier seul.",
        _ => $"{Combien(Correction.Changements.Length, "changement")} ; {Combien(Correction.NonCorriges.Length, "règle")} demande{(Correction.NonCorriges.Length > 1 ? "nt" : "")} que vous choisissiez.",
    };

    /// <summary>The verdicts, before and after.</summary>
    public ImmutableArray<(string Nom, Badge Avant, Badge Apres)> Verdicts =>
    [
        ("Chorus Pro", Look(Correction.Avant.Chorus), Look(Correction.Apres.Chorus)),
        ("Norme EN 16931", Look(Correction.Avant.En16931), Look(Correction.Apres.En16931)),
    ];

    public Grid Changes => new(
        Titre("Ce qui a été changé", Correction.Changements.Length),
        [new("Règle"), new("Changement"), new("Où") { Classe = "place" }, new("Avant") { Classe = "place" }, new("Après") { Classe = "place" }],
        [.. Correction.Changements.Take(LignesMontrees).Select((c, rang) => new GridRow(rang.ToString(CultureInfo.InvariantCulture), c.Regle,
        [
            new(Insecable(c.Regle)) { EnTete = true, Sous = c.Satisfait.Length > 1 ? Typographie.Phrase($"satisfait aussi : {string.Join(", ", c.Satisfait.Where(r => r != c.Regle).Select(Insecable))}") : null },
            new(Typographie.Phrase(c.Acte)),
            new(c.Chemin) { Sous = $"ligne {c.Ligne}" },
            new(Court(c.Avant)) { Absence = "rien n’y était" },
            new(Court(c.Apres)) { Absence = "rien n’y est plus" },
        ]))]);

    public Grid Left => new(
        Titre("Ce qui reste à choisir", Correction.NonCorriges.Length),
        [new("Règle"), new("Constat"), new("Pourquoi ce n’est pas corrigé"), new("À faire")],
        [.. Correction.NonCorriges.Take(LignesMontrees).Select((n, rang) => new GridRow(rang.ToString(CultureInfo.InvariantCulture), n.Regle,
        [
            new(Insecable(n.Regle)) { EnTete = true, Sous = n.Lieux > 1 ? $"{n.Lieux} endroits" : null },
            new(Typographie.Phrase(n.Message)),
            new(Typographie.Phrase(char.ToUpper(n.Raison[0], CultureInfo.InvariantCulture) + n.Raison[1..])),
            new(Typographie.Phrase(n.Correction)),
        ]))]);

    /// <summary>The look of a verdict.</summary>
    public static Badge Look(VerdictDeControle verdict) => verdict switch
    {
        VerdictDeControle.Accepte => Badges.Accepte("Accepté"),
        VerdictDeControle.Refuse => Badges.Refuse("Refusé"),
        _ => new Badge("draft", "info", "Sans objet"),
    };

    /// <summary>The lines of a side of the difference, each behind its sign.</summary>
    public static string Signer(string lignes, char signe) => string.Join('\n', lignes.Split('\n').Select(l => $"{signe} {l}"));

    private static string Combien(int nombre, string nom) => $"{nombre} {nom}{(nombre > 1 ? "s" : "")}";

    private static string Titre(string titre, int nombre) => nombre > LignesMontrees ? $"{titre} : les {LignesMontrees} premiers de {nombre}" : titre;

    private static string Insecable(string regle) => regle.Replace("-", "\u2011", StringComparison.Ordinal);

    private static string? Court(string? texte) => texte?.Length > 200 ? $"{texte[..200]}…" : texte;
}
