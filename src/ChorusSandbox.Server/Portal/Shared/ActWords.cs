using System.Collections.Frozen;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The acts of the journal in words: those of an invoice as on their buttons, the others as somebody would ask for them.</summary>
internal static class ActWords
{
    private static readonly FrozenDictionary<string, string> Autres = new Dictionary<string, string>
    {
        ["SeConnecter"] = "Se connecter",
        ["TraiterFactureRecue"] = "Traiter une facture reçue",
        ["TelechargerGroupeFacture"] = "Télécharger des factures",
        ["AjouterFichier"] = "Ajouter un fichier",
        ["DetacherPieceJointe"] = "Détacher une pièce jointe",
        ["TraiterFactureAValider"] = "Traiter une facture à valider",
        ["ValiderFacture"] = "Valider une facture",
        ["RefuserFacture"] = "Refuser une facture",
        ["CorrigerValideurFacture"] = "Corriger le valideur",
        ["SoumettreFactureTravaux"] = "Déposer une pièce de travaux",
        [TraiterPieceDeTravaux.Refuser] = "Refuser une pièce de travaux",
        [TraiterPieceDeTravaux.DemanderRecyclage] = "Demander le recyclage d’une pièce de travaux",
        [TraiterPieceDeTravaux.DemanderComplement] = "Demander un complément à une pièce de travaux",
        [TraiterPieceDeTravaux.Suspendre] = "Suspendre une pièce de travaux",
        [TraiterPieceDeTravaux.Recycler] = "Recycler une pièce de travaux",
        [TraiterPieceDeTravaux.Completer] = "Compléter une pièce de travaux",
        ["DeposerPdf"] = "Déposer un PDF",
        ["DeposerFlux"] = "Déposer un flux",
        ["RecevoirFlux"] = "Recevoir un flux",
        ["IntegrerFlux"] = "Intégrer un flux",
        ["RelancerFlux"] = "Relancer un flux",
        ["RaccorderEdi"] = "Raccorder un partenaire EDI",
        ["ReglerNorme"] = "Régler le contrôle de la norme",
        ["SolliciterClient"] = "Demander sa décision au client",
        ["ChangerComportement"] = "Changer le comportement d’un client",
        ["CreerStructuresDepuisFlux"] = "Créer les structures d’un flux",
        ["ModifierParametresEdi"] = "Régler les échanges de flux",
        ["CreerCompteTechnique"] = "Créer un compte technique",
        ["ReinitialiserMotDePasseTechnique"] = "Changer un mot de passe technique",
        ["ExpirerMotDePasseTechnique"] = "Faire expirer un mot de passe technique",
        ["ReglerActivation"] = "Régler l’attente des comptes techniques",
        ["ReglerHorloge"] = "Régler l’horloge",
        ["RelancerEntree"] = "Relancer un appel au client",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>An act in words; its name where there are none.</summary>
    public static string De(string acte) => Enum.TryParse<ActeFacture>(acte, out var connu) ? connu.Libelle() : Autres.GetValueOrDefault(acte, acte);

    /// <summary>The number of what an act was done to or, where it made nothing, the number that it asked for.</summary>
    public static string? NumeroVise(this Fait fait) =>
        fait.Objet?.Numero ?? (fait.Entree.ValueKind == JsonValueKind.Object && fait.Entree.TryGetProperty("numero", out var numero) && numero.ValueKind == JsonValueKind.String ? numero.GetString() : null);
}
