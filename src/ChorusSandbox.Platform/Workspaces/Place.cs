namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The code that opens one world to a trainee (« place »), kept as salted SHA-256.</summary>
/// <param name="Sel">Salt, base64.</param>
/// <param name="Empreinte">SHA-256 of salt and code, base64.</param>
public sealed record Place(string Sel, string Empreinte);
