namespace ChorusSandbox.Formats;

/// <summary>Whether the sandbox reads a syntax.</summary>
public enum EtatSyntaxe
{
    /// <summary>Read.</summary>
    Jouee,

    /// <summary>Known, and not read here.</summary>
    NonJouee,

    /// <summary>Withdrawn from the real platform.</summary>
    Retiree,
}
