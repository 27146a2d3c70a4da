using ChorusSandbox.Platform.Utilisateurs;

namespace ChorusSandbox.Server.Portal.Pages.Utilisateurs;

/// <summary>« Mes structures »: those that the person manages, each with the state of its compte technique.</summary>
internal sealed class MesStructuresModel(PersonaContext persona, ComptesTechniques comptes) : GestionnaireScreen(persona)
{
    public IReadOnlyList<SituationTechnique> Lignes => comptes.Execute(Persona.Actor);
}
