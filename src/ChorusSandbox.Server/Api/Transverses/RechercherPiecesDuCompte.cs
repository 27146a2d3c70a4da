using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/pj/moncompte</c>.</summary>
public sealed class DemandePiecesDuCompte : DemandeDePieces;

/// <summary>Answer of <c>rechercher/pj/moncompte</c>.</summary>
public sealed record ReponsePiecesDuCompte : Reponse
{
    [Description("Pièces jointes ; toujours là, vide au besoin. Source : annexe C [S].")]
    public ImmutableArray<LignePieceJointe> ListePiecesJointes { get; init; } = [];

    [Description("Compteurs. Source : annexe C [S].")]
    public ParametresRetour? ParametresRetour { get; init; }
}

/// <summary><c>transverses/rechercher/pj/moncompte</c></summary>
internal static class RechercherPiecesDuCompte
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandePiecesDuCompte, ReponsePiecesDuCompte>(
        "transverses/v1/rechercher/pj/moncompte", "Pièces jointes du compte.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var page = new RechercherPieces(appel.World).Execute(demande.Criteres(), appel.Actor);
            return new ReponsePiecesDuCompte
            {
                ListePiecesJointes = [.. page.Lignes.Select(p => new LignePieceJointe(p, demande.CodeLangue))],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
