using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The first calls to the API of a world, ready to be pasted in a shell.</summary>
internal static class PremierAppel
{
    /// <summary>Token, deposit of an invoice, and its search.</summary>
    public static string Commandes(string origine, string clientId, SecretsDuMonde? secrets, DecrireMonde monde)
    {
        var fournisseur = monde.Structures.First(s => s is { Role: RoleStructure.Fournisseur, Etat: EtatStructure.Active } && monde.Compte(s.Id) is not null);
        var client = monde.Structures.First(s => s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active, Parametres.Profil: ProfilDestinataire.Aucun });
        var login = monde.Compte(fournisseur.Id)!.Login;
        var motDePasse = secrets?.MotsDePasse.GetValueOrDefault(login) ?? "<mot de passe du compte technique>";
        var secret = secrets?.ClientSecret ?? "<client_secret>";
        return $$$"""
            # {{{fournisseur.Designation}}} facture {{{client.Designation}}} ({{{client.Siret}}})
            JETON=$(curl -s {{{origine}}}/api/oauth/token -d grant_type=client_credentials -d scope=openid \
              -d client_id={{{clientId}}} -d client_secret='{{{secret}}}' | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
            COMPTE=$(printf '%s' '{{{login}}}:{{{motDePasse}}}' | base64 -w0)

            curl -s -i {{{origine}}}/cpro/factures/v1/soumettre \
              -H "Authorization: Bearer $JETON" -H "cpro-account: $COMPTE" -H 'Content-Type: application/json;charset=utf-8' \
              -d '{"modeDepot":"SAISIE_API","numeroFactureSaisi":"F-1","destinataire":{"codeDestinataire":"{{{client.Siret}}}"},
                   "fournisseur":{"idFournisseur": {{{fournisseur.Id}}} },"cadreDeFacturation":{"codeCadreFacturation":"A1_FACTURE_FOURNISSEUR"},
                   "references":{"deviseFacture":"EUR","typeFacture":"FACTURE","typeTva":"TVA_SUR_DEBIT","modePaiement":"VIREMENT"},
                   "lignePoste":[{"lignePosteNumero":1,"lignePosteDenomination":"Atelier","lignePosteQuantite":10,"lignePosteUnite":"heure",
                                  "lignePosteMontantUnitaireHT":60,"lignePosteTauxTva":"TVA5"}],
                   "ligneTva":[{"ligneTvaTaux":"TVA5","ligneTvaMontantBaseHtParTaux":600,"ligneTvaMontantTvaParTaux":120}],
                   "montantTotal":{"montantHtTotal":600,"montantTVA":120,"montantTtcTotal":720,"montantAPayer":720}}'

            curl -s {{{origine}}}/cpro/factures/v1/rechercher/fournisseur \
              -H "Authorization: Bearer $JETON" -H "cpro-account: $COMPTE" -H 'Content-Type: application/json;charset=utf-8' -d '{}'
            """;
    }
}
