using System.Collections.Immutable;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>A piece of a lesson's file, in its order: text, or a container.</summary>
/// <param name="Ligne">First line, from 1.</param>
public abstract record Part(int Ligne);
