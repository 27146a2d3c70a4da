using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The summary at the top of a refused form: it takes the focus, and links to the fields in the order of the page.</summary>
internal sealed record Errors(string Titre, ImmutableArray<ErrorLine> Lignes);

/// <summary>A fault in words, and the field it is at, when the page shows it.</summary>
internal sealed record ErrorLine(string Texte, string? Href);
