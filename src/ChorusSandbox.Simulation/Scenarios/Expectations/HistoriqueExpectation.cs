using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary>
/// <c>historique {facture, contient}</c>: statuses and user actions as one list in journal order. Several are looked for in
/// that order, others may lie between; a text is looked for in « libellé – commentaire ».
/// </summary>
public sealed record HistoriqueExpectation(int Ligne, string Libelle, string Facture, ImmutableArray<string> Contient) : Expectation(Ligne, Libelle)
{
    public override IEnumerable<string> Noms => [Facture];

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendus = Contient.Select(view.Names.Remplir).ToList();
        var attendu = string.Join(" puis ", attendus);
        if (await view.Facture(Facture, ct) is not { } facture)
        {
            return Absent(Facture, attendu);
        }

        var lignes = await view.Reading.Historique(facture.Id, ct);
        var manque = Manque(lignes, attendus);
        return Conclure(manque is null, attendu, string.Join(" › ", lignes.Select(EnMots)),
            manque is null ? null : $"« {manque} » n’y est pas à sa place");
    }

    /// <summary>The first element not found in its turn; null when all are.</summary>
    private static string? Manque(IReadOnlyList<HistoryLine> lignes, List<string> attendus)
    {
        var ici = 0;
        foreach (var attendu in attendus)
        {
            while (ici < lignes.Count && !Est(lignes[ici], attendu))
            {
                ici++;
            }

            if (ici++ >= lignes.Count)
            {
                return attendu;
            }
        }

        return null;
    }

    private static bool Est(HistoryLine ligne, string attendu) =>
        EstUnCode(attendu) ? ligne.Code == attendu : ligne.Texte?.Contains(attendu, StringComparison.Ordinal) == true;

    /// <summary>True for a status or a user action, false for words of a motif.</summary>
    public static bool EstUnCode(string mot) => Ecriture.TryLire<StatutFacture>(mot, out _) || Vocabulaire.ActionsUtilisateurs.Contains(mot);

    private static string EnMots(HistoryLine ligne) => ligne.Texte is null ? ligne.Code : $"{ligne.Code} ({ligne.Texte})";
}
