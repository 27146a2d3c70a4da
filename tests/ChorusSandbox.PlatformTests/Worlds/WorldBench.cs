using System.Collections.Immutable;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>An installation in a temporary folder with one world in it, a wall that tests move, and clients that tests script.</summary>
public sealed class WorldBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Debut = new(2022, 3, 1, 9, 0, 0, TimeSpan.FromHours(1));

    private readonly string _folder;
    private WorldBench(string folder, FakeWall wall, ScriptedClient client)
    {
        (_folder, Wall, Client) = (folder, wall, client);
        Workspaces = new Workspaces(folder, wall, new JeuDeDonneesGenere(), client);
    }

    public Workspaces Workspaces { get; }

    public FakeWall Wall { get; }

    public ScriptedClient Client { get; }

    public string Folder => _folder;

    public MondeCree Cree { get; private set; } = null!;

    /// <summary>The lease of the bench.</summary>
    public Workspace World { get; private set; } = null!;

    public string Id => Cree.Monde.Id;

    public Resumes Resumes => World.Store.Resumes;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A bench with a frozen world, without pump unless asked.</summary>
    public static Task<WorldBench> New(int graine = 2022) => New(new NouveauMonde { Nom = "Essai", Graine = graine, Debut = Debut, Horloge = ModeHorloge.Figee, Pompe = false });

    public static async Task<WorldBench> New(NouveauMonde nouveau)
    {
        var bench = new WorldBench(Directory.CreateTempSubdirectory("monde").FullName, new FakeWall(Debut), new ScriptedClient());
        bench.Cree = await bench.Workspaces.Create(nouveau, Ct);
        bench.World = await bench.Workspaces.Open(bench.Id, Ct);
        return bench;
    }

    /// <summary>The same folder in a new process, as it were.</summary>
    public Task<WorldBench> Restarted() => Killed(_ => { });

    /// <summary>The same folder in a new process, the world's folder being left as a kill leaves it.</summary>
    public async Task<WorldBench> Killed(Action<string> leave)
    {
        World.Dispose();
        await Workspaces.DisposeAsync();
        leave(WorldFolder);
        var again = new WorldBench(_folder, Wall, Client) { Cree = Cree };
        again.World = await again.Workspaces.Open(Id, Ct);
        return again;
    }

    /// <summary>Does to the world what needs it at rest, then takes a lease on what it has become.</summary>
    public async Task AtRest(Func<Workspaces, Task> job)
    {
        World.Dispose();
        await job(Workspaces);
        World = await Workspaces.Open(Id, Ct);
    }

    /// <summary>The folder of the world.</summary>
    public string WorldFolder => Path.Combine(_folder, "workspaces", Id);

    public Structure Fournisseur => Fournisseurs[0];

    public IReadOnlyList<Structure> Fournisseurs => Actives(s => s.Role == RoleStructure.Fournisseur);

    /// <summary>A recipient that demands nothing and reads its invoices in the portal.</summary>
    public Structure Mairie => Destinataire(ProfilDestinataire.Aucun);

    public Structure AutreMairie => Actives(s => s.Role == RoleStructure.Destinataire && s.Parametres == ParametresDestinataire.Aucun)[1];

    public Structure ParEdi => Actives(s => s.Parametres.RecoitParEdi)[0];

    public Structure Destinataire(ProfilDestinataire profil) =>
        Actives(s => s.Role == RoleStructure.Destinataire && s.Parametres.Profil == profil && !s.Parametres.RecoitParEdi && s.Siret.Valeur != "11000201100044")[0];

    public Actor Par(Structure structure) => (Acteurs.GestionnairePrincipal(Resumes, structure) ?? throw new InvalidOperationException("No gestionnaire.")) with { Porte = Porte.Operation };

    public Actor ParCompteTechnique(Structure structure) => Acteurs.De(Resumes.Comptes.Values.First(c => c.IdStructure == structure.Id), Resumes) with { Porte = Porte.Api };

    public UneFacture UneFacture() => Worlds.UneFacture.De(Fournisseur, Mairie);

    public async Task<Facture> Deposee(DemandeFacture? demande = null)
    {
        DemandeFacture voulue = demande ?? UneFacture();
        return Accepte(await new SoumettreFacture(World).Execute(voulue, Par(Resumes.Structures[voulue.IdFournisseur!.Value]), Ct));
    }

    /// <summary>An invoice in its recipient's basket.</summary>
    public async Task<Facture> MiseADisposition(DemandeFacture? demande = null)
    {
        var facture = await Deposee(demande);
        await Avancer("PT2S");
        return Lire(facture.Id);
    }

    public async Task<Facture> Traitee(Facture facture, StatutFacture statut, string? motif = null) =>
        Accepte(await Traiter(facture.Id, statut.Code(), motif));

    public Task<Result<Facture>> Traiter(long id, string? statut, string? motif = null, string? commentaire = null, string? mandat = null, Actor? actor = null) =>
        new TraiterFactureRecue(World).Execute(
            new DemandeTraitement { IdFacture = id, Statut = statut, Motif = motif, Commentaire = commentaire, NumeroDpMandat = mandat },
            actor ?? Par(Resumes.Structures[Lire(id).Destinataire!.IdStructure]), Ct);

    public Task<Result<Facture>> Soumettre(DemandeFacture demande, Actor? actor = null) =>
        new SoumettreFacture(World).Execute(demande, actor ?? Par(Fournisseur), Ct);

    public Facture Lire(long id) => World.Store.Read<Facture>(id) ?? throw new InvalidOperationException("No invoice.");

    /// <summary>Advances the world, running the agenda on the way.</summary>
    public async Task<IReadOnlyList<Fait>> Avancer(string duree)
    {
        Assert.True(Duree.TryLire(duree, out var lue));
        return await World.Driver.Advance(lue.Apres(World.Clock.Now), null, Ct);
    }

    public IReadOnlyList<Fait> Journal => [.. World.Store.Journal().Select(e => e.Fait)];

    public Fait Dernier => Journal[^1];

    public string JournalEnLignes => string.Concat(Journal.Select(f => f.ToJsonLine() + "\n"));

    public static T Accepte<T>(Result<T> result)
    {
        Assert.True(!result.IsRefused, string.Join(", ", result.Refus.Select(r => $"{r.Code.Code()} at {r.Ou}")));
        return result.Value;
    }

    /// <summary>Refused for these reasons, in this order, each of them explained without a hole, and journaled.</summary>
    public void Refuse<T>(Result<T> result, params (CodeRefus Code, string? Ou)[] attendus) => Refuse(result.Refus, attendus);

    /// <summary>The same, of an act that can only be refused.</summary>
    public void Refuse(ImmutableArray<Refus> refus, params (CodeRefus Code, string? Ou)[] attendus)
    {
        Assert.Equal(attendus, refus.Select(r => (r.Code, r.Ou)));
        Assert.All(refus, r => Assert.Equal(Gravite.Bloquant, CatalogueDesRefus.De(r.Code).Gravite));
        Assert.All(refus, EstExplique);
        Assert.Null(Dernier.Apres);
        Assert.Equal(attendus, Dernier.Refus.Select(r => (r.Code, r.Ou)));
    }

    /// <summary>Accepted, with these warnings beside it, each explained without a hole, and journaled.</summary>
    public void Avertit<T>(Result<T> result, params (CodeRefus Code, string? Ou)[] attendus)
    {
        Accepte(result);
        Assert.Equal(attendus, result.Avertissements.Select(r => (r.Code, r.Ou)));
        Assert.All(result.Avertissements, r => Assert.Equal(Gravite.Avertissement, CatalogueDesRefus.De(r.Code).Gravite));
        Assert.All(result.Avertissements, EstExplique);
        Assert.Equal(attendus, Dernier.Avertissements.Select(r => (r.Code, r.Ou)));
    }

    /// <summary>The texts of a refusal name nothing that it does not give.</summary>
    public static void EstExplique(Refus refus)
    {
        var texte = CatalogueDesRefus.De(refus.Code);
        foreach (Match accolade in Regex.Matches(texte.Titre + texte.Pourquoi + texte.Correction, @"\{(\w+)\}"))
        {
            Assert.True(refus.Parametres.ContainsKey(accolade.Groups[1].Value), $"{refus.Code} lacks {accolade.Value}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        World.Dispose();
        await Workspaces.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private List<Structure> Actives(Func<Structure, bool> est) =>
        [.. Resumes.Structures.Values.Where(s => s.Etat == EtatStructure.Active && est(s)).OrderBy(s => s.Id)];
}
