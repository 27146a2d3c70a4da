using System.Collections.Frozen;

using static ChorusSandbox.Domain.Flux.StatutFlux;

namespace ChorusSandbox.Domain.Flux;

/// <summary>Labels of the states of a flow (formats.md 1.6).</summary>
public static class StatutsFlux
{
    private static readonly FrozenDictionary<StatutFlux, string> Libelles = new Dictionary<StatutFlux, string>
    {
        [EnAttenteTraitementSe] = "Déposé, en attente de traitement",
        [Recu] = "Reçu",
        [Irrecevable] = "Irrecevable",
        [Recevable] = "Recevable",
        [RecevableAvecErreur] = "Recevable avec erreur",
        [TraiteSe] = "Traité SE CPP",
        [EnAttenteTraitement] = "En attente de traitement",
        [EnCoursTraitement] = "En cours de traitement",
        [EnAttenteRetraitement] = "En attente de retraitement",
        [Incidente] = "Incidenté",
        [ErreurInterne] = "Erreur interne",
        [ARelancer] = "À relancer",
        [Rejete] = "Rejeté",
        [Integre] = "Intégré",
        [IntegrePartiel] = "Intégré partiellement",
    }.ToFrozenDictionary();

    /// <summary>The label, as the portal prints it.</summary>
    public static string Libelle(this StatutFlux statut) => Libelles[statut];
}
