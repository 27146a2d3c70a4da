namespace ChorusSandbox.Server.Console.Api;

/// <summary>The body of a call cannot be read: answered 400 by the one filter of the console.</summary>
internal sealed class MalformedBodyException(Refus refus) : Exception(refus.Code.Code())
{
    /// <summary>What is wrong with it.</summary>
    public Refus Refus { get; } = refus;
}
