using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>A choice of a list.</summary>
internal sealed record Choice(string Valeur, string Libelle);

/// <summary>A field of a form, with its help and the refusals that name it.</summary>
/// <param name="Nom">Name sent with the form; also the neutral name by which a refusal points at it, unless <see cref="Lieu"/> is another.</param>
/// <param name="Libelle">Its label.</param>
internal sealed record Field(string Nom, string Libelle)
{
    public string? Valeur { get; init; }

    /// <summary><c>text</c>, <c>select</c>, <c>textarea</c>, <c>file</c>, <c>checkbox</c> or <c>password</c>.</summary>
    public string Genre { get; init; } = "text";

    public bool Facultatif { get; init; }

    public string? Aide { get; init; }

    /// <summary>Class of the field in its form (<c>wide</c>, <c>full</c>).</summary>
    public string? Classe { get; init; }

    public int? Longueur { get; init; }

    /// <summary><c>numeric</c> or <c>decimal</c> keyboards of a telephone.</summary>
    public string? Clavier { get; init; }

    public string? Liste { get; init; }

    /// <summary>Extensions that a file field proposes.</summary>
    public string? Extensions { get; init; }

    public ImmutableArray<Choice> Choix { get; init; } = [];

    public ImmutableArray<Explained> Refus { get; init; } = [];

    /// <summary>The neutral name by which a refusal points at it, where the form sends it under another.</summary>
    public string? Lieu { get; init; }

    public string Id => IdDe(Lieu ?? Nom);

    /// <summary>The id of the field of that name: what an error summary links to.</summary>
    public static string IdDe(string nom) => nom.Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-');
}
