namespace ChorusSandbox.Domain.Structures;

/// <summary>The five demands a recipient may have (domain.md 1.2).</summary>
public enum ProfilDestinataire
{
    Aucun,
    Service,
    Engagement,
    ServiceOuEngagement,
    ServiceEtEngagement,
}
