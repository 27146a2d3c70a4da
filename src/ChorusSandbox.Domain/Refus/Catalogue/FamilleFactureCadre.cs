using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « facture-cadre ».</summary>
internal static class FamilleFactureCadre
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(CadreHorsListe, "facture-cadre", Bloquant,
            Regle: "formats.md 2.2 et 4.1 (G1.02) ; domain.md 3 ; api.md 4",
            Titre: "Cadre de facturation inconnu",
            Pourquoi: "« {valeur} » n’est pas un cadre de facturation admis. Les cadres vont de A1 à A25, sauf A11, qui n’existe plus ; un fichier porte le code court (A1), l’API le nom complet (A1_FACTURE_FOURNISSEUR).",
            Correction: "Remplacez « {valeur} » par l’une de ces valeurs : {valeurs}.",
            EnProduction: "dans un flux, rejet au titre de la règle G1.02",
            Compagnons: []),
        new(CadreReformeB2b, "facture-cadre", Bloquant,
            Regle: "formats.md 2.2, 3.4 et 4.3 (G1.02)",
            Titre: "Cadre de la réforme entre entreprises",
            Pourquoi: "« {valeur} » est un cadre de la facturation électronique entre entreprises. Une facture adressée au secteur public porte un cadre de A1 à A25 : le fichier a sans doute été produit pour un client privé.",
            Correction: "Remplacez « {valeur} » par {equivalent} dans le fichier.",
            EnProduction: "flux rejeté au titre de la règle G1.02",
            Compagnons: [FacturxFichierB2b]),
        new(CadreHorsSoumettre, "facture-cadre", Bloquant,
            Regle: "api.md 3.1 (codeCadreFacturation)",
            Titre: "Cadre non admis par factures/soumettre",
            Pourquoi: "L’opération factures/soumettre ne reçoit que les factures simples : A1, A2, A9 et A12. Le cadre {cadre} relève d’un autre dépôt.",
            Correction: "Déposez la pièce par {operation}, ou prenez le cadre A1, A2, A9 ou A12 s’il s’agit d’une facture simple.",
            EnProduction: null,
            Compagnons: []),
        new(CadreEspace, "facture-cadre", Bloquant,
            Regle: "domain.md 3 et 6.3",
            Titre: "Cadre déposé dans le mauvais espace",
            Pourquoi: "Le cadre {cadre} ne se dépose pas dans « {espace} ». Les honoraires de maîtrise d’œuvre sont des factures simples ; les pièces d’un marché de travaux ont leur espace.",
            Correction: "Faites le même dépôt dans « {espaceAttendu} ».",
            EnProduction: "le cadre n’est pas proposé dans cet espace",
            Compagnons: [CadreRole, TravauxSaisieInterdite, TravauxIntervenantAbsent, TravauxPiecePrecedenteAbsente]),
        new(CadreRole, "facture-cadre", Bloquant,
            Regle: "domain.md 3 (colonne « déposé par ») et 6.3",
            Titre: "Cadre réservé à un autre déposant",
            Pourquoi: "Le cadre {cadre} est réservé à un autre déposant : {deposant}. Votre structure agit ici comme {role}.",
            Correction: "Choisissez un cadre ouvert à votre rôle : {cadresPossibles}.",
            EnProduction: null,
            Compagnons: [CadreEspace, TravauxIntervenantAbsent, TravauxPiecePrecedenteAbsente]),
        new(CadreNonJoue, "facture-cadre", Bloquant,
            Regle: "choix du bac à sable ; domain.md 3",
            Titre: "Cadre que le bac à sable ne joue pas encore",
            Pourquoi: "Le cadre {cadre} existe sur Chorus Pro, mais le bac à sable ne sait pas encore en jouer la suite : il le refuse plutôt que d’accepter une facture qui n’avancerait pas.",
            Correction: "Pour l’exercice, prenez l’un des cadres joués : {cadresJoues}.",
            EnProduction: "Chorus Pro traiterait ce cadre",
            Compagnons: []),
        new(CadreParDefaut, "facture-cadre", Avertissement,
            Regle: "formats.md 2 et 4.1 (G1.02 : absent = A1)",
            Titre: "Cadre absent du fichier : A1 retenu",
            Pourquoi: "Le fichier ne donne pas de cadre de facturation dans {element} : Chorus Pro retient A1, facture d’un fournisseur. Un cotraitant ou un sous-traitant risque alors un rejet.",
            Correction: "Écrivez A1 dans {element} si c’est bien voulu, A9 pour un sous-traitant, A12 pour un cotraitant.",
            EnProduction: "aucun message : A1 est retenu",
            Compagnons: []),
    ];
}
