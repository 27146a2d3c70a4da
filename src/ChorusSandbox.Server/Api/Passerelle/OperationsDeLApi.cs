using System.Collections.Frozen;
using System.Collections.Immutable;

using ChorusSandbox.Server.Api.EngagementsJuridiques;
using ChorusSandbox.Server.Api.Factures;
using ChorusSandbox.Server.Api.FacturesTravaux;
using ChorusSandbox.Server.Api.Organisations;
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
        DeposerPdfApi.Operation,
        RechercherParFournisseur.Operation,
        RechercherParRecipiendaire.Operation,
        RechercherParValideur.Operation,
        RechercherATraiterParFournisseur.Operation,
        RechercherATraiterParRecipiendaire.Operation,
        RechercherATraiterParValideur.Operation,
        RechercherDemandePaiement.Operation,
        ConsulterParFournisseur.Operation,
        ConsulterParRecipiendaire.Operation,
        ConsulterParValideur.Operation,
        ConsulterHistoriqueApi.Operation,
        TraiterRecue.Operation,
        Completer.Operation,
        Recycler.Operation,
        TraiterRejetApi.Operation,
        TraiterFactureAValiderApi.Operation,
        CorrigerValideur.Operation,
        StatutsVisiblesValideur.Operation,
        TelechargerGroupe.Operation,
        Rechercher.Operation,
        Consulter.Operation,
        RechercherServices.Operation,
        ConsulterServiceApi.Operation,
        ListerRattachements.Operation,
        RechercherEspacesApi.Operation,
        RecupererRattachements.Operation,
        RechercherEngagementsApi.Operation,
        .. OperationsTravaux.Toutes,
        .. OperationsOrganisations.Toutes,
        .. OperationsTransverses.Toutes,
    ];

    private static readonly FrozenDictionary<string, Operation> ParChemin = Toutes.ToFrozenDictionary(o => "/cpro/" + o.Chemin, StringComparer.Ordinal);

    private static readonly ImmutableArray<Operation> Parametrees = [.. Toutes.Where(o => o.Chemin.Contains('{', StringComparison.Ordinal))];

    /// <summary>The operation of a path, case counted as the gateway does; null when there is none.</summary>
    public static Operation? Find(string? chemin) => chemin is null ? null
        : ParChemin.GetValueOrDefault(chemin) ?? Parametrees.FirstOrDefault(o => Parametres(o, chemin) is not null);

    /// <summary>The parameters that a path gives to an operation; null when it is not the path of that operation.</summary>
    public static ImmutableDictionary<string, string>? Parametres(Operation operation, string chemin)
    {
        var (modele, parts) = (("/cpro/" + operation.Chemin).Split('/'), chemin.Split('/'));
        var parametres = ImmutableDictionary<string, string>.Empty;
        for (var i = 0; i < modele.Length && modele.Length == parts.Length; i++)
        {
            if (modele[i] is ['{', .. var nom, '}'] && parts[i].Length > 0)
            {
                parametres = parametres.SetItem(nom, parts[i]);
            }
            else if (modele[i] != parts[i])
            {
                return null;
            }
        }

        return modele.Length == parts.Length ? parametres : null;
    }

    /// <summary>The route that looks most like a wrong one.</summary>
    public static string PlusProche(string chemin)
    {
        var proche = Toutes.MinBy(o => Distance("/cpro/" + o.Chemin, chemin.Length > 200 ? chemin[..200] : chemin))!;
        return $"{proche.Methode} /cpro/{proche.Chemin}";
    }

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
