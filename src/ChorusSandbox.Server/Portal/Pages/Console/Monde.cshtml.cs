using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Pages.Monde;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>One world seen by its trainer: « Connexion », clock, clients, snapshots, agenda, journal.</summary>
internal sealed class MondeModel(Workspaces workspaces, FormFiles files) : PageModel
{
    private const int Dernieres = 40;
    private const string CeQuiReste = "Ses échanges avec l’API et sa liste de qualification sont gardés.";

    public static readonly FormFields Champs = new(("nom", "Nom du nouvel instantané"), ("fichier", "Fichier UBL, CII ou Factur-X"), ("format", "Format des factures"), ("nombre", "Nombre de factures"), ("defaut", "Défaut"));

    public sealed record Compte(string Structure, string Siret, string Nature, string Login);

    [FromRoute(Name = "monde")]
    public string Id { get; set; } = "";

    public MondeInscrit Inscrit { get; private set; } = null!;

    public string Origine => $"{Request.Scheme}://{Request.Host}";

    public SecretsDuMonde? Secrets { get; private set; }

    /// <summary>The link that opens this world to a trainee, when it was just made.</summary>
    public string? LienDePlace { get; private set; }

    public ImmutableArray<Compte> Comptes { get; private set; } = [];

    public string Curl { get; private set; } = "";

    public DateTimeOffset Maintenant { get; private set; }

    public bool Figee { get; private set; }

    /// <summary>How many EDI links the world has.</summary>
    public int Raccordements { get; private set; }

    /// <summary>True when a new compte technique waits half an hour.</summary>
    public bool ActivationDifferee { get; private set; }

    public string Prevoir { get; private set; } = "P1D";

    public ImmutableArray<Echeance>? Prevus { get; private set; }

    public ImmutableArray<Structure> Clients { get; private set; } = [];

    public IReadOnlyList<string> Instantanes { get; private set; } = [];

    public ImmutableArray<EntreeAgenda> Agenda { get; private set; } = [];

    public JournalLu Journal { get; private set; } = null!;

    /// <summary>What the journal is narrowed to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cherche { get; set; }

    public Notice? Annonce { get; private set; }

    public FormRefusals Refus { get; private set; } = Champs.Refuser();

    public async Task<IActionResult> OnGetAsync(bool cree, bool importe, CancellationToken ct)
    {
        Annonce = cree || importe
            ? new Notice($"Le monde est {(cree ? "créé" : "importé")}. Générez ses secrets pour appeler l’API ou vous connecter par mot de passe.")
            : Notice.Suivie(TempData, Id);

        return await Montrer(ct);
    }

    /// <summary>Tells what an advance would bring: asked for, since it costs a copy of the world.</summary>
    public Task<IActionResult> OnPostPrevoirAsync(string? prevoir, CancellationToken ct) => Agir(async world =>
    {
        var cible = Cible(world, prevoir);
        if (cible.IsRefused)
        {
            return cible.Refus;
        }

        (Prevoir, Prevus) = (prevoir!, [.. (await workspaces.Preview(Id, cible.Value, ct)).Select(FactTeller.Tell).OfType<Echeance>()]);
        return Fait($"Voici ce qui va se passer d’ici au {Typographie.DateHeure(cible.Value)} ; rien n’est encore arrivé.");
    }, ct);

    public async Task<IActionResult> OnPostSecretsAsync(CancellationToken ct)
    {
        if (workspaces.Find(Id) is not null)
        {
            Secrets = await workspaces.RenewSecrets(Id, ct);
        }

        return await Montrer(ct);
    }

    /// <summary>Makes the link of a seat, shown this once.</summary>
    public async Task<IActionResult> OnPostPlaceAsync(CancellationToken ct)
    {
        if (workspaces.Find(Id) is not null)
        {
            LienDePlace = $"{Origine}/place?code={await workspaces.NewPlace(Id)}";
        }

        return await Montrer(ct);
    }

    /// <summary>Plays, or not, the half hour before a new compte technique works.</summary>
    public Task<IActionResult> OnPostActivationAsync(string? delai, CancellationToken ct) => Agir(async world =>
        (await new ReglerActivation(world).Execute(new DemandeActivation(Duree.TryLire(delai, out var lu) ? lu : null), Formateur, ct))
            .Select(p => p.ActivationCompteTechnique is null ? "Un compte technique sert dès sa création." : "Un compte technique créé désormais attend trente minutes."), ct);

