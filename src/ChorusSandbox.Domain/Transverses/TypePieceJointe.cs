namespace ChorusSandbox.Domain.Transverses;

/// <summary>A type of attachment.</summary>
/// <param name="Id">Platform number (<c>idTypePieceJointe</c>).</param>
/// <param name="Objet">What it is joined to (<c>typeObjet</c>).</param>
/// <param name="Valeur">Code and labels; a code means one thing whatever the object.</param>
public sealed record TypePieceJointe(long Id, string Objet, ValeurDeReference Valeur);
