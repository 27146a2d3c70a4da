namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>Other spellings under which clients send a field (api.md 3.0 and 6).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AliasAttribute(params string[] noms) : Attribute
{
    public IReadOnlyList<string> Noms { get; } = noms;
}
