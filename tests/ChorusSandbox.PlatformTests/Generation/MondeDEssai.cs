using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Clients;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

/// <summary>A frozen world of a seed with its public clients, in which the issuer's gestionnaire sends.</summary>
public sealed class MondeDEssai : IAsyncLifetime
{
    public const int Graine = 118;

    private readonly DirectoryInfo dossier = Directory.CreateTempSubdirectory("chorus-essai-");
    private readonly ClientsWireMock clients = new();
    private Workspaces? mondes;
    private Workspace? ouvert;

    public static DateTimeOffset Debut { get; } = new(2022, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    public JeuDeDonnees Jeu { get; } = new JeuDeDonneesGenere().Generer(Graine, Debut);

    public async ValueTask InitializeAsync()
    {
        mondes = new Workspaces(dossier.FullName, TimeProvider.System, new JeuDeDonneesGenere(), clients);
        var cree = await mondes.Create(new NouveauMonde { Nom = "essai", Graine = Graine, Debut = Debut, Horloge = ModeHorloge.Figee, Pompe = false });
        ouvert = await mondes.Open(cree.Monde.Id);
    }

    public Task<Result<Facture>> Soumettre(FactureGeneree facture) =>
        new SoumettreFacture(ouvert!).Execute(facture.Demande, Gestionnaire(facture.Fournisseur), TestContext.Current.CancellationToken);

    public Task ChangerComportement(Structure client, string comportement) => new ChangerComportement(ouvert!).Execute(
        new DemandeComportement(client.Siret.Valeur, comportement), Actor.Formateur, TestContext.Current.CancellationToken);

    public Task Avancer(Duree duree) =>
        ouvert!.Driver.Advance(duree.Apres(ouvert.Store.Resumes.Meta.Horloge.Instant), null, TestContext.Current.CancellationToken);

    public StatutFacture Statut(FactureGeneree facture, long id) =>
        new ConsulterFacture(ouvert!).Execute(id, Gestionnaire(facture.Fournisseur)).Value!.Statut;

    public async ValueTask DisposeAsync()
    {
        ouvert?.Dispose();
        if (mondes is not null)
        {
            await mondes.DisposeAsync();
        }

        await clients.DisposeAsync();
        dossier.Delete(recursive: true);
    }

    private Actor Gestionnaire(Structure structure) => Acteurs.De(Jeu.Utilisateurs.First(u => u.Rattachements[0].IdStructure == structure.Id));
}
