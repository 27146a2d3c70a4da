using System.Collections.Immutable;
using System.Text;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// A text after edits upon edits, which still knows what it was: pieces of the original, in their order, and what was added
/// between them. Never changed: each edit gives another one, so that a correction is given up by forgetting it.
/// </summary>
internal sealed class TexteRetouche
{
    private readonly string _original;
    private readonly ImmutableArray<Morceau> _morceaux;

    public TexteRetouche(string original) : this(original, [new(0, original.Length, null)])
    {
    }

    private TexteRetouche(string original, ImmutableArray<Morceau> morceaux)
    {
        _original = original;
        _morceaux = morceaux;
        Texte = morceaux is [{ Ajoute: null } seul] && seul.Longueur == original.Length ? original : Assembler();
    }

    /// <summary>The text as it stands.</summary>
    public string Texte { get; }

    /// <summary>The text with more edits.</summary>
    /// <param name="retouches">Edits of <see cref="Texte"/>, which do not overlap.</param>
    public TexteRetouche Avec(IEnumerable<Retouche> retouches)
    {
        var sortie = ImmutableArray.CreateBuilder<Morceau>();
        var lecture = new Tete(_morceaux);
        foreach (var retouche in retouches.OrderBy(r => r.Debut).ThenBy(r => r.Fin))
        {
            lecture.Copier(retouche.Debut, sortie);
            lecture.Copier(retouche.Fin, null);
            if (retouche.Texte.Length > 0)
            {
                sortie.Add(new(0, 0, retouche.Texte));
            }
        }

        lecture.Copier(Texte.Length, sortie);
        return new(_original, sortie.ToImmutable());
    }

    /// <summary>The edits that lead from the original to this text, in their order.</summary>
    public IEnumerable<Retouche> Retouches()
    {
        var place = 0;
        var ajout = new StringBuilder();
        foreach (var morceau in _morceaux.Add(new(_original.Length, _original.Length, null)))
        {
            if (morceau.Ajoute is { } texte)
            {
                ajout.Append(texte);
                continue;
            }

            if (morceau.Debut > place || ajout.Length > 0)
            {
                yield return new(place, morceau.Debut, ajout.ToString());
            }

            ajout.Clear();
            place = morceau.Fin;
        }
    }

    /// <summary>Where a place of this text stood in the original; of what was added, where it was added.</summary>
    public int PlaceDOrigine(int place)
    {
        var (ici, origine) = (0, 0);
        foreach (var morceau in _morceaux)
        {
            if (place < ici + morceau.Longueur)
            {
                return morceau.Ajoute is null ? morceau.Debut + place - ici : origine;
            }

            ici += morceau.Longueur;
            origine = morceau.Ajoute is null ? morceau.Fin : origine;
        }

        return origine;
    }

    private string Assembler()
    {
        var texte = new StringBuilder(_original.Length);
        foreach (var morceau in _morceaux)
        {
            texte.Append(morceau.Ajoute ?? _original.AsSpan(morceau.Debut, morceau.Longueur).ToString());
        }

        return texte.ToString();
    }

    /// <summary>A piece of the original, or what was added.</summary>
    private readonly record struct Morceau(int Debut, int Fin, string? Ajoute)
    {
        public int Longueur => Ajoute?.Length ?? Fin - Debut;

        public Morceau Couper(int de, int a) => Ajoute is null ? new(Debut + de, Debut + a, null) : new(0, 0, Ajoute[de..a]);
    }

    /// <summary>Reads pieces from left to right.</summary>
    private sealed class Tete(ImmutableArray<Morceau> morceaux)
    {
        private int _rang;
        private int _dedans;
        private int _place;

        /// <summary>Moves on to a place; what is passed over is kept, or left out.</summary>
        public void Copier(int jusqua, ImmutableArray<Morceau>.Builder? sortie)
        {
            while (_place < jusqua)
            {
                var morceau = morceaux[_rang];
                var pas = Math.Min(morceau.Longueur - _dedans, jusqua - _place);
                sortie?.Add(morceau.Couper(_dedans, _dedans + pas));
                _place += pas;
                _dedans += pas;
                if (_dedans == morceau.Longueur)
                {
                    _rang++;
                    _dedans = 0;
                }
            }
        }
    }
}
