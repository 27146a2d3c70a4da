using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>A condition that is not made of others: it says something about one set.</summary>
internal abstract class Enonce : Condition
{
    /// <summary>What it is about; null when about nothing in the file.</summary>
    public abstract Ensemble? Objet { get; }

    public sealed override (Enonce Enonce, bool Verdict) Decisif(Evaluation e, bool verdict) => (this, verdict);

    /// <summary>The node to show, and what was read there when that is not its text.</summary>
    /// <param name="e">The file.</param>
    /// <param name="verdict">What the statement gave.</param>
    public virtual (Noeud? Noeud, string? Lu) Montrer(Evaluation e, bool verdict) => (Objet is null ? null : Rang(e, Objet, 0), null);

    protected static Noeud? Rang(Evaluation e, Ensemble ensemble, int rang)
    {
        var tampon = e.Louer();
        var noeuds = ensemble.Noeuds(e, tampon);
        Noeud? noeud = noeuds.Count == 0 ? null : noeuds[Math.Min(rang, noeuds.Count - 1)];
        e.Rendre(tampon);
        return noeud;
    }
}
