using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>What an element that holds a value may hold, and the attributes it may carry.</summary>
internal sealed record TypeSimple(string Nom, BaseSimple Base, ImmutableArray<AttributDeSchema> Attributs);

/// <summary>One attribute of a type.</summary>
/// <param name="Nom">Its name, without namespace.</param>
/// <param name="EstObligatoire">True when it must be there.</param>
/// <param name="Fixe">The one value admitted, if there is only one.</param>
/// <param name="Base">The form of its value.</param>
internal sealed record AttributDeSchema(string Nom, bool EstObligatoire, string? Fixe, BaseSimple Base);
