using System.Text.Json;

using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Factures;

namespace ChorusSandbox.Platform.Journal;

/// <summary>The public clients of a replay: each answers what the journal says he answered.</summary>
/// <param name="prochain">The entry that the call is to be found in; null when the journal ends before.</param>
internal sealed class ClientDuJournal(Func<Fait?> prochain) : IClientPublic
{
    public Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct) => Task.FromResult(
        prochain() is { Acte: nameof(SolliciterClient) } fait && fait.Entree.Deserialize<SollicitationFaite>(JournalJson.Options) is { } faite
            ? faite.Reponse
            : ReponseClient.EnPanne("le journal ne dit pas ce que ce client a répondu"));
}
