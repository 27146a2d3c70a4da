using System.Collections.Immutable;

using ChorusSandbox.Domain;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The refusals of a form, each beside the field it names; those that name none are told under the summary.</summary>
internal sealed class FormRefusals
{
    private readonly ImmutableArray<Explained> _tous;
    private readonly ImmutableArray<string> _ordre;

    /// <param name="refus">What the act answered, warnings included.</param>
    /// <param name="champs">Labels of the fields.</param>
    /// <param name="ordre">Names of the fields that the page shows, in its order.</param>
    public FormRefusals(ImmutableArray<Refus> refus, Champs champs, IEnumerable<string> ordre)
        : this(refus, champs.Libelle, ordre)
    {
    }

    /// <param name="refus">What the act answered, warnings included.</param>
    /// <param name="libelle">Label of the field of a name; null where the page has none.</param>
    /// <param name="ordre">Names of the fields that the page shows, in its order.</param>
    public FormRefusals(ImmutableArray<Refus> refus, Func<string?, string?> libelle, IEnumerable<string> ordre)
    {
        _ordre = [.. ordre];
        var bloquants = refus.Count(r => CatalogueDesRefus.De(r.Code).Gravite == Gravite.Bloquant);
        _tous = [.. refus.Select(r => Explained.De(r, libelle(r.Ou))).Select(e => e with { EstSeul = bloquants == 1 && !e.EstUnAvertissement })];
    }

    public bool IsEmpty => _tous.IsEmpty;

    /// <summary>What names this field.</summary>
    public ImmutableArray<Explained> At(string nom) => [.. _tous.Where(e => e.Refus.Ou == nom)];

    /// <summary>What names no field of the page.</summary>
    public ImmutableArray<Explained> Elsewhere => [.. _tous.Where(e => !Shown(e))];

    /// <summary>The summary, in the order of the page: what stops the act only.</summary>
    public Errors Summary(string titre) =>
        new(titre,
        [
            .. _tous.Where(e => !e.EstUnAvertissement).OrderBy(Rank).Select(e => new ErrorLine(
                e.Lieu is { } lieu ? $"{lieu} : {Minuscule(e.Texte.Titre)}" : e.Texte.Titre,
                Shown(e) ? "#" + Field.IdDe(e.Refus.Ou!) : null)),
        ]);

    private bool Shown(Explained e) => e.Refus.Ou is { } ou && _ordre.Contains(ou);

    private int Rank(Explained e) => Shown(e) ? _ordre.IndexOf(e.Refus.Ou!) : int.MaxValue;

    private static string Minuscule(string titre) =>
        titre.Length > 1 && char.IsUpper(titre[0]) && !char.IsUpper(titre[1]) ? char.ToLower(titre[0], Typographie.Culture) + titre[1..] : titre;
}
