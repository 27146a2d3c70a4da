using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Formats;
using ChorusSandbox.ServerTests.Architecture;

namespace ChorusSandbox.ServerTests.Api.Transverses;

/// <summary>Referentials and what uses them agree: each code served is admitted there, each one admitted is served.</summary>
public sealed class ReferentielsTests(ApiHost host)
{
    private const string Recuperer = "transverses/v1/recuperer/";

    /// <summary>Every referential that has nothing compulsory in its request, with its list.</summary>
    public static TheoryData<string, string> Referentiels => new()
    {
        { "devises", "listeDevises" }, { "pays", "listePays" }, { "tauxtva", "listeTauxTva" }, { "motifs/exonerationtva", "listeMotifsExonerationTva" }, { "modedepot", "listeModeDepot" },
        { "modereglements", "listeModePaiement" }, { "cadrefacturation", "listeCadreFacturation" }, { "typespj", "listeTypePieceJointe" }, { "typedp", "listeTypeDemandePaiement" },
        { "etat/typedp", "listeEtatDemandePaiement" }, { "etats/traitement", "listeStatutsPossiblesPourTraitement" }, { "typefacturetravaux", "listeTypeFactureTravaux" },
        { "typeidentifiant/structure", "listeTypeIdentifiant" }, { "formatflux", "listeFormatFlux" }, { "syntaxeflux", "listeSyntaxeFlux" }, { "typestructure", "listeTypeStructure" },
        { "structuresPourUtilisateur", "listeStructures" }, { "structures/actives/fournisseur", "listeStructures" }, { "structures/actives/facturetravaux", "listeStructures" },
        { "motifs/refus/Facture/AValider", "listeMotifRefusFactureAValider" },
    };

