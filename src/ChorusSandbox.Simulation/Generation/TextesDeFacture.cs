using System.Collections.Immutable;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>What invoices say in words: terms that the law wants, conditions, people. All of our own.</summary>
internal static class TextesDeFacture
{
    /// <summary>Notes that every invoice between professionals carries, with their subjects (UNTDID 4451).</summary>
    public static ImmutableArray<NoteSemantique> Mentions { get; } =
    [
        new("En cas de retard, des pénalités sont dues au taux légal, sans rappel préalable.", "PMD"),
        new("Tout retard donne lieu à une indemnité forfaitaire de 40 € pour frais de recouvrement.", "PMT"),
        new("Aucun escompte n’est accordé pour paiement anticipé.", "AAB"),
    ];

    /// <summary>Terms of payment (BT-20).</summary>
    public static ImmutableArray<string> Conditions { get; } =
    [
        "Paiement à 30 jours à compter de la réception de la facture.",
        "Paiement par mandat administratif sous 30 jours.",
        "Paiement dans le délai prévu au marché.",
    ];

    /// <summary>Notes of a line (BT-127).</summary>
    public static ImmutableArray<string> NotesDeLigne { get; } =
    [
        "Selon bon de livraison joint.",
        "Conforme au devis accepté.",
        "Livré en deux fois.",
        "Intervention hors horaires d’ouverture.",
    ];

    /// <summary>Why a discount is given on the whole (BT-97).</summary>
    public static ImmutableArray<string> Remises { get; } = ["Remise de fidélité", "Remise sur volume", "Remise prévue au marché"];

    /// <summary>Charges (BT-104) with their codes (UNTDID 7161).</summary>
    public static ImmutableArray<(string Code, string Motif)> Charges { get; } =
        [("FC", "Frais de transport"), ("PC", "Emballage"), ("HD", "Manutention"), ("DL", "Livraison sur site")];

    /// <summary>Who answers at the supplier’s (BT-41).</summary>
    public static ImmutableArray<string> Interlocuteurs { get; } =
        ["Camille Vairemont", "Dominique Saulieu-Grive", "Claude Brumeval", "Alix Rochevent", "Sacha Pontsaule", "Maxence Clairombre", "Andréa Fontgrive"];
}
