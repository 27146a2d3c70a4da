using System.Net.Http.Headers;
using System.Text;

namespace ChorusSandbox.Server.Commands;

/// <summary>Signs the calls to the console of a sandbox that is open to the network, by the password of <c>CHORUS_FORMATEUR</c>; the API keeps its own credentials.</summary>
internal sealed class TrainerCredentials : DelegatingHandler
{
    private readonly string? _password = Environment.GetEnvironmentVariable("CHORUS_FORMATEUR");

    private TrainerCredentials()
        : base(new HttpClientHandler())
    {
    }

    /// <summary>A client for a running sandbox.</summary>
    public static HttpClient Client(Uri address) => new(new TrainerCredentials()) { BaseAddress = address };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(_password) && request.RequestUri!.AbsolutePath.StartsWith("/console/api/", StringComparison.Ordinal))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("formateur:" + _password)));
        }

        return base.SendAsync(request, cancellationToken);
    }
}
