using System.Collections.Frozen;
using System.Collections.Immutable;

using ChorusSandbox.Formats;
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
        var lu = chemin.ToLowerInvariant();
        var proche = Toutes.MinBy(o => Proximite.Distance("/cpro/" + o.Chemin.ToLowerInvariant(), lu, 200))!;
        return $"{proche.Methode} /cpro/{proche.Chemin}";
    }
}
