using System.Globalization;
using System.Text;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Server.Console.Telechargements;

/// <summary>
/// The requests of a world as a file that editors play: VS Code (REST Client) and Visual Studio read the answers of named
/// requests; Rider and IntelliJ keep them by a script after each. Secrets are variables to fill.
/// </summary>
internal static class RequetesHttp
{
    /// <summary>The rank of the invoice of the flow: far from those that the command <c>generate</c> makes.</summary>
    private const int RangDuFlux = 9001;

    private const string ARemplir = "A-REMPLIR";

    /// <summary>The file, LF.</summary>
    /// <param name="origine">Origin of the program's addresses.</param>
    /// <param name="inscrit">The world as the installation knows it.</param>
    /// <param name="world">A lease on it.</param>
    /// <param name="pourRider">True for Rider and IntelliJ.</param>
    public static string Ecrire(string origine, MondeInscrit inscrit, Workspace world, bool pourRider)
    {
        var monde = new DecrireMonde(world);
        var fournisseur = monde.Structures.First(s => s is { Role: RoleStructure.Fournisseur, Etat: EtatStructure.Active } && monde.Compte(s.Id) is not null);
        var client = monde.Structures.First(s => s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active, Parametres.Profil: ProfilDestinataire.Aucun } && monde.Compte(s.Id) is not null);
        var requetes = Requetes(inscrit, fournisseur, client, FichiersDeFactures.Ubl(fournisseur, client, inscrit.Graine, RangDuFlux, Temps.JourDeParis(world.Clock.Now)));
        var fichier = new StringBuilder();
        fichier.Append($"""
            # Chorus Sandbox, monde « {inscrit.Nom} » : {fournisseur.Designation} facture {client.Designation}. Données fictives.
            # {(pourRider ? "Pour Rider et IntelliJ." : "Pour VS Code (extension REST Client) et Visual Studio. Pour Rider et IntelliJ : la même adresse, suivie de ?editeur=rider.")}
            # Jouez les requêtes dans l’ordre : chacune reprend ce que les précédentes ont rendu.
            # À remplir : le secret et les deux comptes. La page « Connexion » de la console les montre quand elle les génère.
            @hote = {origine}
            @clientId = {inscrit.ClientId}
            @clientSecret = {ARemplir}
            # base64 de « identifiant:mot de passe » : printf '%s' '{monde.Compte(fournisseur.Id)!.Login}:mot de passe' | base64 | tr -d '\n'
            @compteFournisseur = {ARemplir}
            # de même pour {monde.Compte(client.Id)!.Login}
            @compteDestinataire = {ARemplir}

            """.ReplaceLineEndings("\n"));
        foreach (var requete in requetes.Where(r => r.Garde is not null && !pourRider))
        {
            fichier.Append(CultureInfo.InvariantCulture, $"@{requete.Garde!.Value.Variable} = {{{{{requete.Nom}.response.body.$.{requete.Garde.Value.Champ}}}}}\n");
        }

        foreach (var (requete, rang) in requetes.Select((r, i) => (r, i + 1)))
        {
            Ajouter(fichier, requete, rang, pourRider);
        }

