using System.Globalization;
using System.Numerics;
using System.Text.Json;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

public sealed class JeuDeDonneesGenereTests
{
    private static readonly DateTimeOffset Debut = new(2022, 3, 1, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly string[] SiretsNommes =
        ["12345678200051", "12345678200028", "12345678200036", "12345678200044", "11000201100044"];

    [Fact]
    public void Generer_MemeGraine_DonneLesMemesOctets() => Assert.Equal(EnJson(Jeu(41)), EnJson(Jeu(41)));

    [Fact]
    public void Generer_AutreGraine_DonneDAutresNomsEtLesMemesNumeros()
    {
        var (un, deux) = (Jeu(41), Jeu(42));

        Assert.NotEqual(EnJson(un), EnJson(deux));
        Assert.Equal(un.Structures.Select(s => (s.Id, s.Siret, s.Role)), deux.Structures.Select(s => (s.Id, s.Siret, s.Role)));
        Assert.Equal(un.Utilisateurs.Select(u => u.Id), deux.Utilisateurs.Select(u => u.Id));
        Assert.DoesNotContain(un.Structures[0].Designation, deux.Structures.Select(s => s.Designation));
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Generer_SousUneAutreCulture_DonneLesMemesOctets(string culture)
    {
        var attendu = EnJson(Jeu(7));
        var avant = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(attendu, EnJson(Jeu(7)));
        }
        finally
        {
            CultureInfo.CurrentCulture = avant;
        }
    }

    [Fact]
    public void Generer_DebutDitDansUnAutreFuseau_DonneLeMemeJeu() =>
        Assert.Equal(EnJson(Jeu(7)), EnJson(new JeuDeDonneesGenere().Generer(7, Debut.ToOffset(TimeSpan.FromHours(-9)))));

    [Fact]
    public async Task Generer_EnParallele_DonneLesMemesOctets()
    {
        var attendu = EnJson(Jeu(7));
        var jeux = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => EnJson(Jeu(7)), TestContext.Current.CancellationToken)));
        Assert.All(jeux, j => Assert.Equal(attendu, j));
    }

    [Theory]
    [InlineData(RoleStructure.Fournisseur, 3)]
    [InlineData(RoleStructure.Cotraitant, 2)]
    [InlineData(RoleStructure.SousTraitant, 2)]
    [InlineData(RoleStructure.Moe, 1)]
    [InlineData(RoleStructure.Moa, 1)]
    public void Generer_ChaqueRole_EstTenuParDesStructuresActives(RoleStructure role, int nombre) =>
        Assert.True(Jeu(1).Structures.Count(s => s.Role == role && s.Etat == EtatStructure.Active) >= nombre);

    [Fact]
    public void Generer_CinqProfils_SontTenusParDesDestinatairesOrdinaires()
    {
        var ordinaires = Jeu(1).Structures.Where(EstUnDestinataireOrdinaire).ToList();

        Assert.Equal(Enum.GetValues<ProfilDestinataire>(), ordinaires.Select(s => s.Parametres.Profil).Distinct().Order());
        Assert.Equal(ProfilDestinataire.Aucun, ordinaires[0].Parametres.Profil);
        Assert.True(ordinaires.Count(s => s.Parametres.Profil == ProfilDestinataire.Aucun) >= 2);
        Assert.All(ordinaires, s => Assert.True(s.Services[0] is { EstActif: true, EngagementObligatoire: false } && s.Engagements.Length > 0));
    }

    [Fact]
    public void Generer_Destinataires_DeLaQualification_OntLeurProfilEtLeurService()
    {
        (string Siret, ProfilDestinataire Profil, string? Service)[] attendus =
        [
            ("12345678200051", ProfilDestinataire.Aucun, "SERVICE_PUBLIQUE_1_12345678200051"),
            ("12345678200028", ProfilDestinataire.Service, "SERVICE_DEST_SERV_OBL"),
            ("12345678200036", ProfilDestinataire.Engagement, "SERVICE_PUBLIQUE_1_12345678200036"),
            ("12345678200044", ProfilDestinataire.ServiceOuEngagement, "SERVICE_DEST_EJ_OU_SERV_OBL"),
            ("11000201100044", ProfilDestinataire.ServiceOuEngagement, "SFACETAT"),
        ];
        var structures = Jeu(1).Structures;
        Assert.All(attendus, a =>
        {
            var structure = structures.Single(s => s.Siret.Valeur == a.Siret);
            Assert.Equal((a.Profil, a.Service), (structure.Parametres.Profil, structure.Services[0].Code.Valeur));
        });
        Assert.All(structures.Single(s => s.Siret.Valeur == "11000201100044").Engagements, e => Assert.Matches("^[0-9]{10}$", e.Valeur));
    }

    [Fact]
    public void Generer_CasParticuliers_ViennentApresLesOrdinaires()
    {
        var structures = Jeu(1).Structures;
        Func<Structure, bool>[] particuliers =
        [
            s => s.Parametres.EstMoaUniquement,
            s => s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Inactive },
            s => s is { Role: RoleStructure.Fournisseur, Etat: EtatStructure.Inactive },
            s => s.Services.Any(v => !v.EstActif),
            s => s.Services.Any(v => v.EngagementObligatoire),
            s => s.Parametres.RecoitParEdi,
            s => s.Parametres.Helios,
            s => s.Parametres.PaiementNonRemonte,
        ];
        var dernierOrdinaire = structures.ToList().FindLastIndex(s => s.Siret.Valeur == "11000201100044");
        Assert.All(particuliers, p => Assert.True(structures.ToList().FindIndex(s => p(s)) > dernierOrdinaire));
        Assert.All(structures.Take(dernierOrdinaire), s => Assert.Equal(EtatStructure.Active, s.Etat));
    }

    [Fact]
    public void Generer_Sirets_SontFictifsEtDeCleJuste()
    {
        var structures = Jeu(3).Structures;
        Assert.All(structures, s => Assert.True(
            (s.Siret.Valeur.StartsWith("123456782", StringComparison.Ordinal) && s.Siret.CleEstJuste) || SiretsNommes.Contains(s.Siret.Valeur) || s.TypeIdentifiant != TypeIdentifiant.Siret));
        Assert.Equal("12345678200077", structures[0].Siret.Valeur);
    }

    [Fact]
    public void Generer_NumerosLoginsEtDesignations_SontUniques()
    {
        var jeu = Jeu(3);
        Uniques(jeu.Structures.Select(s => s.Id));
        Uniques(jeu.Structures.Select(s => s.Siret));
        Uniques(jeu.Structures.Select(s => s.Designation));
        Uniques(jeu.Structures.SelectMany(s => s.Services).Select(s => s.Id));
        Uniques(jeu.Structures.SelectMany(s => s.CoordonneesBancaires).Select(s => s.Id));
        Uniques(jeu.Utilisateurs.Select(u => u.Id).Concat(jeu.Comptes.Select(c => c.Id)));
        Uniques(jeu.Utilisateurs.Select(u => u.Login).Concat(jeu.Comptes.Select(c => c.Login)));
        Uniques(jeu.Utilisateurs.SelectMany(u => u.Rattachements).Select(r => r.Id));
        Uniques(jeu.Marches.Select(m => m.Numero));
        Assert.Equal(25780001, jeu.Structures[0].Id);
    }

    [Fact]
    public void Generer_Comptes_UnParStructureSaufUnFournisseur()
    {
        var jeu = Jeu(3);
        var sans = Assert.Single(jeu.Structures, s => s.TypeIdentifiant != TypeIdentifiant.Particulier && jeu.Comptes.All(c => c.IdStructure != s.Id));
        Assert.Equal((RoleStructure.Fournisseur, EtatStructure.Active), (sans.Role, sans.Etat));
        Assert.All(jeu.Comptes, c =>
        {
            Assert.Matches(@"^TECH_[0-9]+_[0-9]{14}@cpro\.fr$", c.Login);
            // 424 calendar days after 1 March 2022, across a change of hour.
            Assert.Equal(new DateTimeOffset(2023, 4, 29, 9, 0, 0, TimeSpan.FromHours(2)), c.Expiration);
            Assert.Contains(jeu.Utilisateurs, u => u.Id == c.IdGestionnaire
                && u.Rattachements.Any(r => r.IdStructure == c.IdStructure && r.Rang == RangUtilisateur.GestionnairePrincipal));
        });
    }

    [Fact]
    public void Generer_Utilisateurs_OntUnLoginFictifEtQuatorzeChiffres()
    {
        var jeu = Jeu(3);
        Assert.All(jeu.Utilisateurs, u =>
        {
            Assert.Matches(@"^[a-z-]+\.[a-z-]+\.[0-9]+@exemple\.fr$", u.Login);
            Assert.InRange(u.Id, 10_000_000_000_000, 99_999_999_999_999);
        });
        Assert.All(jeu.Structures, s => Assert.Single(jeu.Utilisateurs,
            u => u.Rattachements.Any(r => r.IdStructure == s.Id && r.Rang == RangUtilisateur.GestionnairePrincipal)));
        Assert.Equal(Enum.GetValues<RangUtilisateur>(),
            jeu.Utilisateurs.Where(u => u.Rattachements[0].IdStructure == jeu.Structures[0].Id).Select(u => u.Rattachements[0].Rang).Order());
    }

    [Fact]
    public void Generer_Ibans_SontValidesEtFictifs()
    {
        var comptes = Enumerable.Range(0, 20).SelectMany(g => Jeu(g).Structures).SelectMany(s => s.CoordonneesBancaires).ToList();
        Assert.NotEmpty(comptes);
        Assert.All(comptes, c =>
        {
            Assert.Matches("^FR[0-9]{2}9999900001[0-9]{13}$", c.Iban);
            var chiffres = string.Concat((c.Iban[4..] + c.Iban[..4]).Select(x => char.IsAsciiDigit(x) ? x.ToString() : (x - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
            Assert.Equal(1, (int)(BigInteger.Parse(chiffres, CultureInfo.InvariantCulture) % 97));
        });
    }

    [Fact]
    public void Generer_Marches_UnParGroupement() =>
        Assert.Equal([Groupement.Conjoint, Groupement.Solidaire, Groupement.Aucun], Jeu(3).Marches.Select(m => m.Groupement));

    [Fact]
    public void Generer_Engagements_OntMontantDatesEtService()
    {
        var jeu = Jeu(3);
        Uniques(jeu.Structures.SelectMany(s => s.EngagementsJuridiques).Select(e => e.Id));
        Assert.All(jeu.Structures.Where(s => s.EstPublique), s =>
        {
            Assert.Equal([EtatEngagement.Commande, EtatEngagement.Commande, EtatEngagement.Solde], s.EngagementsJuridiques.Select(e => e.Etat));
            Assert.All(s.EngagementsJuridiques, e => Assert.True(e.MontantTtc > 0 && e.DateCreation < e.DateNotification && s.Services.Any(v => v.Id == e.IdService)));
        });
    }

    [Fact]
    public void Generer_ServicesDates_SontOuvertPasseEtAVenir()
    {
        var services = Jeu(3).Structures.Single(s => s.Services.Any(v => v.DebutValidite > Debut)).Services;
        Assert.Equal([true, false, false], services.Select(s => s.EstOuvert(Debut)));
        Assert.All(services, s => Assert.True(s.EstActif));
    }

    [Fact]
    public void Generer_GestionnaireDeDeuxEtablissements_EnEstLeSeulGestionnairePrincipal()
    {
        var jeu = Jeu(3);
        var deux = Assert.Single(jeu.Utilisateurs, u => u.Rattachements.Count(r => r.Rang == RangUtilisateur.GestionnairePrincipal) == 2);
        Assert.Equal(2, jeu.Comptes.Count(c => c.IdGestionnaire == deux.Id));
        Assert.Equal([StatutRattachement.EnCoursDeValidation, StatutRattachement.Desactivee],
            jeu.Utilisateurs.SelectMany(u => u.Rattachements).Select(r => r.Statut).Where(s => s != StatutRattachement.Validee));
    }

    private static bool EstUnDestinataireOrdinaire(Structure s) =>
        s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active, Parametres: { RecoitParEdi: false, Helios: false, PaiementNonRemonte: false } }
        && s.Services.All(v => v is { EstActif: true, EngagementObligatoire: false, FinValidite: null });

    private static JeuDeDonnees Jeu(int graine) => new JeuDeDonneesGenere().Generer(graine, Debut);

    private static string EnJson(JeuDeDonnees jeu) => JsonSerializer.Serialize(jeu);

    private static void Uniques<T>(IEnumerable<T> valeurs)
    {
        var liste = valeurs.ToList();
        Assert.NotEmpty(liste);
        Assert.Equal(liste.Count, liste.Distinct().Count());
    }
}
