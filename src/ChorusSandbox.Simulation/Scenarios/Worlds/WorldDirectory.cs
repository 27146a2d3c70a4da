using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>The directory of an open world as stories read it: the structures with the keys of <c>Monde</c>, and who acts for them.</summary>
public sealed class WorldDirectory(Workspace world)
{
    private readonly DecrireMonde _monde = new(world);

    /// <summary>The structures of <c>Monde</c> (design 10.1), in its order, without secrets.</summary>
    public JsonArray Structures => new([.. _monde.Structures.Select(Decrire)]);

    /// <summary>The account by which an actor of a story acts, its gestionnaire principal unless he says another; null when his structure has none such.</summary>
    public Actor? Compte(ActeurJoue acteur)
    {
        if (acteur.Compte == CompteDActeur.CompteTechnique)
        {
            return Platform.Utilisateurs.Acteurs.DuCompteTechnique(world, acteur.IdStructure);
        }

        var rang = (acteur.Compte ?? CompteDActeur.GestionnairePrincipal).Code();
        return _monde.Personnes(acteur.IdStructure).Where(p => p.Rang.Code() == rang).Select(p => Platform.Utilisateurs.Acteurs.De(p.Personne)).FirstOrDefault();
    }

    private JsonObject Decrire(Structure s) => new()
    {
        ["idStructureCPP"] = s.Id,
        ["siret"] = s.Siret.Valeur,
        ["designation"] = s.Designation,
        ["role"] = s.Role.Code(),
        ["profil"] = s.EstPublique ? s.Parametres.Profil.Code() : null,
        ["etat"] = s.Etat.Code(),
        ["edi"] = s.Parametres.RecoitParEdi,
        ["services"] = new JsonArray([.. s.Services.Select(v => new JsonObject
        {
            ["code"] = v.Code.Valeur, ["actif"] = v.EstActif, ["libelle"] = v.Libelle, ["engagementObligatoire"] = v.EngagementObligatoire,
        })]),
        ["engagements"] = new JsonArray([.. s.Engagements.Select(e => JsonValue.Create(e.Valeur))]),
        ["compteTechnique"] = _monde.Compte(s.Id) is { } compte ? new JsonObject { ["login"] = compte.Login } : null,
        ["utilisateurs"] = new JsonArray([.. _monde.Personnes(s.Id).Select(p => new JsonObject
        {
            ["login"] = p.Personne.Login, ["prenom"] = p.Personne.Prenom, ["nom"] = p.Personne.Nom, ["role"] = p.Rang.Code(),
        })]),
    };
}
