using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>A subject of requests to the support of the platform.</summary>
/// <param name="Id">Platform number (<c>idTechniqueCategorie</c>).</param>
/// <param name="Code">Code.</param>
/// <param name="Libelle">Label.</param>
/// <param name="EstActive">False for a subject that can no longer be chosen.</param>
/// <param name="SousCategories">What it is divided into.</param>
public sealed record CategorieSollicitation(long Id, string Code, string Libelle, bool EstActive, ImmutableArray<SousCategorieSollicitation> SousCategories);
