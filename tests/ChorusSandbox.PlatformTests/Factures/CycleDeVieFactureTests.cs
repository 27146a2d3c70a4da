using System.Runtime.CompilerServices;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

namespace ChorusSandbox.PlatformTests.Factures;

public sealed class CycleDeVieFactureTests
{
    public static TheoryData<StatutFacture, bool> LesSituations => new(HorsDuCycle.Situations.Select(s => (s.Statut, s.DejaPayee)));

    public static TheoryData<StatutFacture, bool> LesSituationsSansAcheminement =>
        new(HorsDuCycle.Situations.Where(s => s.Statut is not (StatutFacture.Deposee or StatutFacture.EnCoursAcheminement)).Select(s => (s.Statut, s.DejaPayee)));

    [Fact]
    public void Lignes_AreThoseApproved()
    {
        var lignes = string.Concat(CycleDeVieFacture.Lignes.Select(l =>
            $"{l.Id,-4}{l.De?.Code() ?? "(rien)",-29}{l.Acte,-29}{l.Role.Code(),-14}{l.Vers.Code(),-29}{l.Garde,-15}{l.Source}".TrimEnd() + "\n"));

        var approuvees = File.ReadAllText(Approved()).ReplaceLineEndings("\n");
        if (lignes != approuvees)
        {
            File.WriteAllText(Approved().Replace(".approved.", ".received.", StringComparison.Ordinal), lignes);
        }

        Assert.Equal(approuvees, lignes);
    }

    [Theory]
    [MemberData(nameof(LesSituations))]
    public async Task OutsideTheTable_EachActOfEachRole_IsRefusedWithWhatIsPossibleInstead(StatutFacture statut, bool dejaPayee)
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(statut, dejaPayee);
        Assert.Equal(statut, bench.Lire(facture.Id).Statut);
        var avant = bench.Lire(facture.Id);

        foreach (var cas in HorsDuCycle.De(statut, dejaPayee))
        {
            var structure = cas.Role == RolePiece.Fournisseur ? bench.Fournisseur : bench.Resumes.Structures[facture.Destinataire!.IdStructure];
            var refus = await Faire(bench, cas.Acte, facture, bench.Par(structure));

            Assert.True(!refus.IsDefaultOrEmpty, $"{cas} is accepted");
            Assert.All(refus, r => EstExplique(r, facture with { Statut = statut }, cas.Role));
            Assert.Equal(avant.Statut, bench.Lire(facture.Id).Statut);
            Assert.Equal(avant.Destinataire, bench.Lire(facture.Id).Destinataire);
            Assert.Null(bench.Dernier.Apres);
            Assert.Equal(refus.Select(r => (r.Code, r.Ou)), bench.Dernier.Refus.Select(r => (r.Code, r.Ou)));
        }
    }

    [Theory]
    [MemberData(nameof(LesSituationsSansAcheminement))]
    public async Task OutsideTheTable_Routing_IsRefused(StatutFacture statut, bool dejaPayee)
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(statut, dejaPayee);

        var result = await bench.World.Store.Write(work => Acheminer.Within(work, new DemandeSurFacture(facture.Id), null), WorldBench.Ct);

        Assert.True(result.IsRefused);
        Assert.Equal(statut, bench.Lire(facture.Id).Statut);
    }

    [Theory]
    [InlineData(9_999_999)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task UnknownInvoice_EachAct_IsRefusedByName(long id)
    {
        await using var bench = await WorldBench.New();
        var facture = (await bench.Deposee()) with { Id = id };

        foreach (var acte in Enum.GetValues<ActeFacture>().Except([ActeFacture.Acheminer, ActeFacture.AcquitterSuspension]))
        {
            var refus = await Faire(bench, acte, facture, bench.Par(bench.Fournisseur));
            Assert.True(refus is [{ Code: CodeRefus.FactureInconnue }], $"{acte}: {string.Join(", ", refus.Select(r => r.Code))}");
        }
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<Refus>> Faire(WorldBench bench, ActeFacture acte, Facture facture, Actor actor)
    {
        var (world, ct, id) = (bench.World, WorldBench.Ct, facture.Id);
        DemandeFacture demande = bench.UneFacture().Numero("F-AUTRE").Avec(d => d with { IdBrouillon = id });
        return acte switch
        {
            ActeFacture.EnregistrerBrouillon => (await new EnregistrerBrouillon(world).Execute(demande, actor, ct)).Refus,
            ActeFacture.SoumettreFacture => (await new SoumettreFacture(world).Execute(demande, actor, ct)).Refus,
            ActeFacture.SupprimerBrouillon => (await new SupprimerBrouillon(world).Execute(new DemandeSurFacture(id), actor, ct)).Refus,
            ActeFacture.RecyclerFacture => (await new RecyclerFacture(world).Execute(new DemandeRecyclage { IdFacture = id, Destinataire = bench.AutreMairie.Siret.Valeur }, actor, ct)).Refus,
            ActeFacture.CompleterFacture => (await new CompleterFacture(world).Execute(new DemandeComplement { IdFacture = id, Commentaire = "Voici" }, actor, ct)).Refus,
            ActeFacture.AcquitterRejet or ActeFacture.AcquitterSuspension => (await new AcquitterFactures(world).Execute(new DemandeSurFactures([id]), actor, ct)).Refus,
            ActeFacture.TraiterRejet => (await new TraiterRejet(world).Execute(new DemandeSurFactures([id]), actor, ct)).Refus,
            _ => (await bench.Traiter(id, acte.StatutCible()!.Value.Code(), "Autre motif", actor: actor)).Refus,
        };
    }

    private static void EstExplique(Refus refus, Facture facture, RolePiece role)
    {
        WorldBench.EstExplique(refus);
        if (refus.Parametres.TryGetValue("actions", out var actions))
        {
            var possibles = CycleDeVieFacture.Possibles(facture, [role]);
            Assert.Equal(possibles.IsEmpty ? "aucune" : string.Join(", ", possibles.Select(a => a.Libelle())), actions);
        }
    }

    private static string Approved([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "CycleDeVieFacture.approved.txt");
}
