namespace ChorusSandbox.Formats.FacturX;

/// <summary>A rule of the hybrid container.</summary>
/// <param name="Id"><c>BR-HYBRID-03</c>.</param>
/// <param name="EstFatale">False for a warning.</param>
/// <param name="Lieu">Object of the PDF it looks at.</param>
/// <param name="Message">What is wrong, with <c>{valeur}</c> and <c>{attendu}</c>.</param>
/// <param name="Explication">Why the rule is.</param>
/// <param name="Correction">The smallest change.</param>
internal sealed record RegleHybride(string Id, bool EstFatale, string Lieu, string Message, string Explication, string Correction);
