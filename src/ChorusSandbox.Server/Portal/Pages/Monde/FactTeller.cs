using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
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
            { EstAccepte: false } => $"{Sujet(fait)} : l’acte « {fait.Acte} » ne se fait plus",
            { Objet.Type: "facture", Apres: { } apres } when apres != fait.Avant && Ecriture.TryLire<StatutFacture>(apres, out var statut) => $"{Sujet(fait)} : {statut.Libelle()}",
            { Objet.Type: "flux", Apres: { } etat } when etat != fait.Avant => $"flux {fait.Objet.Numero} : {etat}",
            { Acte: "ExpirerMotDePasseTechnique" } => $"le mot de passe du compte technique {fait.Objet?.Numero} expire",
            _ => null,
        };
        return quoi is null ? null : new Echeance(fait.Instant, quoi);
    }

    private static string Sujet(Fait fait) => $"facture {fait.Objet?.Numero}";
}
