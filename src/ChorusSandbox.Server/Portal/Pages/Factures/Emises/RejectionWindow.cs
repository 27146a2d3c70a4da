using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>The window of rejections and suspensions that opens at login (domain.md 2.4).</summary>
internal sealed record RejectionWindow(string Action, Grid Grille, int Nombre, Labels L)
{
    /// <summary>Why the last answer was refused.</summary>
    public ImmutableArray<Explained> Refus { get; init; } = [];

    /// <summary>The window over what nobody has acknowledged.</summary>
    public static RejectionWindow De(IReadOnlyList<LigneRecherche> lignes, IReadOnlySet<long> cochees, string synthese, Labels labels) => new(
        $"{synthese}?handler=Acquitter",
        new Grid(
            "Factures rejetées ou suspendues, non encore acquittées",
            [
                new(labels.Champs.Numero) { Classe = "id" }, new("État"), new(labels.Champs.DateDepot) { Classe = "id" }, new(labels.Blocs.Destinataire),
                new(labels.Champs.MotifDuRejet) { Carte = "Motif" }, new(labels.Champs.CommentaireDuClient) { Classe = "long", Carte = "Commentaire" },
            ],
            [.. lignes.Select(l => Ligne(l, cochees.Contains(l.Facture.Id), $"{synthese[..^"synthese".Length]}facture/{l.Facture.Id}"))])
        {
            Selection = true,
        },
        lignes.Count, labels);

    private static GridRow Ligne(LigneRecherche ligne, bool cochee, string href)
    {
        var (motif, commentaire) = Couper(ligne.Facture.Motif);
        return new GridRow(ligne.Facture.Id.ToString(CultureInfo.InvariantCulture), ligne.Facture.Numero,
        [
            new(ligne.Facture.Numero) { EnTete = true, Href = href },
            new(null) { Badge = Badges.De(ligne.Facture.Statut) },
            new(ligne.Facture.DateDepot is { } depot ? Typographie.Date(depot) : null),
            new(ligne.Destinataire?.Designation),
            new(motif) { Absence = "aucun motif" },
            new(commentaire) { Absence = "aucun commentaire" },
        ], cochee);
    }

    /// <summary>« libellé – commentaire », as histories print it.</summary>
    private static (string? Motif, string? Commentaire) Couper(string? motif) => motif?.Split(" – ", 2) switch
    {
        [var libelle, var commentaire] => (libelle, commentaire),
        [var libelle] => (libelle, null),
        _ => (null, null),
    };
}
