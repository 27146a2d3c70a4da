using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/recuperer/statutsFactureVisibles/valideur</c>.</summary>
public sealed class DemandeStatutsVisiblesValideur
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }
}

/// <summary>Answer of <c>factures/recuperer/statutsFactureVisibles/valideur</c>.</summary>
public sealed record ReponseStatutsVisiblesValideur : Reponse
{
    [Description("Statuts sous lesquels un valideur peut voir une facture simple, dans l’ordre officiel. Source : annexe A [V].")]
    public ImmutableArray<StatutVisible> ListeStatutFacture { get; init; } = [];

    /// <summary>A status.</summary>
    public sealed record StatutVisible([property: Description("Code du statut. Source : api.md 4 [V].")] string CodeStatutFacture);
}

/// <summary><c>factures/recuperer/statutsFactureVisibles/valideur</c></summary>
internal static class StatutsVisiblesValideur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeStatutsVisiblesValideur, ReponseStatutsVisiblesValideur>(
        "factures/v1/recuperer/statutsFactureVisibles/valideur", "Statuts sous lesquels un valideur voit une facture.", "GCU_MSG_01_000", Lieux.Identiques, (_, _) =>
            new ReponseStatutsVisiblesValideur { ListeStatutFacture = [.. StatutsFacture.VisiblesDuValideur.Select(s => new ReponseStatutsVisiblesValideur.StatutVisible(s.Code()))] });
}