    public Task<IActionResult> OnPostModeAsync(string? mode, CancellationToken ct) => Agir(async world =>
    {
        var voulu = mode == ModeHorloge.Figee.Code() ? ModeHorloge.Figee : ModeHorloge.Fluante;
        await new ReglerHorloge(world).Execute(new DemandeHorloge(voulu), Formateur, ct);
        return Fait(voulu == ModeHorloge.Figee ? "L’horloge est figée." : "L’horloge coule de nouveau.");
    }, ct);

    public Task<IActionResult> OnPostAvancerAsync(string? duree, CancellationToken ct) => Agir(async world =>
    {
        var cible = Cible(world, duree);
        if (cible.IsRefused)
        {
            return cible.Refus;
        }

        var faits = await world.Driver.Advance(cible.Value, null, ct);
        return Fait($"Nous sommes le {Typographie.DateLongueHeure(world.Clock.Now)}. Faits survenus : {faits.Length}.");
    }, ct);

    public Task<IActionResult> OnPostClientAsync(string? siret, string? comportement, CancellationToken ct) => Agir(async world =>
        (await new ChangerComportement(world).Execute(new DemandeComportement(siret ?? "", comportement), Formateur, ct))
            .Select(s => $"{s.Designation} se comporte désormais ainsi : {s.Comportement}, pour les factures qui lui arriveront."), ct);

    public Task<IActionResult> OnPostRelancerAsync(long entree, CancellationToken ct) => Agir(async world =>
        (await new RelancerEntree(world).Execute(new DemandeRelance(entree), Formateur, ct)).Select(_ => "L’appel au client est relancé."), ct);

    public async Task<IActionResult> OnPostStructuresAsync(IFormFile? fichier, CancellationToken ct) => await Agir(async world =>
    {
        if (fichier is null || fichier.Length == 0)
        {
            return Domain.Refus.De(CodeRefus.ConsoleChampInvalide, "fichier", null, ("champ", "fichier"), ("valeur", null), ("attendu", "un fichier de factures"));
        }

        var faites = await new CreerStructuresDepuisFlux(world).Execute(fichier.FileName, await files.Read(fichier, ct), Formateur, ct);
        var monde = new DecrireMonde(world);
        return faites.Select(s => $"Structures prêtes : {Typographie.Quelques([.. s.Select(x => $"{x.Designation} ({x.Siret})")])}."
            + (s.FirstOrDefault(x => x.Role == RoleStructure.Fournisseur) is { } fournisseur
                ? $" Y déposent : {Typographie.Quelques([.. monde.Personnes(fournisseur.Id).Select(p => $"{p.Personne.Prenom} {p.Personne.Nom}")])}."
                : ""));
    }, ct);

    public async Task<IActionResult> OnPostInstantaneAsync(string? nom, CancellationToken ct)
    {
        var lisible = Typographie.NomDeFichier(nom ?? "");
        try
        {
            await workspaces.Snapshot(Id, lisible, ct);
            return Suivre($"L’instantané « {lisible} » est gardé.");
        }
        catch (ArgumentException)
        {
            Refuser(Domain.Refus.De(CodeRefus.ConsoleChampInvalide, "nom", nom, ("champ", "nom"), ("valeur", nom), ("attendu", "de 1 à 50 lettres, chiffres ou tirets")));
        }
        catch (MondeInconnuException)
        {
            return LocalRedirect("/introuvable");
        }

        return await Montrer(ct);
    }

    public Task<IActionResult> OnPostRestaurerAsync(string? nom, CancellationToken ct) =>
        AuRepos(async () => await workspaces.Restore(Id, nom ?? "", ct) ? $"Le monde est revenu à l’instantané « {nom} ». {CeQuiReste}" : "Cet instantané n’existe plus.", ct);

    public Task<IActionResult> OnPostOublierAsync(string? nom, CancellationToken ct) =>
        AuRepos(async () => await workspaces.DeleteSnapshot(Id, nom ?? "", ct) ? $"L’instantané « {nom} » est supprimé." : "Cet instantané n’existe plus.", ct);

    public Task<IActionResult> OnPostReinitialiserAsync(CancellationToken ct) => AuRepos(async () =>
    {
        await workspaces.Reset(Id, ct);
        return $"Le monde est revenu à son début. Ses secrets n’ont pas changé. {CeQuiReste}";
    }, ct);

    public async Task<IActionResult> OnPostSupprimerAsync(CancellationToken ct)
    {
        try
        {
            await workspaces.Delete(Id, ct);
            return LocalRedirect("/console?supprime=true");
        }
        catch (MondeOccupeException)
        {
            return await Occupe(ct);
        }
    }

    public async Task<IActionResult> OnPostExporterAsync(CancellationToken ct) => workspaces.Find(Id) is null
        ? LocalRedirect("/introuvable")
        : File(await FichierEphemere.Remplir(zip => workspaces.Export(Id, zip, ct)), "application/zip", $"monde-{Id}.zip");

