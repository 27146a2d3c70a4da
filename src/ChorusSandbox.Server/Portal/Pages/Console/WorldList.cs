using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>Lays out the worlds of the installation as rows: who acted last in each, and where he is. Only the worlds of the page shown are opened, unless the last act sorts.</summary>
internal sealed class WorldList(Workspaces workspaces, WorldFilter filtre)
{
    private static readonly StringComparer Noms = Typographie.Culture.CompareInfo.GetStringComparer(CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    /// <summary>The quick filters, with how many worlds each holds.</summary>
    public Navigation Vues { get; } = Chips(workspaces.List(), filtre);

    /// <summary>The rows that answer the filter, sorted, one page of them.</summary>
    public async Task<Grid> Lay(CancellationToken ct)
    {
        var retenus = workspaces.List().Where(Retenir).ToList();
        var page = Math.Clamp(filtre.Page, 1, Math.Max(1, (retenus.Count + WorldFilter.ParPage - 1) / WorldFilter.ParPage));
        IEnumerable<Ligne> lignes = filtre.Tri == WorldFilter.ParActe
            ? Montrees((await Lire(retenus, ct)).OrderByDescending(l => l.Acte?.Trace.Mur), page)
            : await Lire(Montrees(Trier(retenus), page), ct);
        return new Grid("Mondes, avec leur dernier acte et leur contenu", Colonnes(), [.. lignes.Select(Rangee)])
        {
            Vide = "Aucun monde ne répond à ces critères.",
            Pages = new Pager(page, WorldFilter.ParPage, retenus.Count, p => filtre.Href(page: p)),
        };
    }

    private sealed record Ligne(MondeInscrit Monde)
    {
        /// <summary>Why it cannot be opened; the rest is then unknown.</summary>
        public string? Illisible { get; init; }

        public DateTimeOffset Maintenant { get; init; }

        public bool Figee { get; init; }

        public (int Factures, int Flux) Contenu { get; init; }

        public Evenement? Acte { get; init; }

        public string? Auteur { get; init; }

        public ProgressionTutoriel? Lecon { get; init; }
    }

    private bool Retenir(MondeInscrit monde) =>
        (filtre.Vue switch { WorldFilter.Mondes => !EstUneLecon(monde), WorldFilter.Lecons => EstUneLecon(monde), _ => true })
        && (string.IsNullOrWhiteSpace(filtre.Cherche) || monde.Nom.Contains(filtre.Cherche.Trim(), StringComparison.OrdinalIgnoreCase)
            || monde.Id.Contains(filtre.Cherche.Trim(), StringComparison.OrdinalIgnoreCase));

    private IEnumerable<MondeInscrit> Trier(List<MondeInscrit> mondes) => filtre.Tri switch
    {
        WorldFilter.ParNom => mondes.OrderBy(m => m.Nom, Noms),
        WorldFilter.ParNomInverse => mondes.OrderByDescending(m => m.Nom, Noms),
        _ => mondes,
    };

    private static IEnumerable<T> Montrees<T>(IEnumerable<T> toutes, int page) => toutes.Skip((page - 1) * WorldFilter.ParPage).Take(WorldFilter.ParPage);

    private async Task<List<Ligne>> Lire(IEnumerable<MondeInscrit> mondes, CancellationToken ct)
    {
        var lignes = new List<Ligne>();
        foreach (var monde in mondes)
        {
            try
            {
                using var world = await workspaces.Open(monde.Id, ct);
                var acte = new LireJournal(world).DernierDeQuelquUn();
                lignes.Add(new Ligne(monde)
                {
                    Maintenant = world.Clock.Now,
                    Figee = world.Clock.Mode == ModeHorloge.Figee,
                    Contenu = new DecrireMonde(world).Compte(),
                    Acte = acte,
                    Auteur = acte is null ? null : new Personnes(world).Find(acte.Fait.Acteur.Login) is { } personne ? $"{personne.Prenom} {personne.Nom}" : acte.Fait.Acteur.Login,
                    Lecon = new NoterProgression(world).Lire(),
                });
            }
            catch (Exception e) when (e is MondeIllisibleException or StoreUnavailableException)
            {
                lignes.Add(new Ligne(monde) { Illisible = (e as MondeIllisibleException)?.Constat ?? e.Message });
            }
            catch (MondeInconnuException)
            {
                // Deleted since it was listed.
            }
        }

        return lignes;
    }

    private ImmutableArray<Column> Colonnes() =>
    [
        new("Monde", "identifiant, graine")
        {
            TriHref = filtre.Href(tri: filtre.Tri == WorldFilter.ParNom ? WorldFilter.ParNomInverse : WorldFilter.ParNom),
            Tri = filtre.Tri switch { WorldFilter.ParNom => "ascending", WorldFilter.ParNomInverse => "descending", _ => null },
        },
        new("Dernier acte", "par qui, à quelle heure") { Classe = "who", Carte = "Dernier acte", TriHref = filtre.Href(tri: WorldFilter.ParActe), Tri = filtre.Tri == WorldFilter.ParActe ? "descending" : null },
        new("Tutoriel", "étapes faites"),
        new("Nous y sommes le", "horloge"),
        new("Factures", "flux") { Classe = "num" },
        new("Place"),
    ];

    private static GridRow Rangee(Ligne l)
    {
        var monde = new Cell(l.Monde.Nom) { EnTete = true, Href = $"/console/{l.Monde.Id}", Sous = $"{l.Monde.Id} · graine {l.Monde.Graine}" };
        var place = new Cell(l.Monde.Place is null ? null : "donnée") { Absence = "aucune place donnée" };
        return l.Illisible is { } constat
            ? new GridRow(l.Monde.Id, l.Monde.Nom, [monde, new("Ne peut pas être ouvert") { Sous = Typographie.Phrase(constat) }, new(null), new(null), new(null), place])
            : new GridRow(l.Monde.Id, l.Monde.Nom,
            [
                monde,
                new(l.Acte is { } acte ? ActWords.De(acte.Fait.Acte) : null) { Sous = l.Acte is null ? null : $"{l.Auteur}, {Typographie.DateHeure(l.Acte.Trace.Mur)}", Absence = "personne n’y a encore agi" },
                new(l.Lecon?.Etape) { Sous = l.Lecon is null ? null : Typographie.Compte(l.Lecon.Faites.Count, "étape faite", "étapes faites"), Absence = "pas de tutoriel" },
                new(Typographie.DateHeure(l.Maintenant)) { Sous = l.Figee ? "horloge figée" : "horloge en marche" },
                new(Typographie.Nombre(l.Contenu.Factures)) { Sous = $"{Typographie.Nombre(l.Contenu.Flux)} flux" },
                place,
            ]);
    }

    private static bool EstUneLecon(MondeInscrit monde) => monde.Etiquette is not null;

    private static Navigation Chips(IReadOnlyList<MondeInscrit> mondes, WorldFilter filtre) => new("Filtres rapides",
    [
        new(filtre.Href(vue: ""), "Tout", filtre.Vue is not (WorldFilter.Mondes or WorldFilter.Lecons), mondes.Count),
        new(filtre.Href(vue: WorldFilter.Mondes), "Mondes", filtre.Vue == WorldFilter.Mondes, mondes.Count(m => !EstUneLecon(m))),
        new(filtre.Href(vue: WorldFilter.Lecons), "Tutoriels commencés", filtre.Vue == WorldFilter.Lecons, mondes.Count(EstUneLecon)),
    ]);
}
