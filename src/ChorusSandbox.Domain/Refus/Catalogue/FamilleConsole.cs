using System.Collections.Immutable;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Gravite;

namespace ChorusSandbox.Domain.Catalogue;

/// <summary>Refusals of the family « console ».</summary>
internal static class FamilleConsole
{
    public static readonly ImmutableArray<Explication> Lignes =
    [
        new(ConsoleChampInvalide, "console", Bloquant,
            Regle: "design.md 10 et 10.1",
            Titre: "Demande mal formée à la console",
            Pourquoi: "Dans la demande, {champ} vaut « {valeur} », alors qu’il y faut {attendu}.",
            Correction: "Mettez dans {champ} {attendu}.",
            EnProduction: null,
            Compagnons: []),
        new(ConsoleIntrouvable, "console", Bloquant,
            Regle: "design.md 10 et 10.1",
            Titre: "Objet introuvable",
            Pourquoi: "Rien ne répond ici à cette demande : {objet} « {identifiant} ». Le nom est inexact, ou l’objet a été supprimé.",
            Correction: "Reprenez l’identifiant dans la liste que donne la console.",
            EnProduction: null,
            Compagnons: []),
        new(ConsoleMondeOccupe, "console", Bloquant,
            Regle: "design.md 5 (baux)",
            Titre: "Monde occupé",
            Pourquoi: "Le monde {monde} est en cours de remise à zéro, de restauration ou d’import, ou d’autres demandes l’occupent encore.",
            Correction: "Refaites la même demande dans {delai}.",
            EnProduction: null,
            Compagnons: []),
        new(ConsoleImportRefuse, "console", Bloquant,
            Regle: "design.md 2 (export, version)",
            Titre: "Import refusé",
            Pourquoi: "« {nomFichier} » ne peut pas être importé : {constat}. Un monde exporté par une version plus récente du bac à sable est refusé ; un monde plus ancien est converti.",
            Correction: "Importez un fichier exporté par cette console, à cette version ou à une version antérieure, sans l’avoir modifié.",
            EnProduction: null,
            Compagnons: []),
        new(ConsoleHorlogeRecul, "console", Bloquant,
            Regle: "design.md 3",
            Titre: "L’horloge d’un monde ne recule pas",
            Pourquoi: "Le monde est au {maintenant} ; la demande le ramènerait au {demande}. Des actes déjà inscrits au journal se retrouveraient dans l’avenir.",
            Correction: "Restaurez un instantané pris avant le {demande}, ou créez un monde qui débute à cette date.",
            EnProduction: null,
            Compagnons: []),
        new(ConsoleHorlogeLimite, "console", Bloquant,
            Regle: "design.md 3",
            Titre: "Avance du temps trop grande pour un seul appel",
            Pourquoi: "L’avance demandée ({demande}) dépasse ce qu’un appel peut jouer : {maximum}.",
            Correction: "Avancez en plusieurs fois, chacune sous cette limite.",
            EnProduction: null,
            Compagnons: []),
        new(ConsoleModeleClientInterdit, "console", Bloquant,
            Regle: "design.md 6 (clients publics)",
            Titre: "Comportement de client public non admis",
            Pourquoi: "Le fichier {fichier} emploie « {cle} ». Un comportement n’est décrit que par des conditions, un statut, des en-têtes, un corps JSON et un délai de 10 secondes au plus : le reste pourrait lire des fichiers étrangers au bac à sable, ou le bloquer.",
            Correction: "Retirez « {cle} » du fichier {fichier}.",
            EnProduction: null,
            Compagnons: []),
        new(ConsoleClientSansReponse, "console", Avertissement,
            Regle: "design.md 6 (nouvelles tentatives)",
            Titre: "Le client public simulé n’a pas répondu",
            Pourquoi: "Le client public {client} n’a pas donné de décision exploitable pour la facture {numero} malgré les relances : {constat}. La facture reste à son statut.",
            Correction: "Changez dans la console le comportement du client {client}, ou traitez la facture {numero} à sa place.",
            EnProduction: "la facture reste « Mise à disposition du destinataire » tant que le client ne fait rien",
            Compagnons: []),
    ];
}
