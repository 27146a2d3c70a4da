namespace ChorusSandbox.Platform.Clients;

/// <summary>Border: a simulated public client, asked what it decides about an invoice (design 6). Simulation implements it.</summary>
public interface IClientPublic
{
    /// <summary>What the client answers; a fault, a time-out or a bad reply is a <see cref="ReponseClient.Panne"/>, never an exception.</summary>
    Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct);
}
