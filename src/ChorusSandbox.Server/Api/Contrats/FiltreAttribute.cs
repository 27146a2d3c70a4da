namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>A criterion: what cannot be read as one is not filled, instead of failing (api.md 6, quirk 4).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal class FiltreAttribute : Attribute
{
    /// <summary>The codes that it holds, exactly written; null where it holds none of a list.</summary>
    public virtual IReadOnlyList<string>? Codes => null;
}

/// <summary>A criterion that holds codes of an enum.</summary>
internal sealed class FiltreDeCodesAttribute<T> : FiltreAttribute where T : struct, Enum
{
    public override IReadOnlyList<string> Codes => Ecriture.Codes<T>();
}
