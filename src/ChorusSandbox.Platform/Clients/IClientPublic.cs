namespace ChorusSandbox.Platform.Clients;

/// <summary>The border behind which public clients answer: the platform knows neither HTTP nor who simulates them.</summary>
public interface IClientPublic
{
    /// <summary>Tells a client of an invoice that has reached him, and takes his decisions. A failure is a reply too.</summary>
    Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct);
}
