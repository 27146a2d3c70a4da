using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>Lays out invoices as rows, from the side of one party.</summary>
internal sealed class InvoiceList(PersonaContext persona, Espace espace, InvoiceFilter filtre)
{
    private RolePiece Cote => espace == persona.Labels.Espaces.FacturesRecues ? RolePiece.Destinataire : RolePiece.Fournisseur;

    private string Partie => Cote == RolePiece.Destinataire ? persona.Labels.Blocs.Fournisseur : persona.Labels.Blocs.Destinataire;

    /// <summary>The rows that answer the fields, sorted, one page of them.</summary>
    /// <param name="toutes">What the list may hold, the latest first.</param>
    /// <param name="vues">Quick filters: key, label, statuses.</param>
    /// <param name="legende">Caption of the table.</param>
    /// <param name="bouton">Label of the button over ticked rows, if one.</param>
    /// <param name="cochees">Rows to show ticked.</param>
    public BasketView Lay(
        IReadOnlyList<LigneRecherche> toutes, ImmutableArray<QuickView> vues, string legende, string? bouton = null, IReadOnlySet<long>? cochees = null)
    {
        var vue = vues.FirstOrDefault(v => v.Cle == filtre.Vue);
        var retenues = toutes.Where(l => Retenir(l) && (vue is null || vue.Statuts.Contains(l.Facture.Statut))).ToList();
        if (filtre.Croissant)
        {
            retenues.Reverse();
        }

        var page = Math.Clamp(filtre.Page, 1, Math.Max(1, (retenues.Count + InvoiceFilter.ParPage - 1) / InvoiceFilter.ParPage));
        var lignes = retenues.Skip((page - 1) * InvoiceFilter.ParPage).Take(InvoiceFilter.ParPage);
        return new BasketView(
            new Grid(legende, Colonnes(), [.. lignes.Select(l => Ligne(l, cochees?.Contains(l.Facture.Id) == true))])
            {
                Selection = bouton is not null,
                Vide = filtre.EstVide && vue is null ? "Aucune facture ici pour l’instant." : "Aucune facture ne répond à ces critères.",
                Pages = new Pager(page, InvoiceFilter.ParPage, retenues.Count, p => filtre.Href(page: p)),
            },
            Chips(toutes, vues), filtre, persona.Labels)
        {
            Bouton = bouton,
            Partie = Partie,
            Total = retenues.Count,
        };
    }

    private Navigation Chips(IReadOnlyList<LigneRecherche> toutes, ImmutableArray<QuickView> vues) => new("Filtres rapides",
        vues.IsEmpty
            ? []
            :
            [
                new(filtre.Href(vue: ""), "Tout", string.IsNullOrEmpty(filtre.Vue), toutes.Count),
                .. vues.Select(v => new NavLine(filtre.Href(vue: v.Cle), v.Libelle, v.Cle == filtre.Vue, toutes.Count(l => v.Statuts.Contains(l.Facture.Statut)))),
            ]);

    private bool Retenir(LigneRecherche ligne) =>
        Contient(ligne.Facture.Numero, filtre.Numero)
        && (string.IsNullOrWhiteSpace(filtre.Partie) || (Autre(ligne) is { } autre && (Contient(autre.Designation, filtre.Partie) || autre.Siret.Valeur.StartsWith(SansBlancs(filtre.Partie), StringComparison.Ordinal))))
        && (filtre.Statut is not { } statut || ligne.Facture.Statut == statut)
        && (filtre.DepuisLe is not { } depuis || (ligne.Facture.DateDepot is { } depot && Domain.Temps.JourDeParis(depot) >= depuis));

    private Structure? Autre(LigneRecherche ligne) => Cote == RolePiece.Destinataire ? ligne.Fournisseur : ligne.Destinataire;

    private ImmutableArray<Column> Colonnes() =>
    [
        new("Numéro", "type, cadre") { Classe = "id" },
        new(Partie, "SIRET, service") { Classe = "who" },
        new("Engagement", "marché") { Classe = "id" },
        new("Dépôt") { Classe = "id", TriHref = filtre.Href(tri: filtre.Croissant ? "decroissant" : "croissant"), Tri = filtre.Croissant ? "ascending" : "descending", Carte = "Dates" },
        new("Montant TTC") { Classe = "num" },
        new(persona.Labels.Blocs.EtatCourant),
    ];

    private GridRow Ligne(LigneRecherche ligne, bool cochee)
    {
        var f = ligne.Facture;
        var autre = Autre(ligne);
        return new GridRow(f.Id.ToString(CultureInfo.InvariantCulture), f.Numero,
        [
            new(f.Numero.Length == 0 ? "sans numéro" : f.Numero) { EnTete = true, Href = $"{persona.Racine}/{espace.Cle}/facture/{f.Id}", Sous = $"{Choices.Libelle(Choices.Types, Domain.Ecriture.Code(f.Type))} · {f.Cadre.CodeCourt()}" },
            new(autre?.Designation) { Sous = autre is null ? null : Typographie.Siret(autre.Siret.Valeur) + (f.CodeService is { } service ? $" · {service}" : ""), Absence = "pas encore saisi" },
            new(f.Engagement) { Sous = f.Marche, Absence = "aucun engagement" },
            new(f.DateDepot is { } depot ? Typographie.Date(depot) : null) { Sous = $"facture {Typographie.Date(f.DateFacture)}", Absence = "pas encore déposée" },
            new(Typographie.Montant(f.Ttc, f.Devise)) { Sous = $"HT {Typographie.Decimale(f.Ht)}" },
            new(Precision(ligne)) { Badge = Badges.De(f.Statut) },
        ], cochee);
    }

    private string? Precision(LigneRecherche ligne) => Cote == RolePiece.Destinataire ? null : ligne.Facture.Statut switch
    {
        StatutFacture.Rejetee when ligne.Facture.RejetTraite => "Rejet traité",
        StatutFacture.Rejetee => ligne.Facture.RejetAcquitte ? "Acquittée" : "À acquitter",
        StatutFacture.Suspendue => "À compléter",
        StatutFacture.Brouillon => "Pas encore envoyée",
        _ => null,
    };

    private static bool Contient(string texte, string? cherche) =>
        string.IsNullOrWhiteSpace(cherche) || texte.Contains(cherche.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string SansBlancs(string texte) => new([.. texte.Where(c => !char.IsWhiteSpace(c))]);
}
