namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>
/// An act of the console that loses something: its name opens the sentences of what is lost and of what is kept, and the button
/// that does it all the same. A disclosure of the browser: no script, and the keyboard is enough.
/// </summary>
/// <param name="Adresse">Where the form is sent.</param>
/// <param name="Libelle">Name of the act, an infinitive with its capital.</param>
/// <param name="Perdu">What is lost, in one sentence.</param>
/// <param name="Garde">What is kept, in one sentence.</param>
internal sealed record Confirmation(string Adresse, string Libelle, string Perdu, string Garde)
{
    /// <summary>What the act is done to, said to who does not see where it stands.</summary>
    public string? De { get; init; }

    /// <summary>Name of what is sent with the form.</summary>
    public string? Nom { get; init; }

    public string? Valeur { get; init; }

    /// <summary>« Oui, supprimer le monde »: the button names its act again.</summary>
    public string Oui => $"Oui, {char.ToLower(Libelle[0], Typographie.Culture)}{Libelle[1..]}";
}
