namespace ChorusSandbox.Domain.Identifiants;

/// <summary>Code of a service of a structure, at most 100 characters, unique within it. Source: domain.md 1.1 and 6.2.</summary>
public readonly record struct CodeService(string Valeur) : ITexte<CodeService>
{
    /// <summary>Characters at most.</summary>
    public const int LongueurMaximum = 100;

    public static CodeService De(string valeur) => new(valeur);

    public override string ToString() => Valeur;
}
