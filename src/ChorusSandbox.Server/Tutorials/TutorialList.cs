using System.Collections.Immutable;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>The page of the lessons.</summary>
/// <param name="Library">All of them.</param>
/// <param name="Commencees">Those that this browser began.</param>
public sealed record TutorialList(Library Library, ImmutableHashSet<string> Commencees);
