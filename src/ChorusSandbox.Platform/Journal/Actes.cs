using System.Collections.Frozen;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Platform.Utilisateurs;

namespace ChorusSandbox.Platform.Journal;

/// <summary>
/// The acts that come from outside, by the name the journal gives them: each reads its request in the entry, and does it
/// again inside a write. A new operation has its line here, or its worlds cannot be replayed.
/// </summary>
internal static class Actes
{
    private static readonly FrozenDictionary<string, Action<UnitOfWork, Fait, Actor>> Tous = new Dictionary<string, Action<UnitOfWork, Fait, Actor>>
    {
        [nameof(ActeFacture.SoumettreFacture)] = Avec<DemandeFacture>((w, d, a) => SoumettreFacture.Within(w, d, a)),
        [nameof(ActeFacture.EnregistrerBrouillon)] = Avec<DemandeFacture>((w, d, a) => EnregistrerBrouillon.Within(w, d, a)),
        [nameof(ActeFacture.SupprimerBrouillon)] = Avec<DemandeSurFacture>((w, d, a) => SupprimerBrouillon.Within(w, d, a)),
        [nameof(ActeFacture.RecyclerFacture)] = Avec<DemandeRecyclage>((w, d, a) => RecyclerFacture.Within(w, d, a)),
        [nameof(ActeFacture.CompleterFacture)] = Avec<DemandeComplement>((w, d, a) => CompleterFacture.Within(w, d, a)),
        [nameof(ActeFacture.AcquitterRejet)] = EnNombre((w, d, a) => AcquitterFactures.Within(w, d, a)),
        [nameof(ActeFacture.AcquitterSuspension)] = EnNombre((w, d, a) => AcquitterFactures.Within(w, d, a)),
        [nameof(ActeFacture.TraiterRejet)] = EnNombre((w, d, a) => TraiterRejet.Within(w, d, a)),
        [nameof(TraiterFactureRecue)] = Avec<DemandeTraitement>((w, d, a) => TraiterFactureRecue.Within(w, d, a)),
        [nameof(SoumettreFactureTravaux)] = Avec<DemandePieceDeTravaux>((w, d, a) => SoumettreFactureTravaux.Within(w, d, a)),
        [nameof(TelechargerGroupeFacture)] = Avec<DemandeTelechargement>((w, d, a) => TelechargerGroupeFacture.Within(w, d, a)),
        [nameof(AjouterFichier)] = Avec<DemandeFichier>((w, d, a) => AjouterFichier.Within(w, d, a)),
        [nameof(DetacherPieceJointe)] = Avec<DemandeDetachement>((w, d, a) => DetacherPieceJointe.Within(w, d, a)),
        [nameof(TraiterFactureAValider)] = Avec<DemandeValidation>((w, d, a) => TraiterFactureAValider.Within(w, d, a)),
        [TraiterFactureAValider.Valider] = Avec<DemandeValidation>((w, d, a) => TraiterFactureAValider.Within(w, d, a)),
        [TraiterFactureAValider.Refuser] = Avec<DemandeValidation>((w, d, a) => TraiterFactureAValider.Within(w, d, a)),
        [nameof(CorrigerValideurFacture)] = Avec<DemandeCorrectionValideur>((w, d, a) => CorrigerValideurFacture.Within(w, d, a)),
        [nameof(DeposerPdf)] = Avec<DemandePdf>((w, d, a) => DeposerPdf.Within(w, d, a)),
        [nameof(DeposerFlux)] = Avec<DemandeFlux>((w, d, a) => DeposerFlux.Within(w, d, a)),
        [nameof(RelancerFlux)] = Avec<DemandeRelanceFlux>((w, d, a) => RelancerFlux.Within(w, d, a)),
        [nameof(ReglerNorme)] = Avec<DemandeNorme>((w, d, a) => ReglerNorme.Within(w, d, a)),
        [nameof(RaccorderEdi)] = Avec<DemandeRaccordement>((w, d, a) => RaccorderEdi.Within(w, d, a)),
        [nameof(CreerStructuresDepuisFlux)] = Avec<DemandeStructures>((w, d, a) => CreerStructuresDepuisFlux.Within(w, d, a)),
        [nameof(ChangerComportement)] = Avec<DemandeComportement>((w, d, a) => ChangerComportement.Within(w, d, a)),
        [nameof(ModifierParametresEdi)] = Avec<DemandeParametresEdi>((w, d, a) => ModifierParametresEdi.Within(w, d, a)),
        // The world that replays is nobody's: its passwords are shown to none.
        [nameof(ReinitialiserMotDePasseTechnique)] = Avec<DemandeSurCompte>((w, d, a) => ReinitialiserMotDePasseTechnique.Within(w, d, a, "")),
        [nameof(CreerCompteTechnique)] = Avec<DemandeSurCompte>((w, d, a) => CreerCompteTechnique.Within(w, d, a, "")),
        [nameof(ReglerActivation)] = Avec<DemandeActivation>((w, d, a) => ReglerActivation.Within(w, d, a)),
        [nameof(ReglerHorloge)] = Avec<DemandeHorloge>((w, d, a) => ReglerHorloge.Within(w, d, a)),
        [nameof(RelancerEntree)] = Avec<DemandeRelance>((w, d, a) => RelancerEntree.Within(w, d, a)),
        // The password is in no journal: whether it was the right one is read from the outcome.
        [nameof(SeConnecter)] = (w, f, _) => SeConnecter.Within(w, Lire<DemandeConnexion>(f), _ => f.EstAccepte),
    }
    .Concat(ActesFacture.ParStatutCible.Values.Select(acte => KeyValuePair.Create(acte.ToString(), Avec<DemandeTraitement>((w, d, a) => TraiterFactureRecue.Within(w, d, a)))))
    .Concat(TraiterPieceDeTravaux.Actes.Select(acte => KeyValuePair.Create(acte, Avec<DemandeSurPieceDeTravaux>((w, d, a) => TraiterPieceDeTravaux.Within(w, d, a)))))
    .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Noms => Tous.Keys;

    /// <summary>Does an act again, as it came; false when no act bears that name.</summary>
    public static bool Refaire(UnitOfWork work, Fait fait, Actor actor)
    {
        if (!Tous.TryGetValue(fait.Acte, out var acte))
        {
            return false;
        }

        acte(work, fait, actor);
        return true;
    }

    private static Action<UnitOfWork, Fait, Actor> Avec<T>(Action<UnitOfWork, T, Actor> faire) => (work, fait, actor) => faire(work, Lire<T>(fait), actor);

    /// <summary>Acts in number have an entry an invoice; only a selection that is empty or too large is journaled as a list.</summary>
    private static Action<UnitOfWork, Fait, Actor> EnNombre(Action<UnitOfWork, DemandeSurFactures, Actor> faire) => (work, fait, actor) =>
        faire(work, fait.Entree.TryGetProperty("idFacture", out _) ? new DemandeSurFactures([Lire<DemandeSurFacture>(fait).IdFacture]) : Lire<DemandeSurFactures>(fait), actor);

    private static T Lire<T>(Fait fait) => fait.Entree.Deserialize<T>(JournalJson.Options) ?? throw new JsonException($"The request of entry {fait.Seq} is null.");
}
