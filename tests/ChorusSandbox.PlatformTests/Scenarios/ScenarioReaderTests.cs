using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.PlatformTests.Scenarios;

public sealed class ScenarioReaderTests
{
    private const string Juste = """
        titre: "Un titre"
        but: "Un but."
        public: stagiaire
        source: "Une source [V]"
        graine: 1
        debut: "2022-03-01T09:00:00+01:00"
        acteurs:
          fournisseur: {role: FOURNISSEUR}
          mairie: {role: DESTINATAIRE, profil: AUCUN}
        clients:
          mairie: muet
        etapes:
          - acte: SoumettreFacture
            par: fournisseur
            porte: operation
            nom: f1
            donnees: {numero: "F-1", destinataire: mairie, service: "{{mairie.services.0.code}}"}
            attendu:
              - statut: {facture: f1, est: DEPOSEE}
          - avancer: P3D
          - acte: AcquitterRejet
            par: fournisseur
            porte: operation
            donnees: {factures: [f1]}
            refus: [CYCLE_ACTION_IMPOSSIBLE]
        """;

    [Fact]
    public void Read_CorrectScenario_HasNoAnomaly()
    {
        var read = ScenarioReader.Read("juste.yaml", Juste);

        Assert.Empty(read.Anomalies);
        Assert.Equal(3, read.Scenario!.Etapes.Length);
        Assert.Equal(13, read.Scenario.Etapes[0].Ligne);
    }

