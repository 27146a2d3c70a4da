namespace ChorusSandbox.Server.Portal;

/// <summary>Knows every door on purpose: the rules must denounce it.</summary>
internal sealed class Breach
{
    public static object[] Known() =>
    [
        new Server.Api.Breach(),
        new Server.Edi.Breach(),
        new Server.Tutorials.Breach(),
        new Server.Console.Breach(),
        new Server.Commands.Breach(),
    ];
}
