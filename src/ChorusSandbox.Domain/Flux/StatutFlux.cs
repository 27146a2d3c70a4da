namespace ChorusSandbox.Domain.Flux;

/// <summary>State of a deposited flow (api.md 4, formats.md 1.6). The codes are those of <c>etatCourantDepotFlux</c>.</summary>
public enum StatutFlux
{
    [Ecrit("IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP")]
    EnAttenteTraitementSe,

    [Ecrit("IN_RECU")]
    Recu,

    [Ecrit("QP_IRRECEVABLE")]
    Irrecevable,

    [Ecrit("QP_RECEVABLE")]
    Recevable,

    [Ecrit("QP_RECEVABLE_AVEC_ERREUR")]
    RecevableAvecErreur,

    [Ecrit("IN_TRAITE_SE_CPP")]
    TraiteSe,

    [Ecrit("IN_EN_ATTENTE_TRAITEMENT_CPP")]
    EnAttenteTraitement,

    [Ecrit("IN_EN_COURS_TRAITEMENT_CPP")]
    EnCoursTraitement,

    [Ecrit("IN_EN_ATTENTE_RETRAITEMENT_CPP")]
    EnAttenteRetraitement,

    [Ecrit("IN_INCIDENTE")]
    Incidente,

    [Ecrit("IN_ERREUR_INTERNE")]
    ErreurInterne,

    [Ecrit("IN_A_RELANCER")]
    ARelancer,

    [Ecrit("IN_REJETE")]
    Rejete,

    [Ecrit("IN_INTEGRE")]
    Integre,

    [Ecrit("IN_INTEGRE_PARTIEL")]
    IntegrePartiel,
}
