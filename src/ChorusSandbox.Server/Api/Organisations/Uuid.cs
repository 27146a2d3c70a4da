using System.Globalization;

namespace ChorusSandbox.Server.Api.Organisations;

// ASSUMPTION: API-67 the universal identifiers of the real directory are drawn; ours hold the kind and the platform number, so that one story has the same in every world.
/// <summary>Universal identifiers of the organisations API, made of the numbers of the world and read back from them.</summary>
internal static class Uuid
{
    /// <summary>Beginning of the identifiers of structures.</summary>
    public const string Structure = "3f2b6c1e-8d47-4a90-9c15-";

    /// <summary>Beginning of the identifiers of services.</summary>
    public const string Service = "b71d0e52-46af-4c38-8e27-";

    /// <summary>Beginning of the identifiers of attachments.</summary>
    public const string PieceJointe = "d90c4a7f-1b63-4e85-a1f4-";

    /// <summary>The identifier of a thing of a kind.</summary>
    public static string De(string genre, long id) => genre + id.ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>The number that an identifier of a kind holds; null when it is none.</summary>
    public static long? Lire(string genre, string? uuid) =>
        uuid?.Length == 36 && uuid.StartsWith(genre, StringComparison.OrdinalIgnoreCase)
        && long.TryParse(uuid.AsSpan(24), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) ? id : null;
}
