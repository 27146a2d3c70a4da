namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>Refusals in words, for reports.</summary>
public static class Explanations
{
    /// <summary>Code, title, why and smallest change, on one line.</summary>
    public static string EnMots(Refus refus)
    {
        var explication = CatalogueDesRefus.Expliquer(refus);
        return $"{refus.Code.Code()}{(refus.Ou is { } ou ? $" ({ou})" : "")} : {explication.Titre}. {explication.Pourquoi} {explication.Correction}";
    }
}
