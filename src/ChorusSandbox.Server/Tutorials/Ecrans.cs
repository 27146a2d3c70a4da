using System.Collections.Immutable;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>The screens that a step may name: the espaces and tabs that the portal has (tutoriels.md 2.2).</summary>
public static class Ecrans
{
    /// <summary>Where the window of rejections opens: entering a persona is his login.</summary>
    public const string Connexion = "connexion";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> Tous { get; } =
    [
        Connexion,
        "factures-emises/tableau-de-bord", "factures-emises/synthese", "factures-emises/saisir-facture", "factures-emises/depot-factures", "factures-emises/recherche",
        "factures-recues/tableau-de-bord", "factures-recues/synthese", "factures-recues/recherche",
    ];

    /// <summary>The end of the address of a screen, under a persona's.</summary>
    public static string Chemin(string ecran) => ecran == Connexion ? "/" : "/" + ecran;
}
