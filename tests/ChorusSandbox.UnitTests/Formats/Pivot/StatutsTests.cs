using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cpp;
using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.UnitTests.Formats.Pdf;

namespace ChorusSandbox.UnitTests.Formats.Pivot;

/// <summary>Files of statuses: what is written is read back, what cannot be is refused by name, and the checker recognises them.</summary>
public sealed class StatutsTests
{
    private static readonly DateTimeOffset Instant = new(2022, 3, 7, 9, 0, 3, TimeSpan.FromHours(1));
    private static readonly EnveloppePivot Enveloppe = new(new DateOnly(2022, 3, 7), "CPP0011100000000000000012", "CPP001", "SBX001");

    private static readonly FichierDeStatuts Rapport = new(Enveloppe,
        new StatutDeFlux("SBX0011100000000000000001", "FSO1100A_SBX001_SBX0011100000000000000001", "FSO1100A", "IN_INTEGRE_PARTIEL", "Intégré partiellement", Instant,
            [], [new("1.xml", "F-1", "12345678200010", "12345678200051", 8_000_001, []), new("2.xml", null, null, null, null, [new("XML_MAL_FORME", "Fichier mal formé", "ligne 1", "Corrigez")])]),
        []);

    private static readonly FichierDeStatuts CycleDeVie = new(Enveloppe, null,
        [new("12345678200010", "Informatique & Cie", "12345678200051", "F-1", 1, null, Instant), new("12345678200010", "Informatique & Cie", null, "F-1", 5, "Montant erroné – à revoir", Instant.AddDays(2))]);

    public static TheoryData<bool> Sortes => [true, false];

    [Theory]
    [MemberData(nameof(Sortes))]
    public void Lire_CeQuiEstEcrit_DonneLaMemeChose(bool rapport)
    {
        var octets = EcrivainStatuts.Ecrire(rapport ? Rapport : CycleDeVie);

        var lu = Lire(octets);

        Assert.False(lu.IsRefused);
        Assert.Equal(Encoding.UTF8.GetString(octets), Encoding.UTF8.GetString(EcrivainStatuts.Ecrire(lu.Value)));
        Assert.Equal((Enveloppe, rapport ? 2 : null, rapport ? 0 : 2), (lu.Value.Enveloppe, lu.Value.Flux?.Factures.Length, lu.Value.Factures.Length));
    }

    [Theory]
    [InlineData("<IdStatut>05</IdStatut>", "<IdStatut>41</IdStatut>", "DonneesStatut/IdStatut")]
    [InlineData("<IdStatut>05</IdStatut>", "<IdStatut>IN_REJETE</IdStatut>", "DonneesStatut/IdStatut")]
    [InlineData("2022-03-09T09:00:03+01:00", "2022-15-09T09:00:03+01:00", "Horodatage")]
    [InlineData("<IdFacture>F-1</IdFacture>", "", "DonneesStatut/IdFacture")]
    public void Lire_UneValeurImpossible_EstRefuseeASaPlace(string juste, string faux, string element)
    {
        var refus = Lire(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(EcrivainStatuts.Ecrire(CycleDeVie)).Replace(juste, faux, StringComparison.Ordinal))).Refus;

        Assert.NotEmpty(refus);
        Assert.All(refus, r => Assert.Equal(CodeRefus.FluxCycleDeVieInvalide, r.Code));
        Assert.All(refus, r => Assert.EndsWith(element, r.Parametres["element"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<CPPStatutPivot/>")]
    [InlineData("<CPPStatutPivot>")]
    [InlineData("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>")]
    [InlineData("")]
    public void Lire_AutreChose_EstRefuse(string contenu) => Assert.True(Lire(Encoding.UTF8.GetBytes(contenu)).IsRefused);

    [Theory]
    [InlineData(true, "compte rendu d’intégration (CSO) du flux SBX0011100000000000000001, IN_INTEGRE_PARTIEL")]
    [InlineData(false, "cycle de vie, 2 statuts")]
    public void Controler_UnFichierDeStatuts_LeReconnaitSansVerdict(bool rapport, string format)
    {
        var controle = ControleDeFichier.Controler(EcrivainStatuts.Ecrire(rapport ? Rapport : CycleDeVie), "retour", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);

        Assert.Equal((format, VerdictDeControle.SansObjet, true), (controle.Format, controle.Chorus, controle.StructureValide));
    }

    [Fact]
    public void Controler_UnPivot_LeReconnaitSansVerdict()
    {
        using var memoire = new MemoryStream();
        EcrivainPivot.Ecrire(memoire, Enveloppe, [new(FacturePdfTests.UneFacture(2), null, false, [])]);

        var controle = ControleDeFichier.Controler(memoire.ToArray(), "PivotS.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);

        Assert.Equal(("pivot, 1 facture", VerdictDeControle.SansObjet, VerdictDeControle.SansObjet), (controle.Format, controle.Chorus, controle.En16931));
    }

    [Fact]
    public void Controler_UnFichierDeStatutsFaux_LeRefuse()
    {
        var octets = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(EcrivainStatuts.Ecrire(CycleDeVie)).Replace("<IdStatut>05</IdStatut>", "<IdStatut>99</IdStatut>", StringComparison.Ordinal));

        var controle = ControleDeFichier.Controler(octets, "retour", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);

        Assert.Equal((VerdictDeControle.Refuse, "FLUX_CYCLE_DE_VIE_INVALIDE"), (controle.Chorus, Assert.Single(controle.Constats).Id));
    }

    [Fact]
    public void Numero_DesStatutsPublics_EstLeLeur() => Assert.Equal(
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        new[]
        {
            StatutFacture.Deposee, StatutFacture.EnCoursAcheminement, StatutFacture.MiseADisposition, StatutFacture.ARecycler, StatutFacture.Rejetee, StatutFacture.Suspendue, StatutFacture.ServiceFait,
            StatutFacture.Mandatee, StatutFacture.MiseADispositionComptable, StatutFacture.Comptabilisee, StatutFacture.MiseEnPaiement, StatutFacture.Completee,
        }.Select(s => s.Numero() ?? 0));

    private static Result<FichierDeStatuts> Lire(byte[] octets) => LecteurStatuts.Lire(octets, "retour", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
}
