namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>Labels of the buttons. Source: domain.md 2.3 and 2.4; « Supprimer » is ours.</summary>
public sealed record Boutons
{
    public string ToutAcquitterEtFermer { get; init; } = "Tout acquitter et fermer";

    public string AcquitterSelection { get; init; } = "Acquitter les factures sélectionnées";

    public string TraiterLeRejet { get; init; } = "Traiter le rejet";

    public string Enregistrer { get; init; } = "Enregistrer";

    public string ValiderEtEnvoyer { get; init; } = "Valider et envoyer";

    public string ConfirmerEtEnvoyer { get; init; } = "Confirmer et envoyer";

    // ASSUMPTION: POR-02 no source names the button that deletes a draft.
    public string Supprimer { get; init; } = "Supprimer";

    public string Completer { get; init; } = "Compléter";

    public string Recycler { get; init; } = "Recycler";

    public string Traiter { get; init; } = "Traiter";

    public string Telecharger { get; init; } = "Télécharger";

    public string Rechercher { get; init; } = "Rechercher";

    public string Filtrer { get; init; } = "Filtrer";

    public string Deposer { get; init; } = "Déposer";

    public string LireLePdf { get; init; } = "Reconnaître les champs";

    public string SeConnecter { get; init; } = "Se connecter";

    /// <summary>Source: domain.md 1.4 and 2.3.</summary>
    public string ReinitialiserMotDePasseTechnique { get; init; } = "Réinitialiser le mot de passe (utilisateur technique)";

    public string Confirmer { get; init; } = "Confirmer";

    /// <summary>Ours: the portal of 2022 has no public name for it.</summary>
    public string CreerCompteTechnique { get; init; } = "Créer le compte technique";

    /// <summary>Ours: fills a new form from a rejected invoice.</summary>
    public string PreparerLaNouvelleFacture { get; init; } = "Préparer la nouvelle facture";

    /// <summary>Ours: leaves the persona.</summary>
    public string RevenirAccueil { get; init; } = "Revenir à l’accueil du bac à sable";

    /// <summary>Ours: enters a persona on the other side.</summary>
    public string PasserCoteDestinataire { get; init; } = "Passer côté destinataire";

    /// <summary>Ours: enters a persona on the other side.</summary>
    public string PasserCoteFournisseur { get; init; } = "Passer côté fournisseur";

    // Ours from here on: no source names them.
    public string Joindre { get; init; } = "Joindre";

    public string JoindreUneAutre { get; init; } = "Joindre une autre pièce";

    public string AjouterUneLigne { get; init; } = "Ajouter une ligne";

    public string RetirerLaLigne { get; init; } = "Retirer la ligne";

    public string RecalculerLesMontants { get; init; } = "Recalculer les montants";

    public string Abandonner { get; init; } = "Abandonner";

    public string RevenirAuFormulaire { get; init; } = "Revenir au formulaire";

    public string RevenirALaFacture { get; init; } = "Revenir à la facture";

    public string ExporterLeCertificat { get; init; } = "Exporter le certificat de dépôt";

    public string Imprimer { get; init; } = "Imprimer";

    public string ReprendreLaSaisie { get; init; } = "Reprendre la saisie";

    public string VoirLaFacture { get; init; } = "Voir la facture";

    public string AllerALaSynthese { get; init; } = "Aller à la Synthèse";

    public string RetourALaSynthese { get; init; } = "Retour à la Synthèse";

    public string SaisirUneAutreFacture { get; init; } = "Saisir une autre facture";

    public string RetourAuDepot { get; init; } = "Retour au dépôt";

    public string ChercherLesFacturesDuFlux { get; init; } = "Chercher les factures du flux";
}
