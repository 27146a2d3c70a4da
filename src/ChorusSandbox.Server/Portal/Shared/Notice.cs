using System.Collections.Immutable;

using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>What an act did, told once at the top of the page that follows, with what it was accepted with all the same.</summary>
internal sealed record Notice(string Texte)
{
    public ImmutableArray<Explained> Avertissements { get; init; } = [];

    public string Classe => Avertissements.IsEmpty ? "ok" : "warn";

    /// <summary>Keeps for the console page of a world, which comes after, what an act did.</summary>
    public static void Garder(ITempDataDictionary attente, string monde, string texte) => attente[Cle(monde)] = Typographie.Couper(texte);

    /// <summary>What was kept for the console page of a world, told once.</summary>
    public static Notice? Suivie(ITempDataDictionary attente, string monde) => attente[Cle(monde)] is string texte ? new Notice(texte) : null;

    private static string Cle(string monde) => "annonce console " + monde;
}
