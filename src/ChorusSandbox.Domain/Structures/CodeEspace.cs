namespace ChorusSandbox.Domain.Structures;

/// <summary>The espaces of the portal (domain.md 2.1). Numbers and labels: <see cref="CodesEspace"/>.</summary>
public enum CodeEspace
{
    FacturesEmises,
    FacturesAValider,
    FacturesRecues,
    FacturesDeTravaux,
    Engagements,
    SollicitationsEmises,
    SollicitationsRecues,
    ActivitesDuGestionnaire,
    RaccordementEdiApi,
    SuiviDesFlux,
}
