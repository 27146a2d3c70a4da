namespace ChorusSandbox.Platform.Workspaces;

/// <summary>A password that the system made, kept as salted SHA-256 (design 7). Never exported.</summary>
/// <param name="Id">Number of the account it opens.</param>
/// <param name="Login">The account.</param>
/// <param name="Sel">Salt, base64.</param>
/// <param name="Empreinte">SHA-256 of salt and password, base64.</param>
public sealed record SecretHache(long Id, string Login, string Sel, string Empreinte);
