using ChorusSandbox.Domain;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>A refusal with its texts filled, as every page shows it.</summary>
/// <param name="Refus">The refusal, unchanged.</param>
/// <param name="Texte">What the catalogue says of it.</param>
/// <param name="Lieu">Label of the field or block it points at, where the page has one.</param>
internal sealed record Explained(Refus Refus, Explication Texte, string? Lieu = null)
{
    /// <summary>The refusal with its texts; the field is named by its label rather than by its neutral name.</summary>
    public static Explained De(Refus refus, string? lieu = null)
    {
        var parametres = lieu is not null && refus.Parametres.ContainsKey("champ") ? refus.Parametres.SetItem("champ", lieu) : refus.Parametres;
        return new(refus, CatalogueDesRefus.Expliquer(refus with { Parametres = parametres }), lieu);
    }

    /// <summary>Where it is, for a reader: the label of the field, or the place in a file; nothing for a neutral name.</summary>
    public string? Ou => Lieu is not null ? $"champ « {Lieu} »" : Refus.Ou is { } ou && !ou.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '[' or ']') ? ou : null;

    /// <summary>True for what alone stops the act: it is read at once, where several are folded, each under its field.</summary>
    public bool EstSeul { get; init; }

    public bool EstUnAvertissement => Texte.Gravite == Gravite.Avertissement;
}