        return fichier.ToString();
    }

    private static void Ajouter(StringBuilder fichier, RequeteHttp requete, int rang, bool pourRider)
    {
        var (methode, chemin) = requete.Chemin.Split(' ') is [var m, var c] ? (m, c) : throw new ArgumentException("A request is a method and a path.", nameof(requete));
        fichier.Append(CultureInfo.InvariantCulture, $"\n### {rang}. {requete.Titre}\n# @name {requete.Nom}\n{methode} {{{{hote}}}}{chemin}\n");
        if (requete.Compte is { } compte)
        {
            fichier.Append(CultureInfo.InvariantCulture, $"Authorization: Bearer {{{{jeton}}}}\ncpro-account: {{{{{compte}}}}}\n");
        }

        fichier.Append(CultureInfo.InvariantCulture, $"Content-Type: {(requete.Corps.StartsWith('{') ? "application/json;charset=utf-8" : "application/x-www-form-urlencoded")}\n\n{requete.Corps.ReplaceLineEndings("\n")}\n");
        if (pourRider && requete.Garde is var (variable, champ))
        {
            fichier.Append(CultureInfo.InvariantCulture, $"\n> {{% client.global.set(\"{variable}\", response.body.{champ}) %}}\n");
        }
    }

    private static IReadOnlyList<RequeteHttp> Requetes(MondeInscrit inscrit, Structure fournisseur, Structure client, byte[] ubl) =>
    [
        new("obtenirJeton", "Jeton, valable une heure", "POST /api/oauth/token",
            "grant_type=client_credentials&client_id={{clientId}}&client_secret={{clientSecret}}&scope=openid", Compte: null, Garde: ("jeton", "access_token")),
        new("rattachements", "Structures du compte", "POST /cpro/utilisateurs/v1/monCompte/recuperer/rattachements", "{}"),
        new("rechercherStructure", "Le destinataire dans l’annuaire", "POST /cpro/structures/v1/rechercher",
            $$$"""{ "structure": { "typeIdentifiantStructure": "SIRET", "identifiantStructure": "{{{client.Siret}}}", "statutStructure": "ACTIF" } }""",
            Garde: ("idDestinataire", "listeStructures[0].idStructureCPP")),
        new("consulterStructure", "Ce que le destinataire exige", "POST /cpro/structures/v1/consulter", """{ "idStructureCPP": {{idDestinataire}}, "codeLangue": "fr" }"""),
        new("services", "Les services du destinataire", "POST /cpro/structures/v1/rechercher/services", """{ "idStructure": {{idDestinataire}} }"""),
        new("taux", "Les taux de TVA", "POST /cpro/transverses/v1/recuperer/tauxtva", """{ "codeLangue": "FR" }"""),
        new("comptes", "Les coordonnées bancaires du fournisseur", "POST /cpro/transverses/v1/recuperer/coordbanc/valides", $$"""{ "idStructure": {{fournisseur.Id}} }""",
            Garde: ("compteBancaire", "listeCoordonneeBancaire[0].idCoordonneeBancaire")),
        new("ajouterFichier", "Un bon de livraison à joindre", "POST /cpro/transverses/v1/ajouter/fichier",
            $$"""{ "pieceJointeNom": "bon-de-livraison.txt", "pieceJointeExtension": "txt", "pieceJointeTypeMime": "text/plain", "pieceJointeFichier": "{{Convert.ToBase64String("Bon de livraison"u8)}}" }""",
            Garde: ("fichier", "pieceJointeId")),
        new("soumettre", "Soumettre une facture", "POST /cpro/factures/v1/soumettre", Facture(fournisseur, client), Garde: ("facture", "identifiantFactureCPP")),
        new("deposerFlux", "Déposer un flux UBL d’une facture", "POST /cpro/factures/v1/deposer/flux",
            $$"""{ "nomFichier": "facture.xml", "syntaxeFlux": "IN_DP_E1_UBL_INVOICE", "fichierFlux": "{{Convert.ToBase64String(ubl)}}" }""", Garde: ("flux", "numeroFluxDepot")),
        new("avancer", "Avancer d’une heure l’horloge du monde (propre au bac à sable)", $"POST /console/api/mondes/{inscrit.Id}/horloge/avancer", """{ "duree": "PT1H" }""", Compte: null),
        new("compteRenduDetaille", "Le compte rendu du flux, en détail", "POST /cpro/transverses/v1/consulterCRDetaille", """{ "numeroFluxDepot": "{{flux}}" }"""),
        new("compteRendu", "Le compte rendu du flux, en PDF", "POST /cpro/transverses/v1/consulterCR", """{ "numeroFluxDepot": "{{flux}}" }"""),
        new("rechercherEmises", "Les factures du flux", "POST /cpro/factures/v1/rechercher/fournisseur", """{ "numeroFluxDepot": "{{flux}}" }"""),
        new("consulterFacture", "La facture soumise, entière", "POST /cpro/factures/v1/consulter/fournisseur", """{ "identifiantFactureCPP": {{facture}} }"""),
        new("rechercherRecues", "Ce que voit le destinataire", "POST /cpro/factures/v1/rechercher/recipiendaire", """{ "statutCourant": ["MISE_A_DISPOSITION"] }""", "compteDestinataire"),
        new("suspendre", "Le destinataire suspend la facture", "POST /cpro/factures/v1/traiter/recue",
            """{ "idFacture": {{facture}}, "nouveauStatut": "SUSPENDUE", "motif": "Bon de livraison illisible" }""", "compteDestinataire"),
        new("completer", "Le fournisseur la complète", "POST /cpro/factures/v1/completer",
            """
            {
              "identifiantFactureCPP": {{facture}}, "commentaire": "Voici le bon de livraison",
              "pieceJointeComplementaire": [{ "pieceJointeComplementaireDesignation": "Bon de livraison", "pieceJointeComplementaireType": "BON_LIVRAISON", "pieceJointeComplementaireId": {{fichier}} }]
            }
            """),
        new("historique", "Tout ce qui est arrivé à la facture", "POST /cpro/factures/v1/consulter/historique", """{ "idFacture": {{facture}} }"""),
        new("telechargerGroupe", "Le destinataire la télécharge avec ses pièces, en ZIP", "POST /cpro/factures/v1/telecharger/groupe",
            """{ "format": "PDF", "avecPiecesJointesComplementaires": "OUI", "listeFacture": [{ "idFacture": {{facture}} }] }""", "compteDestinataire"),
        new("telechargerPieces", "Les fichiers déposés par le fournisseur, en ZIP", "POST /cpro/transverses/v1/telecharger/pieceJointe", """{ "objetPieceJointe": "UTILISATEUR" }"""),
        new("annuaire", "L’annuaire des destinataires, en ZIP", "POST /cpro/transverses/v1/telecharger/annuaire/destinataire", "{}"),
    ];

    private static string Facture(Structure fournisseur, Structure client) => $$$"""
        {
          "modeDepot": "SAISIE_API", "numeroFactureSaisi": null,
          "destinataire": { "codeDestinataire": "{{{client.Siret}}}" },
          "fournisseur": { "idFournisseur": {{{fournisseur.Id}}}, "codeCoordonneesBancairesFournisseur": {{compteBancaire}} },
          "cadreDeFacturation": { "codeCadreFacturation": "A1_FACTURE_FOURNISSEUR" },
          "references": { "deviseFacture": "EUR", "typeFacture": "FACTURE", "typeTva": "TVA_SUR_DEBIT", "modePaiement": "VIREMENT" },
          "lignePoste": [{ "lignePosteNumero": 1, "lignePosteDenomination": "Atelier", "lignePosteQuantite": 10, "lignePosteUnite": "heure", "lignePosteMontantUnitaireHT": 60, "lignePosteTauxTva": "TVA5" }],
          "ligneTva": [{ "ligneTvaTaux": "TVA5", "ligneTvaMontantBaseHtParTaux": 600, "ligneTvaMontantTvaParTaux": 120 }],
          "montantTotal": { "montantHtTotal": 600, "montantTVA": 120, "montantTtcTotal": 720, "montantAPayer": 720 },
          "commentaire": "Facture d’essai"
        }
        """;
}
