using ChorusSandbox.Domain.Transverses;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>An attachment found.</summary>
/// <param name="Id">Number of the file.</param>
/// <param name="IdLien">Number of its link, by which it is detached.</param>
/// <param name="Designation">Its name.</param>
/// <param name="Extension">In capitals.</param>
/// <param name="Type">Its type.</param>
/// <param name="IdCompte">The account that deposited it.</param>
public sealed record PieceTrouvee(long Id, long IdLien, string Designation, string Extension, TypePieceJointe Type, long IdCompte);
