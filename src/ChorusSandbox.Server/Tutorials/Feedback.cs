using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Simulation.Scenarios.Expectations;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>What is said to the last attempt, while the step is not done (tutoriels.md 1.4).</summary>
/// <param name="Textes">The lesson's own words, as HTML.</param>
/// <param name="Explications">Refusals that the lesson has no word for, explained by the catalogue.</param>
/// <param name="Insiste">True when the same refusal came back: the next hint is offered.</param>
public sealed record Feedback(ImmutableArray<string> Textes, ImmutableArray<Explication> Explications, bool Insiste)
{
    /// <summary>Acts that are no attempt: logging in is not one.</summary>
    private static readonly ImmutableArray<string> Neutres = ["SeConnecter", "ChangerComportement"];

    /// <summary>The feedback on the last attempt of a learner; null when there is nothing to say.</summary>
    public static Feedback? De(LessonSession session)
    {
        if (session.Courante is not { } etape)
        {
            return null;
        }

        var essais = session.Faits().Where(f => f.Porte is not (Porte.Plateforme or Porte.Client) && f.Acteur.Type != TypeActeur.Plateforme && !Neutres.Contains(f.Acte)).ToList();
        if (essais.Count == 0)
        {
            return null;
        }

        var dernier = essais[^1];
        var voulus = etape.Verifier.OfType<RefusExpectation>().Select(r => r.Code).ToList();
        var codes = dernier.Refus.Concat(dernier.Avertissements).Where(r => !voulus.Contains(r.Code)).ToList();
        var textes = Dits(etape, dernier, codes).Select(e => e.Texte.Html(session.Remplir)).ToImmutableArray();
        var muets = dernier.Refus.Where(r => !voulus.Contains(r.Code) && etape.Erreurs.All(e => e.Refus != r.Code)).Select(CatalogueDesRefus.Expliquer).ToImmutableArray();
        return textes.IsEmpty && muets.IsEmpty ? null : new Feedback(textes, muets, Insistance(essais, codes));
    }

    /// <summary>Texts for the codes of the attempt; failing that, for the act itself when it was accepted.</summary>
    private static IEnumerable<LessonError> Dits(LessonStep etape, Fait dernier, List<Refus> codes)
    {
        var parCode = etape.Erreurs.Where(e => e.Refus is { } code && codes.Any(c => c.Code == code)).ToList();
        return parCode.Count > 0 || !dernier.EstAccepte ? parCode : etape.Erreurs.Where(e => e.Acte == dernier.Acte);
    }

    private static bool Insistance(List<Fait> essais, List<Refus> codes) =>
        codes.Any(c => essais.Count(f => f.Refus.Concat(f.Avertissements).Any(r => r.Code == c.Code)) >= 2);
}
