using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/typeidentifiant/structure</c>.</summary>
public sealed record ReponseTypesIdentifiant : ReponseReferentiel
{
    [Description("Types d’identifiants ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneType> ListeTypeIdentifiant { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneType([property: Description("SIRET… Source : annexe C [V].")] string TypeIdentifiantStructure);
}

/// <summary><c>transverses/recuperer/typeidentifiant/structure</c></summary>
internal static class RecupererTypesIdentifiant
{
    public static readonly Operation Operation = Referentiel.De<SansCorps, ReponseTypesIdentifiant, ReponseTypesIdentifiant.LigneType>(
        "typeidentifiant/structure", "Types d’identifiants d’une structure.",
        (_, _) => Ecriture.Codes<TypeIdentifiant>().Select(c => new ReponseTypesIdentifiant.LigneType(c)).ToImmutableArray(),
        lignes => new ReponseTypesIdentifiant { ListeTypeIdentifiant = lignes });
}
