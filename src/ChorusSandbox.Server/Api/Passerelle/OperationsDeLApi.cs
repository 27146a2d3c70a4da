using System.Collections.Frozen;
using System.Collections.Immutable;

using ChorusSandbox.Server.Api.Factures;
using ChorusSandbox.Server.Api.Structures;
using ChorusSandbox.Server.Api.Transverses;
using ChorusSandbox.Server.Api.Utilisateurs;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>Every operation of the API: the one list from which routes and documents follow.</summary>
internal static class OperationsDeLApi
{
    public static readonly ImmutableArray<Operation> Toutes =
    [
        Soumettre.Operation,
        DeposerFluxApi.Operation,
        RechercherParFournisseur.Operation,
        RechercherParRecipiendaire.Operation,
        ConsulterParFournisseur.Operation,
        ConsulterHistoriqueApi.Operation,
        TraiterRecue.Operation,
        Completer.Operation,
        Recycler.Operation,
        TraiterRejetApi.Operation,
        Rechercher.Operation,
        Consulter.Operation,
        RechercherServices.Operation,
        RecupererRattachements.Operation,
        RecupererCoordonneesBancaires.Operation,
        AjouterFichierApi.Operation,
        ConsulterCRDetaille.Operation,
    ];

    private static readonly FrozenDictionary<string, Operation> ParChemin = Toutes.ToFrozenDictionary(o => "/cpro/" + o.Chemin, StringComparer.Ordinal);

    /// <summary>The operation of a path, case counted as the gateway does; null when there is none.</summary>
    public static Operation? Find(string? chemin) => chemin is not null && ParChemin.TryGetValue(chemin, out var operation) ? operation : null;

    /// <summary>The route that looks most like a wrong one.</summary>
    public static string PlusProche(string chemin) =>
        "POST /cpro/" + Toutes.MinBy(o => Distance("/cpro/" + o.Chemin, chemin.Length > 200 ? chemin[..200] : chemin))!.Chemin;

    private static int Distance(string a, string b)
    {
        var line = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, above) = (line[0], i);
            line[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                above = line[j];
                line[j] = Math.Min(Math.Min(line[j], line[j - 1]) + 1, diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1));
                diagonal = above;
            }
        }

        return line[b.Length];
    }
}
