namespace ChorusSandbox.Server.Console.Api;

/// <summary>One thing that is wrong.</summary>
/// <param name="Champ">Field of the request; null when it is none.</param>
/// <param name="Code">Code of the catalogue.</param>
/// <param name="Message">Why, and the smallest change that passes.</param>
public sealed record Erreur(string? Champ, string Code, string Message)
{
    /// <summary>A refusal in words.</summary>
    public static Erreur De(Refus refus)
    {
        var texte = CatalogueDesRefus.Expliquer(refus);
        return new Erreur(refus.Ou, refus.Code.Code(), $"{texte.Pourquoi} {texte.Correction}");
    }
}
