namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>What a technical password is worth.</summary>
public enum EtatTechnique
{
    Absent,
    PasEncoreActif,
    Actif,
    BientotExpire,
    Expire,
    Bloque,
}
