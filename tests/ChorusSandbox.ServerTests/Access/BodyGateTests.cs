using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>Four large bodies at once, whatever the door.</summary>
public sealed class BodyGateTests
{
    [Theory]
    [InlineData("/m/demo/a/factures-emises/depot-factures", 9L * 1024 * 1024)]
    [InlineData("/console/api/mondes/import", null)]
    public async Task Envoyer_CinqGrosCorps_LeCinquiemeAttend(string chemin, long? longueur)
    {
        using var places = new GrosCorps();
        var sortie = new TaskCompletionSource();
        var dedans = 0;
        var porte = new BodyGate(async _ =>
        {
            Interlocked.Increment(ref dedans);
            await sortie.Task;
        }, places);

        var appels = Enumerable.Range(0, 5).Select(_ => porte.InvokeAsync(De(chemin, longueur))).ToList();
        Assert.Equal(4, dedans);

        sortie.SetResult();
        await Task.WhenAll(appels);
        Assert.Equal(5, dedans);
    }

    [Theory]
    [InlineData("/m/demo/a/factures-emises/depot-factures", 8L * 1024 * 1024)]
    [InlineData("/cpro/factures/v1/deposer/flux", 100L * 1024 * 1024)]
    public async Task Envoyer_PetitsCorpsOuApi_NAttendentPas(string chemin, long longueur)
    {
        using var places = new GrosCorps();
        var sortie = new TaskCompletionSource();
        var dedans = 0;
        var porte = new BodyGate(async _ =>
        {
            Interlocked.Increment(ref dedans);
            await sortie.Task;
        }, places);

        var appels = Enumerable.Range(0, 6).Select(_ => porte.InvokeAsync(De(chemin, longueur))).ToList();

        Assert.Equal(6, dedans);
        sortie.SetResult();
        await Task.WhenAll(appels);
    }

    private static DefaultHttpContext De(string chemin, long? longueur)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Path = chemin;
        context.Request.ContentLength = longueur;
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new ABody());
        return context;
    }

    private sealed class ABody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }
}
