using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

/// <summary>The number of an invoice A_RECYCLER sent again: a recycling, which changes the routing and nothing else (design 11).</summary>
public sealed class RenvoiDUnNumeroTests
{
    private static readonly Dictionary<string, (Func<DemandeFacture, DemandeFacture> Change, string[] Champs)> Changes = new()
    {
        ["quantité"] = (d => Ligne(d, l => l with { Quantite = 4m }), ["lignes[0].quantite"]),
        ["prix"] = (d => Ligne(d, l => l with { MontantUnitaireHt = 99m }), ["lignes[0].montantUnitaireHt"]),
        ["remise de ligne"] = (d => Ligne(d, l => l with { RemiseHt = 1m }), ["lignes[0].remiseHt"]),
        ["taux"] = (d => Ligne(d, l => l with { TauxTva = "TVA3" }), ["lignes[0].tauxTva"]),
        ["dénomination"] = (d => Ligne(d, l => l with { Denomination = "Papier blanc" }), ["lignes[0].denomination"]),
        ["unité"] = (d => Ligne(d, l => l with { Unite = "rame" }), ["lignes[0].unite"]),
        ["référence"] = (d => Ligne(d, l => l with { Reference = "R-1" }), ["lignes[0].reference"]),
        ["ligne de moins"] = (d => d with { Lignes = [d.Lignes[0]] }, ["lignes"]),
        ["lignes échangées"] = (d => d with { Lignes = [d.Lignes[1], d.Lignes[0]] }, ["lignes[0].denomination", "lignes[0].quantite", "lignes[0].montantUnitaireHt", "lignes[1].denomination", "lignes[1].quantite", "lignes[1].unite", "lignes[1].montantUnitaireHt"]),
        ["récapitulatif"] = (d => d with { Tva = [d.Tva[0] with { Base = 340m }] }, ["tva"]),
        ["total HT"] = (d => d with { Montants = d.Montants with { Ht = 351m } }, ["montants.ht"]),
        ["total de TVA"] = (d => d with { Montants = d.Montants with { Tva = 71m } }, ["montants.tva"]),
        ["total TTC"] = (d => d with { Montants = d.Montants with { Ttc = 421m } }, ["montants.ttc"]),
        ["remise"] = (d => d with { Montants = d.Montants with { RemiseTtc = 20m, MotifRemise = "Fidélité" } }, ["montants.remiseTtc", "montants.motifRemise"]),
        ["net à payer"] = (d => d with { Montants = d.Montants with { APayer = 400m } }, ["montants.aPayer"]),
        ["références"] = (d => d with { Cadre = "A2", Date = d.Date!.Value.AddDays(-1), Devise = "USD", TypeTva = "TVA_SUR_ENCAISSEMENT", ModePaiement = "CHEQUE", Marche = "M-1", FactureOrigine = "F-1" },
            ["cadre", "date", "devise", "typeTva", "modePaiement", "marche", "factureOrigine"]),
        ["type"] = (d => d with { Type = "AVOIR", MotifExoneration = "Article 261" }, ["type", "motifExoneration"]),
        ["compte bancaire"] = (d => d with { CompteBancaire = 424242 }, ["compteBancaire"]),
        ["pièce jointe"] = (d => d with { Pieces = [new PieceDemandee(424242)] }, ["pieces"]),
    };

    public static TheoryData<string> LesChangements => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(LesChangements))]
    public async Task Renvoyer_DonneeChangee_EstRefuseParSonNom(string cas)
    {
        await using var bench = await WorldBench.New();
        var facture = await ARecycler(bench);
        var (change, champs) = Changes[cas];

        var result = await bench.Soumettre(change(bench.UneFacture()));

        bench.Refuse(result, (CycleChampNonModifiable, champs[0]));
        Assert.Equal(string.Join(", ", champs), result.Refus[0].Parametres["champs"]);
        Assert.Equal(("RecyclerFacture", StatutFacture.ARecycler), (bench.Dernier.Acte, bench.Lire(facture.Id).Statut));
    }

    [Fact]
    public async Task Renvoyer_ALIdentiqueAUnAutreDestinataire_Recycle()
    {
        await using var bench = await WorldBench.New();
        var facture = await ARecycler(bench);

        // The same numbers, written otherwise, are the same.
        var recyclee = WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Avec(d => Ligne(d, l => l with { Quantite = 3.00m, TauxTva = null, TauxTvaManuel = 20m }) with
        {
            Destinataire = bench.AutreMairie.Siret.Valeur, Cadre = "A1_FACTURE_FOURNISSEUR", Commentaire = "Au bon service",
        })));

        Assert.Equal((facture.Id, StatutFacture.Deposee, "Au bon service"), (recyclee.Id, recyclee.Statut, recyclee.Commentaire));
        Assert.Equal(facture.Lignes, recyclee.Lignes);
        Assert.Equal(bench.AutreMairie.Id, recyclee.Destinataire!.IdStructure);
        Assert.Equal("RecyclerFacture", bench.Dernier.Acte);
    }

    [Fact]
    public async Task Renvoyer_CeQuiNEstPasDonne_NEstPasCompare()
    {
        await using var bench = await WorldBench.New();
        await ARecycler(bench);

        WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Avec(d => d with
        {
            Cadre = null, Date = null, Type = null, Devise = null, TypeTva = null, ModePaiement = null, Lignes = [], Tva = [], Montants = new MontantsDemandes(),
        })));
    }

    [Fact]
    public async Task Renvoyer_MemeFichierJoint_EstLeMeme()
    {
        await using var bench = await WorldBench.New();
        var facture = await ARecycler(bench, bench.UneFacture().Avec(d => d with { Pieces = [Joint(bench).Result] }));

        WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Avec(d => d with { Pieces = [Joint(bench).Result] })));

        Assert.Equal(StatutFacture.Deposee, bench.Lire(facture.Id).Statut);
    }

    [Fact]
    public async Task Renvoyer_ParUnFlux_CompareAussiLesLignes()
    {
        await using var bench = await WorldBench.New();
        await bench.Integrer("un.xml", bench.Ubl(bench.UneFacture()));
        var facture = bench.Resumes.Factures.Toutes.Single();
        await bench.Traiter(facture.Id, "A_RECYCLER", "ACH-01");

        var change = await bench.Integrer("change.xml", bench.Ubl(bench.UneFacture().Avec(d => Ligne(d, l => l with { Quantite = 30m }))));
        var renvoye = await bench.Integrer("renvoye.xml", bench.Ubl(bench.UneFacture()));

        var refus = Assert.Single(change.Factures.Single().Refus);
        Assert.Equal((StatutFlux.Rejete, CycleChampNonModifiable), (change.Statut, refus.Code));
        Assert.Contains("InvoicedQuantity", refus.Ou, StringComparison.Ordinal);
        Assert.Equal((StatutFlux.Integre, facture.Id), (renvoye.Statut, renvoye.Factures.Single().IdFacture));
    }

    private static async Task<Facture> ARecycler(WorldBench bench, DemandeFacture? demande = null) =>
        await bench.Traitee(await bench.MiseADisposition(demande), StatutFacture.ARecycler, "ACH-01");

    private static async Task<PieceDemandee> Joint(WorldBench bench) =>
        new(WorldBench.Accepte(await new AjouterFichier(bench.World).Execute("bon.pdf", null, "Bon"u8.ToArray(), bench.Par(bench.Fournisseur), WorldBench.Ct)).Id);

    private static DemandeFacture Ligne(DemandeFacture demande, Func<LigneDemandee, LigneDemandee> change) => demande with { Lignes = demande.Lignes.SetItem(0, change(demande.Lignes[0])) };
}
