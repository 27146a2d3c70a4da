using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.EndToEndTests.Screens;

/// <summary>A world where something is to be seen on every screen.</summary>
public sealed class SettledWorld(RunningSandbox sandbox) : IAsyncLifetime
{
    internal PlayedWorld World { get; private set; } = null!;

    internal long Draft { get; private set; }

    internal long Rejected { get; private set; }

    internal long Suspended { get; private set; }

    internal long ToRecycle { get; private set; }

    internal long Waiting { get; private set; }

    public async ValueTask InitializeAsync()
    {
        World = await sandbox.NewWorld();
        var backstage = new Backstage(sandbox, World);
        Draft = await backstage.Draft("F-2022-900");
        Rejected = await backstage.Answered("F-2022-901", StatutFacture.Rejetee, "REJ-02", "Dix heures commandées");
        Suspended = await backstage.Answered("F-2022-902", StatutFacture.Suspendue, Motif(StatutFacture.Suspendue));
        ToRecycle = await backstage.Answered("F-2022-903", StatutFacture.ARecycler, Motif(StatutFacture.ARecycler));
        Waiting = await backstage.Sent("F-2022-904");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Motif(StatutFacture status) => Motifs.Tous.First(m => m.Acte == ActesFacture.ParStatutCible[status]).Code;
}
