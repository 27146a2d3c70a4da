using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>Explains the three « no » of a recipient, which are not to be confused (domain.md 5.1 and 12).</summary>
internal static class Aftermaths
{
    public static Aftermath? De(Facture facture, Labels labels, string racine)
    {
        var motif = facture.Motif ?? "aucun motif donné";
        var lien = $"{racine}/{labels.Espaces.FacturesEmises.Cle}";
        return facture.Statut switch
        {
            StatutFacture.Rejetee => new(labels.Blocs.ExplicationDuRejet, motif,
                "Une facture rejetée ne se corrige pas : « Rejetée » est un état final.",
                "Une donnée de facturation est fausse ou contestée. Le client ne peut pas la changer à votre place, et la facture garde son numéro pour l’année.",
                [
                    "Acquitter le rejet : vous attestez que vous avez lu le motif.",
                    $"« {labels.Boutons.TraiterLeRejet} », dans la Synthèse : la facture en sort.",
                    "Envoyer une nouvelle facture, corrigée, sous un nouveau numéro.",
                ],
                new($"{lien}/saisir-facture?dapres={facture.Id}", labels.Boutons.PreparerLaNouvelleFacture)),
            StatutFacture.Suspendue => new("Explication de la suspension", motif,
                "Une facture suspendue attend une pièce ou une précision du fournisseur.",
                "Le montant et les références restent ceux de la facture : seuls une pièce jointe ou un commentaire peuvent être ajoutés. Le délai de paiement est arrêté pendant ce temps.",
                [$"« {labels.Boutons.Completer} » : joindre ce qui manque. La facture retourne chez le client sous le même numéro."],
                new($"{lien}/facture/{facture.Id}/completer", labels.Boutons.Completer)),
            StatutFacture.ARecycler => new("Explication du recyclage", motif,
                "Une facture à recycler est arrivée au mauvais endroit.",
                "Seules les données d’acheminement peuvent changer : le SIRET du destinataire, le code service et le numéro d’engagement.",
                [$"« {labels.Boutons.Recycler} » : corriger l’acheminement. La facture repart sous le même numéro."],
                new($"{lien}/facture/{facture.Id}/recycler", labels.Boutons.Recycler)),
            _ => null,
        };
    }
}
