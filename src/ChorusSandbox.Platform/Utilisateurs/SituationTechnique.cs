using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>The compte technique of a structure as its gestionnaires see it.</summary>
/// <param name="Structure">The structure.</param>
/// <param name="Rang">The rank of who looks.</param>
/// <param name="Compte">Its account; null while there is none.</param>
/// <param name="Etat">What its password is worth now.</param>
/// <param name="Avertissement">The warning of a near expiry; null when none is due.</param>
public sealed record SituationTechnique(Structure Structure, RangUtilisateur Rang, CompteTechnique? Compte, EtatTechnique Etat, Refus? Avertissement);
