namespace ChorusSandbox.Domain.Structures;

/// <summary>What a recipient demands of its suppliers. Source: domain.md 1.2.</summary>
public sealed record ParametresDestinataire
{
    public static readonly ParametresDestinataire Aucun = new();

    /// <summary><c>codeServiceDoitEtreRenseigne</c></summary>
    public bool CodeServiceObligatoire { get; init; }

    /// <summary><c>numeroEJDoitEtreRenseigne</c></summary>
    public bool EngagementObligatoire { get; init; }

    /// <summary><c>gestionNumeroEJOuCodeService</c>: at least one of the two; it wins over the two flags above.</summary>
    public bool ServiceOuEngagement { get; init; }

    /// <summary><c>estMOA</c></summary>
    public bool EstMoa { get; init; }

    /// <summary><c>estMoaUniquement</c>: no ordinary invoice can be sent to it.</summary>
    public bool EstMoaUniquement { get; init; }

    /// <summary><c>recevoirDonneesViaEDI</c>: invoices leave as flows.</summary>
    public bool RecoitParEdi { get; init; }

    /// <summary>The accounting is kept in Hélios, which sends the last statuses itself.</summary>
    public bool Helios { get; init; }

    /// <summary><c>statutMiseEnPaiementNestPasRemonte</c>: the supplier never sees « Mise en paiement ».</summary>
    public bool PaiementNonRemonte { get; init; }

    /// <summary>The profile these flags make (domain.md 1.2).</summary>
    public ProfilDestinataire Profil => (ServiceOuEngagement, CodeServiceObligatoire, EngagementObligatoire) switch
    {
        (true, _, _) => ProfilDestinataire.ServiceOuEngagement,
        (_, true, true) => ProfilDestinataire.ServiceEtEngagement,
        (_, true, _) => ProfilDestinataire.Service,
        (_, _, true) => ProfilDestinataire.Engagement,
        _ => ProfilDestinataire.Aucun,
    };
}
