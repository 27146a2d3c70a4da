using ChorusSandbox.Platform.Clients;

namespace ChorusSandbox.Simulation.Clients;

/// <summary>Simulated public clients: silent for now.</summary>
public sealed class ClientsWireMock : IClientPublic
{
    public Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct) => Task.FromResult(ReponseClient.Decide());
}
