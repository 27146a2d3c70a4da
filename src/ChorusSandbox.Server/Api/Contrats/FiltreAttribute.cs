namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>A criterion: what cannot be read as one is not filled, instead of failing (api.md 6, quirk 4).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FiltreAttribute : Attribute;
