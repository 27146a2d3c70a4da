using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>An application of the gateway: it asks for tokens, and is subscribed to APIs (api.md 1.6).</summary>
/// <param name="Numero">Number in its world, from 1; the first is the one made with the world.</param>
/// <param name="Nom">What people call it.</param>
/// <param name="ClientId">Its identifier, which looks like a UUID.</param>
/// <param name="Sel">Salt of its secret, base64.</param>
/// <param name="Empreinte">SHA-256 of salt and secret, base64.</param>
public sealed record ApplicationApi(int Numero, string Nom, string ClientId, string Sel, string Empreinte)
{
    /// <summary>The APIs it is no longer subscribed to; none by default.</summary>
    public ImmutableArray<FamilleApi> Retirees { get; init; } = [];

    // ASSUMPTION: API-103 every structure is connected to every application until the console says otherwise: the fiche de raccordement itself is not played.
    /// <summary>Platform numbers of the structures that have not declared their raccordement to it (domain.md 1.4); none by default.</summary>
    public ImmutableArray<long> NonRaccordees { get; init; } = [];

    /// <summary>True when the compte technique of a structure may call by it.</summary>
    public bool EstRaccordee(long idStructure) => !NonRaccordees.Contains(idStructure);

    /// <summary>True when a token of it opens that API.</summary>
    public bool EstAbonnee(FamilleApi api) => !Retirees.Contains(api);
}
