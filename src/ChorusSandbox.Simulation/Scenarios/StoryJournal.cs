using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>
/// The journal of a story as it is reviewed and kept beside it: each fact without its door and its input, actors by their
/// names in the story, so that one file serves all doors (design 8).
/// </summary>
public static class StoryJournal
{
    /// <summary>The lines, LF after each.</summary>
    public static string Write(IEnumerable<Fait> faits, Acteurs acteurs)
    {
        var texte = new StringBuilder();
        foreach (var fait in faits)
        {
            var ligne = JsonSerializer.SerializeToNode(fait, JournalJson.Options)!.AsObject();
            ligne.Remove("porte");
            ligne.Remove("entree");
            ligne["acteur"] = Nom(fait, acteurs);
            texte.Append(ligne.ToJsonString(JournalJson.Options)).Append('\n');
        }

        return texte.ToString();
    }

    private static string Nom(Fait fait, Acteurs acteurs) => fait.Acteur.Type is TypeActeur.Plateforme or TypeActeur.Formateur
        ? fait.Acteur.Type.Code()
        : acteurs.DuLogin(fait.Acteur.Login)?.Nom
            ?? (fait.Acteur.Structure is { } id ? acteurs.DeStructure(id)?.Nom : null)
            ?? fait.Acteur.Login;
}
