namespace ChorusSandbox.Domain.Transverses;

/// <summary>A part of a subject of requests to the support.</summary>
/// <param name="Id">Platform number.</param>
/// <param name="Code">Code.</param>
/// <param name="Libelle">Label.</param>
/// <param name="EstActive">False when it can no longer be chosen.</param>
public sealed record SousCategorieSollicitation(long Id, string Code, string Libelle, bool EstActive = true);
