namespace ChorusSandbox.Platform.Flux;

/// <summary>Whether the standard EN 16931 decides in this world.</summary>
/// <param name="Stricte">True when it does, beside the controls of Chorus Pro.</param>
public sealed record DemandeNorme(bool Stricte);
