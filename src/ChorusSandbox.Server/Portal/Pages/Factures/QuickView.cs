using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>A quick filter of a Synthèse.</summary>
internal sealed record QuickView(string Cle, string Libelle, ImmutableArray<StatutFacture> Statuts)
{
    public static readonly ImmutableArray<QuickView> Emises =
    [
        new("agir", "À vous d’agir", [Brouillon, ARecycler, Suspendue, Rejetee]),
        new("rejetees", "Rejetées", [Rejetee]),
        new("suspendues", "Suspendues", [Suspendue]),
        new("recycler", "À recycler", [ARecycler]),
        new("brouillons", "Brouillons", [Brouillon]),
        new("cours", "En cours", [Deposee, EnCoursAcheminement, MiseADisposition]),
    ];

    public static readonly ImmutableArray<QuickView> Recues =
    [
        new("nouvelles", "Mises à disposition", [MiseADisposition]),
        new("completees", "Complétées", [Completee]),
        new("service-fait", "Service fait", [ServiceFait]),
        new("mandatees", "Mandatées", [Mandatee]),
    ];
}
