using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>A call that the gateway has let through: the world of its token, the account of its header.</summary>
/// <param name="World">The world.</param>
/// <param name="Actor">The compte technique.</param>
/// <param name="Ct">Cancelled when the caller goes away.</param>
/// <param name="Fichiers">Receives the large files of the body, until the call is answered.</param>
internal sealed record Appel(Workspace World, Actor Actor, FichiersDAppel Fichiers, CancellationToken Ct)
{
    /// <summary>What the act was accepted with all the same: shown in the exchange, not in the answer.</summary>
    public ImmutableArray<Refus> Avertissements { get; set; } = [];

    /// <summary>The fields of the body that the operation does not know: shown in the exchange too.</summary>
    public ImmutableArray<Refus> ChampsIgnores { get; set; } = [];

    /// <summary>The parameters of the path, by name.</summary>
    public ImmutableDictionary<string, string> Parametres { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Keeps the warnings of an outcome, and gives its value or its refusals.</summary>
    public Result<T> Retenir<T>(Result<T> result)
    {
        Avertissements = result.Avertissements;
        return result;
    }
}
