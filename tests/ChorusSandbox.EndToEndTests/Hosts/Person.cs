using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.EndToEndTests.Hosts;

/// <summary>Somebody of a world whom a test plays.</summary>
internal sealed record Person(Utilisateur User, Structure Structure)
{
    public string Login => User.Login;

    /// <summary>As the home of the sandbox names him.</summary>
    public string Name => $"{User.Prenom} {User.Nom}";
}
