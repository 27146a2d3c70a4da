using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.PlatformTests.Worlds;

namespace ChorusSandbox.PlatformTests.Factures;

/// <summary>The shorter way to the invoices gives what the longer one gives: criteria, orders and pages drawn, over invoices that have changed.</summary>
public sealed class PlanDeRechercheTests
{
    private const int Nombre = 1_500;
    private const int Recherches = 600;

    [Fact]
    public async Task Rechercher_CriteresTires_RendCeQueRendUneLectureDeTout()
    {
        await using var bench = await WorldBench.New();
        await Peupler(bench);
        var (acteur, tirage, courtes) = (bench.Par(bench.Fournisseur), new Random(7), 0);
        for (var i = 0; i < Recherches; i++)
        {
            var criteres = Criteres(bench, tirage);
            courtes += PlanDeRecherche.Parmi(bench.Resumes, criteres, acteur) is null ? 0 : 1;

            var trouvees = WorldBench.Accepte(new RechercherFactures(bench.World).Execute(criteres, acteur));

            Assert.Equal(Lire(bench.Resumes, criteres, acteur), trouvees.Lignes.Select(l => l.Facture.Id));
        }

        Assert.InRange(courtes, Recherches / 5, Recherches * 4 / 5);
    }

    [Fact]
    public async Task Rechercher_CritereRare_NeLitQueCeQuiLuiRepond()
    {
        await using var bench = await WorldBench.New();
        await Peupler(bench);
        var rare = new CriteresFactures { Cote = RolePiece.Fournisseur, TtcMin = 100_000m };

        Assert.Equal(0, PlanDeRecherche.Parmi(bench.Resumes, rare, bench.Par(bench.Fournisseur))?.Count());
        Assert.Null(PlanDeRecherche.Parmi(bench.Resumes, rare with { TtcMin = 1m }, bench.Par(bench.Fournisseur)));
    }

    private static IEnumerable<long> Lire(Resumes resumes, CriteresFactures c, Actor acteur) => Tri.Trier(
        resumes.Factures.Toutes.Where(f => FacturesVisibles.EstVisible(f, c.Cote, acteur, c.Structures) && FiltreDeFactures.Repond(resumes, f, c)).Select(f => RechercherFactures.Ligne(resumes, f)),
        c.Tri, c.Descendant).Take(c.Pagination.Maximum).Take(c.Pagination.ParPage).Select(l => l.Facture.Id);

    /// <summary>Copies of an invoice with drawn data, half of them changed since.</summary>
    private static async Task Peupler(WorldBench bench)
    {
        var (modele, tirage) = (await bench.MiseADisposition(), new Random(3));
        await bench.World.Store.Write(work =>
        {
            var ids = Enumerable.Range(0, Nombre).Select(_ => work.Next(Sequence.Facture)).ToList();
            return ids.Concat(ids.Where(_ => tirage.Next(2) == 0)).Select(id => work.Put(id, Tiree(bench, modele with { Id = id }, tirage))).Count();
        }, WorldBench.Ct);
    }

    private static Facture Tiree(WorldBench bench, Facture f, Random tirage)
    {
        var (ttc, client) = (tirage.Next(1, 2_000), tirage.Next(30) == 0 ? bench.AutreMairie : bench.Mairie);
        return f with
        {
            Statut = tirage.Next(40) == 0 ? StatutFacture.Rejetee : StatutFacture.MiseADisposition,
            Cadre = tirage.Next(30) == 0 ? CadreDeFacturation.A2FactureFournisseurDejaPayee : f.Cadre,
            Type = tirage.Next(50) == 0 ? TypeFacture.Avoir : TypeFacture.Facture,
            DateFacture = f.DateFacture.AddDays(-tirage.Next(300)),
            DateDepot = WorldBench.Debut.AddHours(tirage.Next(3_000)),
            DateStatut = WorldBench.Debut.AddHours(tirage.Next(3_000)),
            TelechargeeLe = tirage.Next(20) == 0 ? WorldBench.Debut : null,
            Destinataire = f.Destinataire! with { IdStructure = client.Id, IdService = tirage.Next(60) == 0 ? 77 : null },
            References = f.References with { Marche = tirage.Next(20) == 0 ? $"M-{tirage.Next(5)}" : null },
            Montants = f.Montants with { Ttc = new(ttc), APayer = new(ttc), Ht = new(ttc / 2) },
        };
    }

    private static CriteresFactures Criteres(WorldBench bench, Random tirage)
    {
        var c = new CriteresFactures
        {
            Cote = RolePiece.Fournisseur,
            Tri = tirage.Next(4) == 0 ? "MontantTTC" : Tri.ParDefaut,
            Descendant = tirage.Next(5) > 0,
            Pagination = new Pagination(1, 50, tirage.Next(3) == 0 ? 10 : 200),
        };
        for (var i = tirage.Next(1, 4); i > 0; i--)
        {
            c = Un(bench, c, tirage);
        }

        return c;
    }

    private static CriteresFactures Un(WorldBench bench, CriteresFactures c, Random tirage) => tirage.Next(10) switch
    {
        0 => c with { TtcMin = tirage.Next(2_100) },
        1 => c with { TtcMin = 500, TtcMax = 500 + tirage.Next(50) },
        2 => c with { HtMax = tirage.Next(1_000), APayerMin = tirage.Next(100) },
        3 => c with { Statuts = [StatutFacture.Rejetee] },
        4 => c with { Types = [TypeFacture.Avoir, TypeFacture.Acompte] },
        5 => c with { DateDepotDu = new DateOnly(2022, 3, 1).AddDays(tirage.Next(130)), DateStatutAu = new DateOnly(2022, 3, 1).AddDays(tirage.Next(130)) },
        6 => c with { Marche = $"m-{tirage.Next(6)}" },
        7 => c with { Destinataires = [new(bench.AutreMairie.Id, null, null, [])] },
        8 => c with { Telechargee = tirage.Next(2) == 0, ServiceDestinataire = tirage.Next(2) == 0 ? 77 : null },
        _ => c with { Cadre = CadreDeFacturation.A2FactureFournisseurDejaPayee, DateFactureDu = new DateOnly(2022, 3, 1).AddDays(-tirage.Next(300)) },
    };
}
