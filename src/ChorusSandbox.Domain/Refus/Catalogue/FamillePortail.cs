using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « portail ».</summary>
internal static class FamillePortail
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(PortailErreurImprevue, "portail", Bloquant,
            Regle: "design.md 7",
            Titre: "La page n’a pas pu être montrée",
            Pourquoi: "Le bac à sable a rencontré une erreur qu’il n’avait pas prévue : votre saisie n’est pas en cause. Ce qui était enregistré l’est toujours, et un acte s’enregistre en entier ou pas du tout.",
            Correction: "Revenez à la page précédente par votre navigateur, regardez si l’acte a eu lieu, et refaites-le sinon. Si l’erreur revient, donnez le numéro {trace} au formateur : la console le montre parmi les requêtes du monde.",
            EnProduction: "page d’erreur générale, sans numéro",
            Compagnons: []),
        new(PortailFormulaireTropLong, "portail", Bloquant,
            Regle: "design.md 7",
            Titre: "Formulaire trop long",
            Pourquoi: "Le formulaire porte plus de {maximum} valeurs, ou une valeur trop longue : il n’a pas été lu, et rien n’a été enregistré.",
            Correction: "Revenez à la page précédente par votre navigateur : ce que vous avez saisi y est encore. Retirez des lignes, ou déposez la facture par un fichier.",
            EnProduction: null,
            Compagnons: []),
        new(PortailFormulaireIllisible, "portail", Bloquant,
            Regle: "design.md 7",
            Titre: "Formulaire illisible",
            Pourquoi: "Le formulaire n’a pas pu être lu : {constat}. Rien n’a été enregistré.",
            Correction: "Revenez à la page précédente par votre navigateur, puis envoyez de nouveau le formulaire. Un programme doit l’envoyer entier, comme un formulaire (multipart/form-data ou application/x-www-form-urlencoded).",
            EnProduction: null,
            Compagnons: []),
        new(PortailFormulairePerime, "portail", Bloquant,
            Regle: "design.md 7",
            Titre: "Formulaire périmé",
            Pourquoi: "Le formulaire n’est plus reconnu : la page était ouverte depuis trop longtemps, ou le navigateur n’a pas gardé le cookie du bac à sable. Rien n’a été enregistré.",
            Correction: "Revenez à la page précédente par votre navigateur, rechargez-la, puis envoyez de nouveau le formulaire ; le navigateur doit accepter les cookies de cette adresse.",
            EnProduction: "retour à la page de connexion",
            Compagnons: []),
        new(PortailIdentifiants, "portail", Bloquant,
            Regle: "domain.md 1.3",
            Titre: "Adresse de connexion ou mot de passe inexacts",
            Pourquoi: "Aucun compte ne répond à cette adresse de connexion et à ce mot de passe. L’adresse de connexion peut différer de l’adresse de contact. Essais restants avant blocage : {essaisRestants}.",
            Correction: "Saisissez de nouveau l’adresse de connexion et le mot de passe donnés à la page « Connexion ».",
            EnProduction: "connexion refusée",
            Compagnons: []),
        new(PortailBrouillonNonEnvoye, "portail", Avertissement,
            Regle: "domain.md 2.3 et 4.2 (lignes 1 et 2)",
            Titre: "Facture enregistrée, mais pas envoyée",
            Pourquoi: "La facture {numero} est enregistrée au statut « Brouillon » : elle n’est pas déposée, et le client public ne la voit pas.",
            Correction: "Rouvrez la facture {numero}, cliquez sur « Valider et envoyer », puis sur « Confirmer et envoyer ».",
            EnProduction: "aucun message : la facture reste en brouillon",
            Compagnons: []),
    ];
}
