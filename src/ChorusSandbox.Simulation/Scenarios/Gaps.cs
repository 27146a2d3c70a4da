using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>
/// What the steps that were not played, or did not succeed, leave without truth: what they would have made cannot be named, and
/// what an ignored act would have changed can no longer be judged.
/// </summary>
internal sealed class Gaps
{
    private readonly Dictionary<string, string> _absents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inchanges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _actes = new(StringComparer.Ordinal);

    /// <summary>Why a step cannot be played; null when it can.</summary>
    public string? OfStep(Step etape) => etape.Noms.Select(n => _absents.GetValueOrDefault(n)).FirstOrDefault(r => r is not null);

    /// <summary>Why an expectation cannot be judged; null when it can.</summary>
    public string? OfExpectation(Expectation attente) =>
        attente.Noms.Select(n => _absents.GetValueOrDefault(n) ?? _inchanges.GetValueOrDefault(n)).FirstOrDefault(r => r is not null)
        ?? (attente.ActeNomme is { } acte ? _actes.GetValueOrDefault(acte) : null);

    /// <summary>Keeps what a step left undone.</summary>
    public void Note(Step etape, StepPlayed joue, int rang)
    {
        if (joue.Issue == Issue.Reussi)
        {
            return;
        }

        if (etape.Nom is { } nom)
        {
            _absents[nom] = joue.Issue == Issue.Ignore ? joue.Explication! : $"« {nom} » n’a pas été fait : l’étape {rang} n’a pas réussi";
        }

        if (joue.Issue == Issue.Ignore)
        {
            if (etape is ActStep act)
            {
                _actes.TryAdd(act.Acte, $"l’étape {rang}, qui joue {act.Acte}, est ignorée : {joue.Explication}");
            }

            foreach (var touche in etape.Noms)
            {
                _inchanges.TryAdd(touche, $"l’étape {rang}, qui agit sur « {touche} », est ignorée : {joue.Explication}");
            }
        }
    }
}
