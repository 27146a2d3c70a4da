namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>By which account of his structure an actor acts (scenarios.md 4.2).</summary>
public enum CompteDActeur
{
    GestionnairePrincipal,
    GestionnaireSecondaire,
    Utilisateur,
    CompteTechnique,
}
