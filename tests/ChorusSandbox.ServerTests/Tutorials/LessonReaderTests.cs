using ChorusSandbox.Server.Portal.Shared;
using ChorusSandbox.Server.Tutorials;
using ChorusSandbox.Server.Tutorials.Reading;

namespace ChorusSandbox.ServerTests.Tutorials;

public sealed class LessonReaderTests
{
    private const string Juste = """
        ---
        titre: Une leçon
        public: [fournisseur]
        duree: PT10M
        niveau: débutant
        graine: 1
        debut: "2022-03-07T09:00:00+01:00"
        acteurs:
          fournisseur: {role: FOURNISSEUR}
          client: {role: DESTINATAIRE, profil: AUCUN}
        clients: {client: muet}
        ---

        # Une leçon

        Bonjour **{{fournisseur.designation}}**.

        ::::etape {#envoyer persona=fournisseur ecran=factures-emises/synthese}
        ## Envoyer

        Faites : `un ::: deux`.

        :::verifier
        - historique: {facture: F-1, contient: DEPOSEE}
        :::
        :::erreur {refus=FACTURE_NUMERO_DOUBLON}
        Le numéro est pris.
        ```essai
        - {acte: SoumettreFacture, par: fournisseur, porte: operation, donnees: {numero: F-1}}
        ```
        :::
        :::indice
        Cherchez.
        :::
        :::solution
        - acte: SoumettreFacture
          par: fournisseur
          porte: operation
          nom: F-1
          donnees: {numero: F-1, destinataire: client}
        :::
        ::::

        ::::etape {#regarder persona=client ecran=connexion}
        ## Regarder

        :::quiz
        Combien ?

        - [ ] Une
          > Non.
        - [x] Deux
          > Oui.
        :::
        ::::

        ## À retenir

        Rien.
        """;

