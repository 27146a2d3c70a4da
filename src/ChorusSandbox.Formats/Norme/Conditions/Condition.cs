using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>What a rule asks, or a part of it.</summary>
internal abstract class Condition
{
    /// <summary>The frames it looks at, one bit each.</summary>
    public abstract int Cadres { get; }

    public abstract bool Vaut(Evaluation e);

    /// <summary>The part that decided of a verdict: what is to be shown when the rule fires.</summary>
    /// <param name="e">The file.</param>
    /// <param name="verdict">What <see cref="Vaut"/> gave.</param>
    /// <returns>The part, and the verdict it gave itself.</returns>
    public abstract (Enonce Enonce, bool Verdict) Decisif(Evaluation e, bool verdict);
}
