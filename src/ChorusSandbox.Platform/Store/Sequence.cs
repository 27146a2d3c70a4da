namespace ChorusSandbox.Platform.Store;

/// <summary>A sequence of numbers of a world, in a range that looks real (design 2).</summary>
/// <param name="Nom">Its name in the record of the world.</param>
/// <param name="Premier">The first number it gives.</param>
public sealed record Sequence(string Nom, long Premier)
{
    public static readonly Sequence Journal = new("journal", 1);
    public static readonly Sequence Agenda = new("agenda", 1);
    public static readonly Sequence Facture = new("facture", 8_000_001);
    public static readonly Sequence Fichier = new("fichier", 5_100_001);
    public static readonly Sequence LienDePiece = new("lienDePiece", 6_200_001);
    public static readonly Sequence Flux = new("flux", 44_751);
    public static readonly Sequence Structure = new("structure", 25_790_001);
    public static readonly Sequence Service = new("service", 4_301);
    public static readonly Sequence Rattachement = new("rattachement", 9_001);
    public static readonly Sequence Compte = new("compte", 20_220_302_000_001);
    public static readonly Sequence Engagement = new("engagement", 620_001);
    public static readonly Sequence NumeroGenere = new("numeroGenere", 1);
}
