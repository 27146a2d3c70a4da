using System.Text.Json.Nodes;

using ChorusSandbox.Formats.Corrections;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>Corrections as JSON, for machines.</summary>
public static class CorrectionsEnJson
{
    /// <summary>
    /// <c>{fichier, nomCorrige, contenu, avant, apres, changements, passages, nonCorriges, remarque}</c>: the corrected file in
    /// base64, null when nothing was changed; the two reports as <see cref="RapportsEnJson"/> writes them.
    /// </summary>
    public static JsonObject De(string fichier, CorrectionDeFichier correction) => new()
    {
        ["fichier"] = fichier,
        ["nomCorrige"] = correction.NomCorrige,
        ["contenu"] = correction.Octets is { } octets ? Convert.ToBase64String(octets.Span) : null,
        ["avant"] = RapportsEnJson.De(fichier, correction.Avant),
        ["apres"] = RapportsEnJson.De(correction.NomCorrige, correction.Apres),
        ["changements"] = new JsonArray([.. correction.Changements.Select(De)]),
        ["passages"] = new JsonArray([.. correction.Passages.Select(De)]),
        ["nonCorriges"] = new JsonArray([.. correction.NonCorriges.Select(De)]),
        ["remarque"] = correction.Remarque,
    };

    private static JsonNode De(Changement c) => new JsonObject
    {
        ["regle"] = c.Regle,
        ["satisfait"] = new JsonArray([.. c.Satisfait.Select(r => JsonValue.Create(r))]),
        ["chemin"] = c.Chemin,
        ["ligne"] = c.Ligne,
        ["acte"] = c.Acte,
        ["avant"] = c.Avant,
        ["apres"] = c.Apres,
    };

    private static JsonNode De(PassageModifie p) => new JsonObject
    {
        ["ligneAvant"] = p.LigneAvant,
        ["avant"] = p.Avant,
        ["ligneApres"] = p.LigneApres,
        ["apres"] = p.Apres,
    };

    private static JsonNode De(NonCorrige n) => new JsonObject
    {
        ["regle"] = n.Regle,
        ["message"] = n.Message,
        ["lieux"] = n.Lieux,
        ["raison"] = n.Raison,
        ["correction"] = n.Correction,
    };
}
