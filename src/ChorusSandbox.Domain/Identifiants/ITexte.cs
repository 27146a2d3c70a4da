namespace ChorusSandbox.Domain.Identifiants;

/// <summary>An identifier that is one text, kept as it was read; it may be malformed, and the rules then say so.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface ITexte<TSelf> where TSelf : struct, ITexte<TSelf>
{
    /// <summary>The text of the identifier.</summary>
    string Valeur { get; }

    /// <summary>Takes a text as an identifier, without judging it.</summary>
    static abstract TSelf De(string valeur);
}
