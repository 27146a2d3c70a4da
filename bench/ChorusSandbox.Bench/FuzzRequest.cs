namespace ChorusSandbox.Bench;

/// <summary>One request of the fuzz program.</summary>
/// <param name="Kind">valide, mutée or hostile.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path from the root.</param>
/// <param name="Body">Its bytes; null for none.</param>
/// <param name="MediaType">Announced as; null announces nothing.</param>
/// <param name="Token">Bearer; null for none.</param>
/// <param name="Account">Header of the compte technique; null for none.</param>
internal sealed record FuzzRequest(string Kind, string Method, string Path, byte[]? Body, string? MediaType, string? Token, string? Account)
{
    /// <summary>As it is sent.</summary>
    public HttpRequestMessage Message(string origin)
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), origin + Path);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            _ = MediaType is not null && message.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        }

        _ = Token is not null && message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Token);
        _ = Account is not null && message.Headers.TryAddWithoutValidation("cpro-account", Account);
        return message;
    }

    public override string ToString() => $"{Kind} {Method} {Path} {(Body is null ? "" : System.Text.Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 1500))))}";
}
