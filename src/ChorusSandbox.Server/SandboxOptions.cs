namespace ChorusSandbox.Server;

/// <summary>Settings of the program: section <c>Sandbox</c> of the configuration, then <c>CHORUS_*</c> variables, then options of the command line.</summary>
public sealed class SandboxOptions
{
    /// <summary>Folder of all that is kept.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Addresses to listen on, separated by semicolons; the loopback, or all interfaces with <see cref="Network"/>, where none is given.</summary>
    public string Urls { get; set; } = "";

    /// <summary>True to answer to others than this machine: all is then the trainer's, and a trainee has a place (docs/decisions/0008).</summary>
    public bool Network { get; set; }

    /// <summary>The trainer's password, from <c>CHORUS_FORMATEUR</c>: asked for by <see cref="Network"/>.</summary>
    public string Formateur { get; set; } = "";

    /// <summary>Names under which the program may be called, beside those of the machine itself; separated by commas.</summary>
    public string Hosts { get; set; } = "";

    /// <summary>How many calls the applications of a new world may make: <c>production</c>, <c>souple</c>, <c>stricte</c> or <c>aucune</c>.</summary>
    public string Debit { get; set; } = "production";
}
