using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The histories of an invoice (api.md 3.6). Refusals: those of <see cref="ConsulterFacture"/>.</summary>
public sealed class ConsulterHistorique(Workspace world)
{
    private static readonly ImmutableDictionary<string, string> Actions = new Dictionary<string, string>
    {
        [nameof(ActeFacture.AcquitterRejet)] = "ACQUITTEMENT_REJET",
        [nameof(ActeFacture.AcquitterSuspension)] = "ACQUITTEMENT_SUSPENSION",
        [nameof(ActeFacture.TraiterRejet)] = "TRAITEMENT_REJET",
        [nameof(TelechargerGroupeFacture)] = "TELECHARGEMENT_FACTURE",
    }.ToImmutableDictionary();

    /// <summary>The histories, for the parties that may see the invoice.</summary>
    public Result<Historique> Execute(long? id, Actor actor) =>
        new ConsulterFacture(world).Execute(id, actor).Select(facture => De(facture.Id));

    /// <summary>The histories of an invoice, for whoever may look at the whole world.</summary>
    public Historique De(long id)
    {
        var faits = world.Store.ReadMany<Evenement>(world.Store.Resumes.JournalDe("facture", id)).Select(e => e.Fait).Where(f => f.EstAccepte).ToList();
        var passages = faits.Where(f => f.Apres is not null && f.Apres != f.Avant).ToList();
        return new Historique(
            [.. passages.Select(f => new PassageDeStatut(f.Seq, Statut(f.Apres!), f.Instant, Commentaire(f), Auteur(f.Acteur)))],
            [.. faits.Where(f => Actions.ContainsKey(f.Acte)).Select(f => new ActionUtilisateur(f.Seq, Actions[f.Acte], f.Instant, Auteur(f.Acteur)))],
            [.. faits.SelectMany(f => Actions.TryGetValue(f.Acte, out var code) ? [code] : f.Apres is not null && f.Apres != f.Avant ? [f.Apres] : Array.Empty<string>())]);
    }

    private static StatutFacture Statut(string code) => Ecriture.TryLire<StatutFacture>(code, out var statut) ? statut : StatutFacture.TechniqueInconnu;

    /// <summary>Motif and comment of an act, as histories print them; null when it has none.</summary>
    internal static string? Commentaire(Fait fait) => MotifRetenu.Texte(Champ(fait.Entree, "motif"), Champ(fait.Entree, "commentaire"));

    private static string? Champ(JsonElement entree, string nom) =>
        entree.ValueKind == JsonValueKind.Object && entree.TryGetProperty(nom, out var champ) && champ.ValueKind == JsonValueKind.String ? champ.GetString() : null;

    private Auteur? Auteur(ActeurDuFait acteur)
    {
        if (acteur.Type is TypeActeur.Plateforme or TypeActeur.Formateur)
        {
            return null;
        }

        return world.Store.Resumes.Utilisateurs.Values.FirstOrDefault(u => u.Login == acteur.Login) is { } u
            ? new Auteur(u.Prenom, u.Nom, u.Login, u.Telephone)
            : new Auteur(null, acteur.Login, null, null);
    }
}
