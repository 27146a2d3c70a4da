using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Monde;

/// <summary>Tells a fact of the journal in one sentence; says nothing of those that change nothing for anybody.</summary>
internal static class FactTeller
{
    public static Echeance? Tell(Fait fait)
    {
        var quoi = fait switch
        {
            { EstAccepte: false, Objet: null } => $"Facture {fait.NumeroVise() ?? "sans numéro"}, refusée : {CatalogueDesRefus.Expliquer(fait.Refus[0]).Titre}",
            { EstAccepte: false } => $"{Sujet(fait)} : « {ActWords.De(fait.Acte)} » ne se fait plus",
            { Objet.Type: "facture", Apres: { } apres } when apres != fait.Avant && Ecriture.TryLire<StatutFacture>(apres, out var statut) => $"{Sujet(fait)} : {statut.Libelle()}",
            { Objet.Type: "flux", Apres: { } etat } when etat != fait.Avant => $"Flux {fait.Objet.Numero} : {(Ecriture.TryLire<StatutFlux>(etat, out var flux) ? flux.Libelle() : etat)}",
            { Acte: "ExpirerMotDePasseTechnique" } => $"Le mot de passe du compte technique {fait.Objet?.Numero} expire",
            _ => null,
        };
        return quoi is null ? null : new Echeance(fait.Instant, quoi);
    }

    private static string Sujet(Fait fait) => fait.Objet is { Type: "flux" } flux ? $"Flux {flux.Numero}" : $"Facture {fait.Objet?.Numero}";
}