    [Theory]
    [InlineData("public: stagiaire", "publique: stagiaire", 3, "clé inconnue « publique »")]
    [InlineData("but: \"Un but.\"\n", "", 1, "la clé « but » manque")]
    [InlineData("graine: 1", "graine: un", 5, "nombre entier")]
    [InlineData("\"2022-03-01T09:00:00+01:00\"", "\"2022-03-01T09:00:00\"", 6, "instant avec son décalage")]
    [InlineData("\"2022-03-01T09:00:00+01:00\"", "\"1999-12-31T23:59:59+01:00\"", 6, "de l’an 2000 à l’an 2089")]
    [InlineData("\"2022-03-01T09:00:00+01:00\"", "\"2090-01-01T00:00:00+01:00\"", 6, "de l’an 2000 à l’an 2089")]
    [InlineData("source: \"Une source [V]\"", "source: \"Une source\"", 4, "marque")]
    [InlineData("role: FOURNISSEUR", "role: FOURNISEUR", 8, "rôle inconnu")]
    [InlineData("profil: AUCUN", "profil: RIEN", 9, "profil inconnu")]
    [InlineData("  mairie: muet", "  mairie: sourd", 11, "comportement inconnu « sourd »")]
    [InlineData("clients:\n  mairie: muet\n", "", 1, "le destinataire « mairie » manque")]
    [InlineData("acte: SoumettreFacture", "acte: SoumetreFacture", 13, "vouliez-vous « SoumettreFacture »")]
    [InlineData("porte: operation\n    nom", "portte: operation\n    nom", 15, "clé inconnue « portte »")]
    [InlineData("porte: operation\n    nom", "porte: fenetre\n    nom", 15, "porte inconnue « fenetre »")]
    [InlineData("par: fournisseur\n    porte: operation\n    nom", "par: fournissseur\n    porte: operation\n    nom", 14, "acteur inconnu")]
    [InlineData("numero: \"F-1\"", "nummero: \"F-1\"", 17, "clé inconnue « nummero »")]
    [InlineData("{{mairie.services", "{{prefecture.services", 17, "« prefecture » est nommé avant d’être fait")]
    [InlineData("est: DEPOSEE", "est: DEPOSE", 19, "statut inconnu « DEPOSE »")]
    [InlineData("statut: {facture: f1", "statut: {factures: f1", 19, "clé inconnue « factures »")]
    [InlineData("- statut: {facture: f1", "- statut: {facture: f9", 19, "« f9 » est nommé avant d’être fait")]
    [InlineData("- statut:", "- etat:", 19, "attente inconnue « etat »")]
    [InlineData("avancer: P3D", "avancer: 3J", 20, "durée ISO 8601")]
    [InlineData("- avancer: P3D", "- attendre: P3D", 20, "étape inconnue « attendre »")]
    [InlineData("factures: [f1]", "factures: [f2]", 21, "« f2 » est nommé avant d’être fait")]
    [InlineData("CYCLE_ACTION_IMPOSSIBLE", "CYCLE_ACTION_IMPOSIBLE", 25, "code de refus inconnu")]
    [InlineData("nom: f1", "nom: f1\n    nom: f2", 17, "écrite deux fois")]
    [InlineData("donnees: {factures: [f1]}", "donnees: {factures: [f1}", 24, "YAML illisible")]
    public void Read_OneFault_IsToldWithItsLine(string juste, string faute, int ligne, string message)
    {
        Assert.Contains(juste, Juste, StringComparison.Ordinal);
        var read = ScenarioReader.Read("faute.yaml", Juste.Replace(juste, faute, StringComparison.Ordinal));

        Assert.Null(read.Scenario);
        Assert.Contains(read.Anomalies, a => a.Ligne == ligne && a.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- avancer: {jusqua: \"2022-03-04T09:00:00+01:00\"}")]
    [InlineData("- clients: {mairie: accepte-et-paie}")]
    [InlineData("- attendu: [{journal: {acte: SolliciterClient, objet: f1, nombre: \">= 1\"}}, {agenda: {acte: Acheminer, nombre: 0}}]")]
    [InlineData("- attendu: [{avertissement: {acte: TraiterRejet, code: REJET_NON_ACQUITTE}}, {fenetreRejet: {acteur: fournisseur, sans: f1}}]")]
    [InlineData("- attendu: [{historique: {facture: F-1, contient: [DEPOSEE, TRAITEMENT_REJET]}}, {panier: {espace: Factures reçues, acteur: mairie, contient: F-1}}]")]
    public void Read_EachKindOfStep_IsUnderstood(string etape) =>
        Assert.Empty(ScenarioReader.Read("sorte.yaml", Juste.Replace("- avancer: P3D", etape, StringComparison.Ordinal)).Anomalies);

    [Theory]
    [InlineData("panier: {espace: Factures perdues, acteur: mairie, contient: f1}", "espace inconnu")]
    [InlineData("panier: {espace: Factures reçues, acteur: maire, contient: f1}", "acteur inconnu « maire »")]
    [InlineData("panier: {espace: Factures reçues, acteur: mairie, contient: f1, sans: f1}", "« contient » ou « sans »")]
    [InlineData("historique: {facture: f1, contient: DEPOSSEE}", "statut ou action inconnus")]
    [InlineData("refus: {acte: TraiterRejet, code: REJET_NON_ACQUITTE}", "écrivez « avertissement »")]
    [InlineData("avertissement: {acte: TraiterRejet, code: FACTURE_NUMERO_DOUBLON}", "écrivez « refus »")]
    [InlineData("journal: {acte: Soumettre}", "acte inconnu")]
    [InlineData("journal: {acte: TraiterRejet, nombre: beaucoup}", "borne")]
    [InlineData("agenda: {acte: Acheminer, dans: 3J}", "durée ISO 8601")]
    [InlineData("flux: {depot: f1, etat: IN_PERDU}", "état de flux inconnu")]
    [InlineData("reponse: {etape: f1}", "la clé « champ » manque")]
    public void Read_FaultyExpectation_IsTold(string attente, string message) =>
        Assert.Contains(ScenarioReader.Read("attente.yaml", Juste.Replace("statut: {facture: f1, est: DEPOSEE}", attente, StringComparison.Ordinal)).Anomalies,
            a => a.Ligne == 19 && a.Message.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("{structure: fournisseur, utilisateur: GESTIONNAIRE_SECONDAIRE}", null)]
    [InlineData("{structure: mairie, utilisateur: COMPTE_TECHNIQUE, secret: initial}", null)]
    [InlineData("{structure: fournisseur}", null)]
    [InlineData("{structure: fournisseur, utilisateur: CHEF}", "compte inconnu « CHEF »")]
    [InlineData("{structure: fournisseur, secret: dernier}", "secret inconnu « dernier »")]
    [InlineData("{structure: fournisseur, role: MOE}", "clé inconnue « role »")]
    [InlineData("{structure: prefecture}", "déclaré plus bas « prefecture »")]
    [InlineData("{structure: autre}", "déclaré plus bas « autre »")]
    public void Read_AccountOfAnotherActor_IsUnderstoodOrTold(string acteur, string? message)
    {
        var anomalies = ScenarioReader.Read("compte.yaml", Juste.Replace("clients:", $"  autre: {acteur}\nclients:", StringComparison.Ordinal)).Anomalies;

        Assert.Equal(message is null, anomalies.IsEmpty);
        Assert.All(anomalies.Take(1), a => Assert.Contains(message!, a.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void ReadFile_ExternalScenarioWithExpectedJournal_IsRefused()
    {
        var dossier = Directory.CreateTempSubdirectory("externe").FullName;
        var fichier = Path.Combine(dossier, "x.yaml");
        File.WriteAllText(fichier, Juste.Replace("porte: operation", "porte: externe", StringComparison.Ordinal));
        Assert.Empty(ScenarioReader.ReadFile(fichier).Anomalies);

        File.WriteAllText(ScenarioReader.JournalAttendu(fichier), "");

        Assert.Contains("journal attendu", Assert.Single(ScenarioReader.ReadFile(fichier).Anomalies).Message, StringComparison.Ordinal);
        Directory.Delete(dossier, recursive: true);
    }
}
