namespace ChorusSandbox.Formats.Lots;

/// <summary>One file of a lot.</summary>
/// <param name="Nom">Its name, folders included.</param>
/// <param name="Octets">Its bytes.</param>
internal sealed record EntreeDeLot(string Nom, ReadOnlyMemory<byte> Octets);
