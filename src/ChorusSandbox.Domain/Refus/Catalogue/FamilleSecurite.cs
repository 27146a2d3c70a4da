using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « securite ».</summary>
internal static class FamilleSecurite
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(SecuriteHoteOuOrigine, "securite", Bloquant,
            Regle: "design.md 7 (sûr par défaut)",
            Titre: "Demande venue d’une adresse étrangère",
            Pourquoi: "L’en-tête {entete} vaut « {valeur} », qui n’est pas une adresse de ce bac à sable. Une page étrangère pourrait ainsi agir à votre insu.",
            Correction: "Ouvrez le bac à sable par son adresse locale, ou ajoutez la vôtre par l’option --hosts.",
            EnProduction: null,
            Compagnons: []),
        new(SecuriteFormateur, "securite", Bloquant,
            Regle: "design.md 7 (mode --network)",
            Titre: "Réservé au formateur",
            Pourquoi: "Quand le bac à sable est ouvert sur le réseau, {ecran} demande le mot de passe du formateur.",
            Correction: "Connectez-vous avec le mot de passe du formateur, ou restez dans votre monde.",
            EnProduction: null,
            Compagnons: []),
        new(SecuriteAutreMonde, "securite", Bloquant,
            Regle: "design.md 2 et 7 (une place ouvre un seul monde)",
            Titre: "Ce monde n’est pas le vôtre",
            Pourquoi: "Votre place n’ouvre pas le monde {monde} : chaque stagiaire a le sien, et rien ne passe de l’un à l’autre.",
            Correction: "Revenez à votre monde par le lien ou le code reçu du formateur.",
            EnProduction: null,
            Compagnons: []),
        new(SecuriteXmlDtd, "securite", Bloquant,
            Regle: "formats.md 6 (sécurité)",
            Titre: "Déclaration DTD interdite dans le XML",
            Pourquoi: "Le fichier contient une déclaration DOCTYPE à la ligne {ligne}. Elle permettrait de lire d’autres fichiers ou d’épuiser la mémoire ; une facture n’en a pas besoin.",
            Correction: "Supprimez la déclaration DOCTYPE de la ligne {ligne}.",
            EnProduction: "non documenté",
            Compagnons: []),
        new(SecuriteFichierHostile, "securite", Bloquant,
            Regle: "formats.md 6 (sécurité) ; design.md 7",
            Titre: "Fichier refusé par sûreté",
            Pourquoi: "« {nomFichier} » dépasse une limite de sûreté : {constat}, pour {limite} au plus. Sa lecture a été arrêtée avant la fin.",
            Correction: "Ramenez le fichier sous cette limite : moins de niveaux d’imbrication, moins de fichiers dans l’archive, ou plusieurs envois.",
            EnProduction: "non documenté",
            Compagnons: []),
        new(SecuriteMondePlein, "securite", Bloquant,
            Regle: "design.md 7 (2 Go par monde)",
            Titre: "Place épuisée dans ce monde",
            Pourquoi: "Le monde {monde} a atteint {maximum} de fichiers déposés, la limite d’un monde.",
            Correction: "Remettez le monde à zéro, ou poursuivez dans un nouveau monde.",
            EnProduction: null,
            Compagnons: []),
    ];
}