    /// <summary>Makes invoices between the structures of this world, in one lot to deposit.</summary>
    public async Task<IActionResult> OnPostFacturesAsync(string? format, int? nombre, string? defaut, CancellationToken ct)
    {
        if (workspaces.Find(Id) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        Result<byte[]> lot;
        using (var world = await workspaces.Open(Id, ct))
        {
            lot = LotDuMonde.Faire(format, nombre, defaut, inscrit.Graine, Temps.JourDeParis(world.Clock.Now));
        }

        if (!lot.IsRefused)
        {
            return File(lot.Value!, "application/zip", $"factures-{Id}.zip");
        }

        Refuser(lot.Refus);
        return await Montrer(ct);
    }

    private static Actor Formateur => Actor.Formateur;

    private static Result<string> Fait(string phrase) => phrase;

    /// <summary>Where one of the offered advances leads.</summary>
    private static Result<DateTimeOffset> Cible(Workspace world, string? duree) => Duree.TryLire(duree, out var lue) && Horloge.Avances.Any(a => a.Duree == duree)
        ? Horizon.Avancer(world.Clock.Now, lue)
        : Domain.Refus.De(CodeRefus.ConsoleChampInvalide, "duree", duree, ("champ", "duree"), ("valeur", duree), ("attendu", "une durée de la liste"));

    private async Task<IActionResult> Agir(Func<Workspace, Task<Result<string>>> acte, CancellationToken ct)
    {
        if (workspaces.Find(Id) is null)
        {
            return LocalRedirect("/introuvable");
        }

        using (var world = await workspaces.Open(Id, ct))
        {
            var issue = await acte(world);
            if (issue.IsRefused)
            {
                Refuser(issue.Refus);
            }
            else if (Prevus is null)
            {
                return Suivre(issue.Value);
            }
            else
            {
                Annonce = new Notice(issue.Value);
            }
        }

        return await Montrer(ct);
    }

    /// <summary>The page again, by its own address: it can be reloaded, and gone back to.</summary>
    private LocalRedirectResult Suivre(string annonce)
    {
        Notice.Garder(TempData, Id, annonce);
        return LocalRedirect($"/console/{Id}");
    }

    private async Task<IActionResult> AuRepos(Func<Task<string>> acte, CancellationToken ct)
    {
        try
        {
            return Suivre(await acte());
        }
        catch (MondeInconnuException)
        {
            return LocalRedirect("/introuvable");
        }
        catch (MondeOccupeException)
        {
            return await Occupe(ct);
        }
    }

    private Task<IActionResult> Occupe(CancellationToken ct)
    {
        Refuser(Domain.Refus.De(CodeRefus.ConsoleMondeOccupe, "monde", Id, ("monde", Id), ("delai", "quelques secondes")));
        return Montrer(ct);
    }

    private void Refuser(params ImmutableArray<Refus> refus) => Refus = Champs.Refuser(refus);

    private async Task<IActionResult> Montrer(CancellationToken ct)
    {
        if (workspaces.Find(Id) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        Inscrit = inscrit;
        using var world = await workspaces.Open(Id, ct);
        var monde = new DecrireMonde(world);
        (Maintenant, Figee) = (world.Clock.Now, world.Clock.Mode == ModeHorloge.Figee);
        ActivationDifferee = monde.Parametres.ActivationCompteTechnique is not null;
        Raccordements = monde.Parametres.Raccordements.Length;
        Clients = [.. monde.Structures.Where(s => s.EstPublique)];
        Instantanes = workspaces.ListSnapshots(Id);
        Agenda = [.. monde.Agenda.Where(e => e.Acte != "ExpirerMotDePasseTechnique" || e.Instant < Maintenant.AddDays(30)).Take(Dernieres)];
        Journal = JournalLu.De(Id, new LireJournal(world), Cherche);
        Comptes = [.. monde.Structures.SelectMany(s => ComptesDe(monde, s))];
        Curl = PremierAppel.Commandes(Origine, inscrit.ClientId, Secrets, monde);
        return Page();
    }

    private static IEnumerable<Compte> ComptesDe(DecrireMonde monde, Structure structure)
    {
        if (monde.Compte(structure.Id) is { } technique)
        {
            yield return new Compte(structure.Designation, structure.Siret.Valeur, "compte technique", technique.Login);
        }

        foreach (var (personne, rang) in monde.Personnes(structure.Id))
        {
            yield return new Compte(structure.Designation, structure.Siret.Valeur, $"{personne.Prenom} {personne.Nom}, {Ranks.Libelle(rang)}", personne.Login);
        }
    }
}
