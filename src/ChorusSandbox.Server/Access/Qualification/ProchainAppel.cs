namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>The call that would show something not shown yet, ready to be completed.</summary>
public static class ProchainAppel
{
    /// <summary>The command: secrets are variables of the shell, what stands between angle brackets is to be filled.</summary>
    public static string De(Epreuve epreuve, string origine, string clientId) => epreuve.Operation == "jeton"
        ? $"curl -i {origine}/api/oauth/token -d grant_type=client_credentials -d scope=openid -d client_id={clientId} -d client_secret=\"$CLIENT_SECRET\""
        : $"curl -i {origine}/cpro/{epreuve.Operation} \\\n  -H \"Authorization: Bearer $JETON\" -H \"cpro-account: $COMPTE\" -H 'Content-Type: application/json;charset=utf-8' \\\n  -d '{epreuve.Corps}'";
}
