using System.Collections.Immutable;

using ChorusSandbox.Formats.Norme.Analyse;
using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme;

/// <summary>The rules of a syntax, read once from the data files.</summary>
internal sealed class JeuDeRegles
{
    private readonly ImmutableArray<RegleCompilee> _regles;

    public JeuDeRegles(SyntaxeDeNorme syntaxe)
    {
        var atelier = new Atelier(syntaxe);
        _regles = [.. ReglesEn16931.Toutes.Where(r => r.Condition(syntaxe) is not null).Select(r => new RegleCompilee(r, atelier))];
        Places = atelier.Places;
    }

    /// <summary>Sets that an evaluation has to keep.</summary>
    public int Places { get; }

    /// <summary>Adds what each rule finds.</summary>
    public void Controler(Evaluation evaluation, List<ConstatDeNorme> constats, CancellationToken ct)
    {
        foreach (var regle in _regles)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                regle.Controler(evaluation, constats);
            }
            catch (OverflowException)
            {
                // Amounts beyond 28 digits: the rule has no verdict.
            }
            catch (TropDeTravailException)
            {
                // No file of the right structure comes here: the structure refuses this one.
                break;
            }
        }
    }
}
