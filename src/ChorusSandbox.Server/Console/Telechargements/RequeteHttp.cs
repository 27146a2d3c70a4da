namespace ChorusSandbox.Server.Console.Telechargements;

/// <summary>One request of the <c>.http</c> file.</summary>
/// <param name="Nom">Name by which later requests read its answer.</param>
/// <param name="Titre">What it does, in French.</param>
/// <param name="Chemin">Path and method: <c>POST /cpro/…</c>.</param>
/// <param name="Corps">Its body.</param>
/// <param name="Compte">Variable of the account that makes it; null for none.</param>
/// <param name="Garde">The variable that it fills, and the field of its answer; null for none.</param>
internal sealed record RequeteHttp(string Nom, string Titre, string Chemin, string Corps, string? Compte = "compteFournisseur", (string Variable, string Champ)? Garde = null);
