using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The inspector: the last exchanges of a world with the API, and one of them whole, its explanation first.</summary>
internal sealed class RequetesModel(Workspaces workspaces, JournalDesRequetes journal) : PageModel
{
    private const int ParPage = 50;

    private DateTimeOffset? _precedent;

    public MondeInscrit Inscrit { get; private set; } = null!;

    public FiltreEchanges Filtre { get; private set; } = new();

    public PageEchanges Liste { get; private set; } = new([], null);

    /// <summary>The number before which the list begins; null where it begins at the last exchange.</summary>
    public string? Avant { get; private set; }

    public bool EstUneSuite => Avant is not null;

    public Echange? Choisi { get; private set; }

    /// <summary>True when the address names the exchange, which then comes first on a narrow screen.</summary>
    public bool EstNomme { get; private set; }

    public ImmutableArray<Fait> Faits { get; private set; } = [];

    /// <summary>The invoices of the exchange, each with the page of the portal where a party sees it.</summary>
    public ImmutableArray<(long Id, string Numero, string? Page)> Factures { get; private set; } = [];

    public long Perdus => journal.Perdus;

    /// <summary>The last time the world was put back after the exchange that is shown.</summary>
    public Remise? RemisDepuis => Inscrit.RemisDepuis(Choisi!.Mur);

    /// <summary>The times the world was put back between the line before, if any, and a line of the list, the last one first.</summary>
    public IEnumerable<Remise> RemisesAvant(int rang)
    {
        var suivante = rang > 0 ? Liste.Lignes[rang - 1].Mur : _precedent;
        return Inscrit.Remises.Where(r => r.Mur > Liste.Lignes[rang].Mur && (suivante is null || r.Mur <= suivante)).Reverse();
    }

    /// <summary>What a world was put back to.</summary>
    public static string Etat(Remise remise) => remise.Instantane is { } nom ? $"à l’instantané « {nom} »" : "à son début";

    public string Racine => $"/console/{Inscrit.Id}/requetes";

    public string Origine => $"{Request.Scheme}://{Request.Host}";

    public string Curl => CommandeCurl.De(Choisi!, Origine);

    /// <summary>The address of this page with the same filter and something more.</summary>
    public string Adresse(string chemin, string? avant = null)
    {
        var criteres = Filtre.Adresse();
        return Racine + chemin + criteres + (avant is null ? "" : (criteres.Length == 0 ? "?" : "&") + "avant=" + avant);
    }

    /// <summary>Where the list is asked for again while the same exchange is looked at.</summary>
    public string Source => Adresse("") + (Filtre.EstVide ? "?" : "&") + "vu=" + Choisi?.Trace;

    /// <summary>The same page under another filter.</summary>
    public string Adresse(FiltreEchanges filtre) => Racine + filtre.Adresse();

    public IHtmlContent Imprimer(string corps, bool marquer) =>
        CorpsImprime.De(corps, marquer ? Choisi!.Explications.Select(r => r.Ou).OfType<string>().Where(o => o.StartsWith('$')) : []);

    /// <summary>How an exchange ended, in a word and a colour.</summary>
    public static Badge Issue(Echange e) => e switch
    {
        { Panne: not null } => new Badge("act", "stop", $"{e.Statut}, panne"),
        { EstAccepte: true, Explications.IsEmpty: true } => Badges.Accepte($"{e.Statut}"),
        { EstAccepte: true } => new Badge("act", "info", $"{e.Statut}, à savoir"),
        { Statut: 200, Explications.IsEmpty: true } => new Badge("wait", "info", "200, vide"),
        { Statut: 200 } => Badges.Refuse("200, refusé"),
        _ => Badges.Refuse($"{e.Statut}"),
    };

    public async Task<IActionResult> OnGetAsync(string monde, string? trace, string? avant, string? vu, CancellationToken ct)
    {
        if (workspaces.Find(monde) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        Inscrit = inscrit;
        Filtre = FiltreEchanges.Lire(Request.Query) with { Traces = new HashSet<string>() };
        (Avant, EstNomme) = (avant, trace is not null);
        Liste = journal.Rechercher(monde, Filtre, await CiblesDeFacture.De(workspaces, monde, Filtre, ct), avant, ParPage, resumes: true);
        _precedent = avant is null ? null : journal.Find(monde, avant)?.Mur;
        var choisi = trace ?? vu ?? (Liste.Lignes.Count > 0 ? Liste.Lignes[0].Trace : null);
        Choisi = choisi is null ? null : journal.Find(monde, choisi);
        if (Choisi is { } echange)
        {
            using var world = await workspaces.Open(monde, ct);
            Relier(world, echange);
        }

        return Page();
    }

    private void Relier(Workspace world, Echange echange)
    {
        Faits = [.. new LireJournal(world).DeLaRequete(echange.Trace, echange.JournalAvant, echange.JournalApres).Select(e => e.Fait)];
        var ids = Faits.Where(f => f.Objet?.Type == "facture").Select(f => f.Objet!.Id).Concat(echange.Facture is { } id && RemisDepuis is null ? [id] : []).Distinct().ToList();
        var personnes = ids.Count == 0 ? [] : new Personnes(world).Execute();
        Factures = [.. ids.Select(i => Facture(world, i, personnes)).OfType<(long, string, string?)>()];
    }

    /// <summary>An invoice and its page, for the first person of its supplier, else of its recipient; null when there is no such invoice.</summary>
    private (long Id, string Numero, string? Page)? Facture(Workspace world, long id, IReadOnlyList<(Utilisateur Personne, Structure Structure, RangUtilisateur Rang)> personnes)
    {
        var objet = new LireJournal(world).DeLaFacture(id.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(e => e.Fait).FirstOrDefault(f => f is { EstAccepte: true, Objet.Type: "facture" });
        if (objet is not { Objet: { } facture })
        {
            return null;
        }

        var auteur = personnes.Where(p => p.Structure.Id == objet.Acteur.Structure).Select(p => p.Personne).FirstOrDefault();
        var page = auteur is null ? null : $"{new Persona(Inscrit.Id, auteur.Login).Racine}/factures-emises/facture/{id}";
        return (id, facture.Numero ?? $"{id}", page);
    }
}
