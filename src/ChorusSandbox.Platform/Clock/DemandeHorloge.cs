namespace ChorusSandbox.Platform.Clock;

/// <summary>How a world's clock is to run from now on.</summary>
public sealed record DemandeHorloge(ModeHorloge Mode);
