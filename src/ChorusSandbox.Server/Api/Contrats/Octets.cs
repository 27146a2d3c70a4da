namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>Bytes that a body carries in base64.</summary>
internal static class Octets
{
    /// <summary>The bytes of a field; nothing where it is not filled.</summary>
    public static Result<ReadOnlyMemory<byte>> Lire(string? base64, string champ)
    {
        if (string.IsNullOrWhiteSpace(base64))
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var octets = new byte[(base64.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(base64, octets, out var longueur)
            ? (ReadOnlyMemory<byte>)octets.AsMemory(0, longueur)
            : Refus.De(CodeRefus.PasserelleChampType, champ, base64[..Math.Min(40, base64.Length)], ("champ", champ), ("valeur", base64[..Math.Min(40, base64.Length)]), ("attendu", "des octets en base64"));
    }
}
