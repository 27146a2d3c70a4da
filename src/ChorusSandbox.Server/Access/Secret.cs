namespace ChorusSandbox.Server.Access;

/// <summary>What is tried at a door: wrong ones are counted apart.</summary>
public enum Secret
{
    /// <summary>The trainer's password.</summary>
    Trainer,

    /// <summary>The code of a trainee's place.</summary>
    Place,
}
