using System.Collections.Immutable;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>Lines of Markdown outside any container.</summary>
public sealed record TextPart(int Ligne, string Texte) : Part(Ligne);
