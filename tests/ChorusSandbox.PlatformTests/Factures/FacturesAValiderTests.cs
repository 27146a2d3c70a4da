using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

public sealed class FacturesAValiderTests
{
    [Theory]
    [InlineData("VALIDATION", "ValiderFacture")]
    [InlineData("REFUS", "RefuserFacture")]
    public async Task TraiterFactureAValider_FactureA1_EstRefusee(string action, string acte)
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();

        var traitee = await new TraiterFactureAValider(bench.World).Execute(new DemandeValidation { IdFacture = facture.Id, Action = action, Motif = "VAL-01" }, bench.Par(bench.Fournisseur), WorldBench.Ct);

        bench.Refuse(traitee, (CycleActionImpossible, "facture"));
        Assert.Equal((acte, "MISE_A_DISPOSITION"), (bench.Dernier.Acte, bench.Dernier.Avant));
    }

    [Fact]
    public async Task TraiterFactureAValider_DemandeFautive_EstRefusee()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.Deposee();
        var (operation, acteur, ct) = (new TraiterFactureAValider(bench.World), bench.Par(bench.Fournisseur), WorldBench.Ct);

        bench.Refuse(await operation.Execute(new DemandeValidation { IdFacture = facture.Id }, acteur, ct), (ChampObligatoire, "action"));
        bench.Refuse(await operation.Execute(new DemandeValidation { IdFacture = facture.Id, Action = "ACCORD" }, acteur, ct), (ValeurNonAdmise, "action"));
        bench.Refuse(await operation.Execute(new DemandeValidation { Action = "REFUS", Motif = "VAL-01" }, acteur, ct), (ChampObligatoire, "facture"));
        bench.Refuse(await operation.Execute(new DemandeValidation { IdFacture = 9, Action = "REFUS", Motif = "VAL-01" }, acteur, ct), (FactureInconnue, "facture"));
        bench.Refuse(
            await operation.Execute(new DemandeValidation { IdFacture = facture.Id, Action = "REFUS", Motif = "VAL-01" }, bench.Par(bench.Fournisseurs[1]), ct), (HabilitationFacture, "facture"));
    }

    [Theory]
    [InlineData(null, CycleMotifObligatoire)]
    [InlineData("  ", CycleMotifObligatoire)]
    [InlineData("Je ne veux pas", ValeurNonAdmise)]
    [InlineData("REJ-02", ValeurNonAdmise)]
    public async Task TraiterFactureAValider_RefusSansMotifDuReferentiel_EstDit(string? motif, Domain.CodeRefus code)
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.Deposee();

        var refus = new DemandeValidation { IdFacture = facture.Id, Action = "REFUS", Motif = motif };
        bench.Refuse(await new TraiterFactureAValider(bench.World).Execute(refus, bench.Par(bench.Fournisseur), WorldBench.Ct), (CycleActionImpossible, "facture"), (code, "motif"));
        var validation = refus with { Action = "VALIDATION" };
        bench.Refuse(await new TraiterFactureAValider(bench.World).Execute(validation, bench.Par(bench.Fournisseur), WorldBench.Ct), (CycleActionImpossible, "facture"));
    }

    [Theory]
    [InlineData("VAL-07", CadreDeFacturation.A9FactureSoustraitant, true)]
    [InlineData("val-07 ", CadreDeFacturation.A9FactureSoustraitant, true)]
    [InlineData("7", CadreDeFacturation.A9FactureSoustraitant, true)]
    [InlineData("Sous-traitant non agréé par le client public", CadreDeFacturation.A9FactureSoustraitant, true)]
    [InlineData("VAL-07", CadreDeFacturation.A12FactureCotraitant, false)]
    [InlineData("VAL-08", CadreDeFacturation.A12FactureCotraitant, true)]
    public void Motif_DuReferentiel_DependDuCadre(string texte, CadreDeFacturation cadre, bool admis) =>
        Assert.Equal(admis, Domain.Transverses.MotifsRefusValideur.Find(texte, cadre) is not null);

    [Fact]
    public async Task CorrigerValideurFacture_FactureA1_EstRefuseeAvecLeResteDesFautes()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.Deposee();
        var (operation, acteur, ct) = (new CorrigerValideurFacture(bench.World), bench.Par(bench.Fournisseur), WorldBench.Ct);

        bench.Refuse(await operation.Execute(new DemandeCorrectionValideur(facture.Id, bench.Fournisseurs[1].Id, null), acteur, ct), (CycleActionImpossible, "facture"));
        bench.Refuse(await operation.Execute(new DemandeCorrectionValideur(facture.Id, null, null), acteur, ct), (CycleActionImpossible, "facture"), (ChampObligatoire, "valideur"));
        bench.Refuse(
            await operation.Execute(new DemandeCorrectionValideur(facture.Id, null, "00000000000000"), acteur, ct), (CycleActionImpossible, "facture"), (StructureIntervenantInconnu, "valideur"));
        Assert.Equal(nameof(CorrigerValideurFacture), bench.Dernier.Acte);
    }

    [Fact]
    public void VisiblesDuValideur_ToutStatut_LEstAuMoinsDUnRang()
    {
        Assert.All(StatutsFacture.VisiblesDuValideur, s => Assert.True(Domain.Utilisateurs.Roles.EstVisibleDuValideur(Domain.Utilisateurs.RolePiece.Valideur1, s)));
        Assert.DoesNotContain(StatutFacture.Brouillon, StatutsFacture.VisiblesDuValideur);
        Assert.Equal(StatutsFacture.VisiblesDuValideur.Order(), StatutsFacture.VisiblesDuValideur);
    }
}
