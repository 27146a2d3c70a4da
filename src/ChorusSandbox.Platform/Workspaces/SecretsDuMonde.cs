using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Secrets in clear, at the only moment they are: when made.</summary>
/// <param name="ClientId">The API application.</param>
/// <param name="ClientSecret">Its secret.</param>
/// <param name="MotsDePasse">Passwords, by login.</param>
public sealed record SecretsDuMonde(string ClientId, string ClientSecret, ImmutableDictionary<string, string> MotsDePasse);
