using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/typestructure</c>.</summary>
public sealed record ReponseTypesStructure : ReponseReferentiel
{
    [Description("Types de structures ; toujours là. Source : api.md 2.3 et 4, nom du champ supposé [I].")]
    public ImmutableArray<LigneType> ListeTypeStructure { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneType([property: Description("PRIVEE ou PUBLIQUE. Source : api.md 2.3 et 4, nom du champ supposé [I].")] string TypeStructure);
}

/// <summary><c>transverses/recuperer/typestructure</c></summary>
internal static class RecupererTypesStructure
{
    // ASSUMPTION: API-45 the names of the fields are not public: by analogy with the other referentials (api.md 2.3).
    public static readonly Operation Operation = Referentiel.De<SansCorps, ReponseTypesStructure, ReponseTypesStructure.LigneType>(
        "typestructure", "Types de structures.",
        (_, _) => CodesPublies.TypesStructure.Select(c => new ReponseTypesStructure.LigneType(c)).ToImmutableArray(),
        lignes => new ReponseTypesStructure { ListeTypeStructure = lignes });
}
