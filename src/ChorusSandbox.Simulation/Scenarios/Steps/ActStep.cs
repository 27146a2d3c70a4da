using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.Simulation.Scenarios.Steps;

/// <summary><c>{acte, par, porte, nom?, donnees, refus?, attendu?}</c>: somebody does something, by a door.</summary>
public sealed record ActStep(int Ligne, string Acte, string Par, string Porte) : Step(Ligne)
{
    /// <summary>Names the step and what it made.</summary>
    public string? NomDonne { get; init; }

    /// <summary>The data of the act, by their door-neutral names.</summary>
    public required Node Donnees { get; init; }

    /// <summary>The refusals that are expected, all of them; empty when the act must be accepted.</summary>
    public ImmutableArray<CodeRefus> Refus { get; init; } = [];

    /// <summary>Judged right after the act, before any agenda entry.</summary>
    public ImmutableArray<Expectation> Attendu { get; init; } = [];

    public override string Libelle => $"{Acte} par {Par}{(NomDonne is null ? "" : $" ({NomDonne})")}";

    public override string? Nom => NomDonne;

    public override IEnumerable<string> Noms => References(Donnees);

    public override async Task<StepPlayed> Play(Passage passage, CancellationToken ct)
    {
        var porte = passage.Porte(this);
        if (porte.RaisonDIgnorer(this) is { } raison)
        {
            return new StepPlayed(Issue.Ignore, raison);
        }

        var essai = await porte.Jouer(this, passage, ct);
        if (essai.Erreur is { } erreur)
        {
            return new StepPlayed(Issue.Erreur, erreur, essai.Echange);
        }

        passage.Noter(this, essai);
        return Juger(essai.Echange!);
    }

    private StepPlayed Juger(Echange echange)
    {
        var lus = echange.Refus;
        var compagnons = Refus.SelectMany(c => CatalogueDesRefus.De(c).Compagnons).ToHashSet();
        var manquent = Refus.Except(lus).ToList();
        var enTrop = lus.Where(c => !Refus.Contains(c) && !compagnons.Contains(c)).ToList();
        if (manquent.Count == 0 && enTrop.Count == 0)
        {
            return new StepPlayed(Issue.Reussi, null, echange);
        }

        var attendu = Refus.IsEmpty ? "l’acte accepté" : "le refus " + Codes(Refus);
        var obtenu = lus.IsEmpty ? "l’acte est accepté" : "refusé : " + Codes(lus);
        return new StepPlayed(Issue.Echoue, $"attendu : {attendu} ; obtenu : {obtenu}", echange);
    }

    private static string Codes(IEnumerable<CodeRefus> codes) => string.Join(", ", codes.Select(c => c.Code()));

    /// <summary>Names of steps found where the data name an object.</summary>
    private static IEnumerable<string> References(Node donnees) =>
        !donnees.EstTable ? [] : donnees.Table.Where(e => e.Cle is "facture" or "factures" or "depot" or "brouillon" or "factureOrigine")
            .SelectMany(e => e.Valeur.Scalaires).Select(n => n.Texte!);
}