    [Fact]
    public void Read_CorrectLesson_HasItsPartsInOrder()
    {
        var read = LessonReader.Read("01-une-lecon", "index.md", Juste);

        Assert.Empty(read.Anomalies);
        var lesson = read.Lesson!;
        Assert.Equal(["envoyer", "regarder"], lesson.Etapes.Select(e => e.Id));
        Assert.Equal("Envoyer", lesson.Etapes[0].Titre);
        Assert.Single(lesson.Etapes[0].Indices);
        Assert.Single(lesson.Etapes[0].Erreurs[0].Essai);
        Assert.DoesNotContain("SoumettreFacture", lesson.Etapes[0].Erreurs[0].Texte.Html(t => t), StringComparison.Ordinal);
        Assert.Equal([false, true], lesson.Etapes[1].Questions.Single().Choix.Select(c => c.EstJuste));
        Assert.Contains("<h2>À retenir</h2>", lesson.Fin.Single().Texte!.Html(t => t), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryLessonOfTheHouse_HasNoAnomaly()
    {
        var library = new Library(Library.DefaultFolder);

        Assert.Empty(library.Anomalies);
        Assert.Contains(library.Lessons, l => l.Slug == "01-traiter-une-facture-rejetee");
    }

    [Fact]
    public void Ecrans_AreThoseOfThePortal() =>
        Assert.Equal(
            new[] { Labels.P2022.Espaces.FacturesEmises, Labels.P2022.Espaces.FacturesRecues }.SelectMany(e => e.Onglets.Select(o => $"{e.Cle}/{o.Cle}")),
            Ecrans.Tous.Except([Ecrans.Connexion]));

    [Theory]
    [InlineData("niveau: débutant", "nivau: débutant", 5, "clé inconnue « nivau »")]
    [InlineData("duree: PT10M", "duree: dix minutes", 4, "durée ISO 8601")]
    [InlineData("2022-03-07T09:00:00+01:00", "2022-03-07", 7, "instant avec son décalage")]
    [InlineData("2022-03-07T09:00:00+01:00", "2150-03-07T09:00:00+01:00", 7, "de l’an 2000 à l’an 2089")]
    [InlineData("clients: {client: muet}", "clients: {client: sourd}", 11, "comportement inconnu")]
    [InlineData("::::etape {#envoyer", ":::etape {#envoyer", 18, "quatre deux-points")]
    [InlineData("{#envoyer ", "{#e ", 18, "n’a qu’un signe")]
    [InlineData("{#envoyer ", "{", 18, "pas d’identifiant")]
    [InlineData("{#regarder ", "{#envoyer ", 44, "déjà celui")]
    [InlineData("persona=fournisseur", "personne=fournisseur", 18, "attribut inconnu « personne »")]
    [InlineData("persona=fournisseur", "persona=vendeur", 18, "persona inconnue « vendeur »")]
    [InlineData("ecran=factures-emises/synthese", "ecran=factures-emises/tri", 18, "écran inconnu")]
    [InlineData("ecran=factures-emises/synthese}", "ecran=factures-emises/synthese", 18, "attributs illisibles")]
    [InlineData(":::indice\nCherchez.", ":::astuce\nCherchez.", 32, "conteneur inconnu « astuce »")]
    [InlineData("Cherchez.\n:::\n", "Cherchez.\n", 32, "« indice » n’est pas fermé avant la ligne 34")]
    [InlineData("  > Oui.\n:::\n::::", "  > Oui.\n:::", 44, "« etape » n’est jamais fermé")]
    [InlineData(":::indice\n", "::::indice\n", 18, "« etape » n’est pas fermé avant la ligne 32")]
    [InlineData("refus=FACTURE_NUMERO_DOUBLON", "refus=FACTURE_DOUBLON", 26, "code de refus inconnu")]
    [InlineData("{refus=FACTURE_NUMERO_DOUBLON}", "{acte=Envoyer}", 26, "acte inconnu")]
    [InlineData("{refus=FACTURE_NUMERO_DOUBLON}", "", 26, "à quoi elle répond")]
    [InlineData(":::indice\n", ":::indice {rang=1}\n", 32, "n’a pas d’attribut")]
    [InlineData("- historique: {facture: F-1", "- histoire: {facture: F-1", 24, "attente inconnue « histoire »")]
    [InlineData("- historique: {facture: F-1", "- historique: {facture: F-2", 24, "« F-2 » est nommé avant d’être fait")]
    [InlineData("  nom: F-1\n", "  nomm: F-1\n", 39, "clé inconnue « nomm »")]
    [InlineData("- [x] Deux", "- Deux", 47, "chaque réponse s’écrit")]
    [InlineData(":::quiz\nCombien ?\n\n- [ ] Une\n  > Non.\n- [x]", ":::quiz {denouement=plus-tard}\nCombien ?\n\n- [ ] Une\n  > Non.\n- [ ]", 47, "aucune étape ne porte ce nom")]
    [InlineData("- [ ] Une\n  > Non.\n- [x] Deux\n  > Oui.\n", "Deux.\n", 47, "d’une seule liste de réponses")]
    [InlineData("{{fournisseur.designation}}", "{{vendeur.designation}}", 1, "« {{vendeur.designation}} » : aucun acteur")]
    [InlineData("## Regarder\n", "Regarder\n", 44, "pas de titre")]
    [InlineData("## À retenir", ":::verifier\n- journal: {acte: SoumettreFacture}\n:::\n## À retenir", 57, "n’a de sens que dans une étape")]
    [InlineData("::::etape {#regarder", "Entre deux.\n\n::::etape {#regarder", 44, "entre deux étapes")]
    public void Read_OneFault_IsToldWithItsLine(string juste, string faute, int ligne, string message)
    {
        Assert.Contains(juste, Juste, StringComparison.Ordinal);
        var place = Juste.IndexOf(juste, StringComparison.Ordinal);
        var read = LessonReader.Read("01-x", "index.md", Juste[..place] + faute + Juste[(place + juste.Length)..]);

        Assert.Null(read.Lesson);
        Assert.True(read.Anomalies.Any(a => a.Ligne == ligne && a.Message.Contains(message, StringComparison.Ordinal)), string.Join("\n", read.Anomalies));
    }

    [Fact]
    public void Html_RawHtmlAndPlaceholders_AreWrittenAsText()
    {
        var html = LessonText.Parse("Chez **{{client.designation}}** : <script>1</script>\n\n| Champ | Valeur |\n|---|---|\n| SIRET | {{client.siret}} |").Html(t =>
            t.Replace("{{client.designation}}", "A & *B*", StringComparison.Ordinal).Replace("{{client.siret}}", "12345678200051", StringComparison.Ordinal));

        Assert.Contains("<strong>A &amp; *B*</strong>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">SIRET</th><td>12345678200051</td>", html, StringComparison.Ordinal);
        Assert.Contains("\u00a0:", html, StringComparison.Ordinal);
    }
}