    [Theory]
    [MemberData(nameof(Referentiels))]
    public async Task Recuperer_CorpsBacle_RendToutesLesValeursEtDesCompteurs(string chemin, string liste)
    {
        var monde = await host.Monde();
        var attendue = "";
        foreach (var corps in new[] { null, "", "{}", "[]", "null", "[{}]", """{"codeLangue":"","typeObjet":null,"typeDemandePaiement":"","inconnu":{}}""" })
        {
            var reponse = await monde.Appeler(monde.Fournisseur, Recuperer + chemin, corps);

            Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, corps + reponse.Texte);
            Assert.True(reponse[liste].GetArrayLength() > 0, corps);
            Assert.Equal(reponse[liste].GetArrayLength(), reponse["total"].GetInt32());
            Assert.True(attendue.Length == 0 || attendue == reponse.Texte, corps);
            attendue = reponse.Texte;
        }
    }

    [Theory]
    [InlineData("devises", "libelleDevise", "Franc suisse", "Swiss franc")]
    [InlineData("pays", "libellePays", "Allemagne", "Germany")]
    [InlineData("tauxtva", "libelleTauxTva", "Taux normal 20 %", "Standard rate 20%")]
    [InlineData("motifs/exonerationtva", "libelleMotifExonerationTva", "Autoliquidation", "Reverse charge")]
    [InlineData("typespj", "libelleTypePieceJointe", "Bon de livraison", "Delivery note")]
    public async Task Recuperer_Langue_TraduitLesLibelles(string chemin, string champ, string francais, string anglais)
    {
        var monde = await host.Monde();
        foreach (var (langue, attendu, absent) in new[] { ("fr", francais, anglais), ("FR", francais, anglais), ("EN", anglais, francais), ("en", anglais, francais), ("de", francais, anglais) })
        {
            var libelles = (await Lire(monde, chemin, new { codeLangue = langue })).Select(l => l.GetProperty(champ).GetString()).ToList();

            Assert.Contains(attendu, libelles);
            Assert.DoesNotContain(absent, libelles);
        }
    }

    [Fact]
    public void Tables_Codes_SontUniquesEtDeLaForme()
    {
        foreach (var (table, forme) in new[] { (Devises.Toutes, "^[A-Z]{3}$"), (Pays.Tous, "^[A-Z]{2}$"), (MotifsExoneration.Tous, "^VATEX-(FR|EU)-[A-Z0-9-]+$") })
        {
            Assert.Equal(table.Length, table.Select(v => v.Code).Distinct().Count());
            Assert.All(table, v => Assert.Matches(forme, v.Code));
            Assert.All(table, v => Assert.True(v.Libelle.Length > 1 && v.LibelleAnglais.Length > 1, v.Code));
        }

        Assert.Equal(249, Pays.Tous.Length);
        Assert.Equal(TypesPieceJointe.Tous.Length, TypesPieceJointe.Tous.Select(t => t.Id).Distinct().Count());
        Assert.Equal(TypesPieceJointe.Tous.Length, TypesPieceJointe.Tous.Select(t => (t.Objet, t.Valeur.Code)).Distinct().Count());
    }

    [Fact]
    public void Devises_SontCellesDeLaNormeSansFondsNiMetaux()
    {
        // Sao Tome: ISO 4217 has had STN since 2018, the list of the standard still has STD.
        string[] hors = ["STD", "BOV", "CHE", "CHW", "CLF", "CNH", "COU", "MXV", "USN", "UYI", "UYW",
            "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"];
        var norme = SourceTree.Read("src/ChorusSandbox.Formats/Norme/Donnees/listes/devises.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(norme.Except(hors).Append("STN").Order(StringComparer.Ordinal), Devises.Toutes.Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Soumettre_ChaqueDeviseServie_EstAdmiseEtUneAutreRefusee()
    {
        var monde = await host.Monde();
        var rang = 0;
        foreach (var devise in await Codes(monde, "devises", "codeDevise"))
        {
            await monde.Soumettre($"D-{++rang}", d => d["references"] = References(devise: devise));
        }

        await Refuser(monde, d => d["references"] = References(devise: "ZZZ"), "VALEUR_NON_ADMISE", "$.references.deviseFacture");
    }

    [Fact]
    public async Task Soumettre_ChaqueTauxServi_EstAdmisAvecSaValeurEtUnAutreRefuse()
    {
        var monde = await host.Monde();
        foreach (var taux in await Lire(monde, "tauxtva", new { }))
        {
            var (code, valeur) = (taux.GetProperty("codeTauxTva").GetString()!, taux.GetProperty("valeurTauxTva").GetDecimal());
            await monde.Soumettre("T-" + code, d => AvecTaux(d, code, valeur));
        }

        await Refuser(monde, d => AvecTaux(d, "TVA99", 20m), "FACTURE_LIGNE_TAUX", "$.lignePoste[0].lignePosteTauxTva");
        Assert.Equal(0m, TauxTva.Find("TVA1")!.Valeur);
        Assert.Equal(20m, TauxTva.Find("TVA5")!.Valeur);
    }

    [Fact]
    public async Task Soumettre_ChaqueMotifDExonerationServi_EstAdmisEtUnAutreRefuse()
    {
        var monde = await host.Monde();
        var rang = 0;
        foreach (var motif in await Codes(monde, "motifs/exonerationtva", "codeMotifExonerationTva"))
        {
            await monde.Soumettre($"M-{++rang}", d => Exonerer(d, motif));
        }

        await Refuser(monde, d => Exonerer(d, "PARCE-QUE"), "VALEUR_NON_ADMISE", "$.references.motifExonerationTva");
    }

    [Fact]
    public async Task Soumettre_ChaqueModeDeReglementServi_EstAdmisEtUnAutreRefuse()
    {
        var monde = await host.Monde();
        foreach (var mode in await Codes(monde, "modereglements", "modePaiement"))
        {
            await monde.Soumettre("R-" + mode, d => d["references"] = References(mode: mode));
        }

        await Refuser(monde, d => d["references"] = References(mode: "TROC"), "VALEUR_NON_ADMISE", "$.references.modePaiement");
    }

    [Fact]
    public async Task Soumettre_ChaqueTypeDePieceServi_EstAdmisEtUnAutreRefuse()
    {
        var monde = await host.Monde();
        var fichier = (await monde.Emettre("transverses/v1/ajouter/fichier", new { pieceJointeFichier = Convert.ToBase64String("bon"u8), pieceJointeNom = "bon.txt" }))["pieceJointeId"].GetInt64();
        var types = (await Lire(monde, "typespj", new { typeObjet = "FACTURE" })).Select(t => t.GetProperty("codeTypePieceJointe").GetString()!).ToList();
        Assert.Contains("RIB", types);
        foreach (var type in types)
        {
            await monde.Soumettre("P-" + type, d => d["pieceJointeComplementaire"] = Piece(fichier, type));
        }

        await Refuser(monde, d => d["pieceJointeComplementaire"] = Piece(fichier, "BON_DE_COMMANDE"), "PIECE_JOINTE_TYPE_INCONNU", "$.pieceJointeComplementaire[0].pieceJointeComplementaireType");
    }

    [Fact]
    public async Task Soumettre_ChaqueCadreServi_EstJoueOuRefuseParSonNom()
    {
        var monde = await host.Monde();
        var servis = await Codes(monde, "cadrefacturation", "codeCadreFacturation", new { typeDemandePaiement = "FACTURE" });
        Assert.Equal(["A1_FACTURE_FOURNISSEUR", "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE", "A9_FACTURE_SOUSTRAITANT", "A12_FACTURE_COTRAITANT"], servis);
        Assert.Subset(servis.ToHashSet(), CadresDeFacturation.Joues.Where(c => TypesDemandePaiement.De(c) == "FACTURE").Select(c => c.Code()).ToHashSet());
        foreach (var joue in CadresDeFacturation.Joues.Where(c => c.CodeCourt() is "A1" or "A2").Select(c => c.Code()))
        {
            await monde.Soumettre(joue[..2], d => d["cadreDeFacturation"] = new { codeCadreFacturation = joue });
        }

        var tous = await Codes(monde, "cadrefacturation", "codeCadreFacturation");
        Assert.Equal(24, tous.Count);
        Assert.Equal(tous.Order(), (await Task.WhenAll(TypesDemandePaiement.Tous.Select(t => Codes(monde, "cadrefacturation", "codeCadreFacturation", new { typeDemandePaiement = t })))).SelectMany(c => c).Order());
    }

    [Fact]
    public async Task DeposerFlux_ChaqueSyntaxeServie_EstAdmiseEtLesAutresRefusees()
    {
        var monde = await host.Monde();
        var servies = await Codes(monde, "syntaxeflux", "syntaxeFlux");
        foreach (var syntaxe in Ecriture.Codes<SyntaxeFlux>())
        {
            var fichier = syntaxe.Contains("FACTURX", StringComparison.Ordinal) ? ("f.pdf", "%PDF-1.4"u8.ToArray()) : ("f.xml", "<vide/>"u8.ToArray());
            var reponse = await monde.Emettre("factures/v1/deposer/flux", new { fichierFlux = Convert.ToBase64String(fichier.Item2), nomFichier = fichier.Item1, syntaxeFlux = syntaxe });

            Assert.True((reponse.CodeRetour == 0) == servies.Contains(syntaxe), syntaxe + reponse.Texte);
        }

        var parFamille = new List<string>();
        foreach (var famille in await Codes(monde, "formatflux", "formatFlux"))
        {
            parFamille.AddRange(await Codes(monde, "syntaxeflux", "syntaxeFlux", new { formatFlux = famille }));
        }

        Assert.Equal(servies.Order(), parFamille.Distinct().Order());
    }

    [Fact]
    public async Task TraiterRecue_ChaqueEtatServi_EstPossibleEtLesAutresNon()
    {
        var monde = await host.Monde();
        var servis = await Codes(monde, "etats/traitement", "statutPossiblePourTraitement", new { statutCourant = "MISE_A_DISPOSITION" });
        var rang = 0;
        foreach (var statut in await Codes(monde, "etats/traitement", "statutPossiblePourTraitement"))
        {
            // A paid invoice has its own end: design 11.
            var cadre = statut == "PRISE_EN_COMPTE_DESTINATAIRE" ? "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE" : "A1_FACTURE_FOURNISSEUR";
            var id = await monde.Soumettre($"S-{++rang}", d => d["cadreDeFacturation"] = new { codeCadreFacturation = cadre });
            await monde.Avancer("PT10S");

            var reponse = await monde.Recevoir("factures/v1/traiter/recue", new { idFacture = id, nouveauStatut = statut, motif = "Montant erroné" });

            Assert.True((reponse.CodeRetour == 0) == servis.Contains(statut), statut + reponse.Texte);
        }
    }

    [Fact]
    public async Task Rechercher_ModesEtTypesDUnMonde_SontDansLesListesServies()
    {
        var monde = await host.Monde();
        var modes = await Codes(monde, "modedepot", "modeDepot");
        Assert.Subset(modes.ToHashSet(), Ecriture.Codes<ModeDepot>().ToHashSet());
        Assert.Subset((await Codes(monde, "etat/typedp", "etatDemandePaiement")).ToHashSet(), CycleDeVieFacture.Lignes.Select(l => l.Vers.Code()).ToHashSet());
        var pays = await Codes(monde, "pays", "codePays");
        foreach (var structure in monde.Structures)
        {
            var consultee = await monde.Emettre("structures/v1/consulter", new { idStructureCPP = ApiWorld.IdOf(structure) });
            Assert.True(consultee.CodeRetour != 0 || pays.Contains(consultee["adressePostaleDuSiege"].GetProperty("pays").GetString()!), consultee.Texte);
        }
    }

    [Theory]
    [InlineData("cadrefacturation", "typeDemandePaiement")]
    [InlineData("etat/typedp", "typeDemandePaiement")]
    [InlineData("etats/traitement", "statutCourant")]
    [InlineData("typespj", "typeObjet")]
    [InlineData("syntaxeflux", "formatFlux")]
    [InlineData("motifs/refus/Facture/AValider", "codeCadreFacturationAValider")]
    public async Task Recuperer_CodeHorsListe_EstRefuseEnDisantLesValeurs(string chemin, string champ)
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre(Recuperer + chemin, new Dictionary<string, string> { [champ] = "INCONNU" });

        Assert.Equal((200, 29064), (reponse.Statut, reponse.CodeRetour));
        Assert.Equal(["VALEUR_NON_ADMISE"], await monde.Codes(reponse));
    }

    private static object References(string devise = "EUR", string mode = "VIREMENT") =>
        new { deviseFacture = devise, typeFacture = "FACTURE", typeTva = "TVA_SUR_DEBIT", modePaiement = mode };

    private static object[] Piece(long fichier, string type) =>
        [new { pieceJointeComplementaireDesignation = "bon", pieceJointeComplementaireId = fichier, pieceJointeComplementaireType = type }];

    private static void Exonerer(Dictionary<string, object?> demande, string motif)
    {
        demande["references"] = new { deviseFacture = "EUR", typeFacture = "FACTURE", typeTva = "EXONERATION", motifExonerationTva = motif, modePaiement = "VIREMENT" };
        AvecTaux(demande, "TVA7", 0m, references: false);
    }

    private static void AvecTaux(Dictionary<string, object?> demande, string code, decimal valeur, bool references = true)
    {
        var tva = Math.Round(150m * valeur / 100m, 2, MidpointRounding.AwayFromZero);
        demande["lignePoste"] = new[] { new { lignePosteNumero = 1, lignePosteDenomination = "Cartouche", lignePosteQuantite = 3, lignePosteUnite = "lot", lignePosteMontantUnitaireHT = 50.0, lignePosteTauxTva = code } };
        demande["ligneTva"] = new[] { new { ligneTvaTaux = code, ligneTvaMontantBaseHtParTaux = 150.0, ligneTvaMontantTvaParTaux = tva } };
        demande["montantTotal"] = new { montantHtTotal = 150.0, montantTVA = tva, montantTtcTotal = 150m + tva, montantAPayer = 150m + tva };
        if (references)
        {
            demande["references"] = References();
        }
    }

    private static async Task Refuser(ApiWorld monde, Action<Dictionary<string, object?>> change, string code, string ou)
    {
        var demande = monde.Demande("X-1");
        change(demande);
        var reponse = await monde.Emettre("factures/v1/soumettre", demande);
        Assert.NotEqual(0, reponse.CodeRetour);
        Assert.Contains((await monde.Expliquer(reponse)).GetProperty("explications").EnumerateArray(),
            e => e.GetProperty("code").GetString() == code && e.GetProperty("ou").GetString() == ou);
    }

    private static async Task<List<string>> Codes(ApiWorld monde, string chemin, string champ, object? demande = null) =>
        [.. (await Lire(monde, chemin, demande ?? new { })).Select(l => l.GetProperty(champ).GetString()!)];

    private static async Task<List<JsonElement>> Lire(ApiWorld monde, string chemin, object demande)
    {
        var reponse = await monde.Emettre(Recuperer + chemin, demande);
        Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, reponse.Texte);
        return [.. reponse.Json.EnumerateObject().First(p => p.Value.ValueKind == JsonValueKind.Array).Value.EnumerateArray()];
    }
}
