using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Clients;

/// <summary>The behaviours of simulated public clients (design 10.1).</summary>
public static class Comportements
{
    /// <summary>What a client does when nobody says otherwise.</summary>
    public const string ParDefaut = "accepte-et-paie";

    /// <summary>Every behaviour, with what it does in one sentence.</summary>
    public static ImmutableSortedDictionary<string, string> Tous { get; } = new Dictionary<string, string>
    {
        [ParDefaut] = "Constate le service fait au bout de deux jours, mandate au bout de cinq, paie au bout de trente.",
        ["recycle-sans-service"] = "Demande le recyclage d’une facture sans code service au bout de deux jours ; sinon, accepte et paie.",
        ["suspend-sans-piece"] = "Suspend une facture sans pièce jointe au bout de deux jours ; sinon, accepte et paie.",
        ["rejette-montant-errone"] = "Rejette toute facture au bout de deux jours, pour montant erroné.",
        ["muet"] = "Reçoit et ne décide rien : une personne, ou un système extérieur, décide à sa place.",
        ["panne-503"] = "Son système ne répond pas : la plateforme réessaie, puis le signale.",
        ["lent"] = "Son système répond tard, puis le client accepte et paie.",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
