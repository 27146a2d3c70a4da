using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Platform.Structures;

/// <summary>An espace in which an account may work.</summary>
/// <param name="Espace">Which one.</param>
/// <param name="Service">The service in which it is open; null for the structure itself.</param>
/// <param name="EstActif">False when the structure or its service is closed.</param>
public sealed record EspaceHabilite(CodeEspace Espace, Service? Service, bool EstActif);
