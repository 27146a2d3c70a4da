using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.EndToEndTests.Hosts;

/// <summary>The world of one test: a supplier and a public client that asks for no reference.</summary>
internal sealed record PlayedWorld(MondeCree Made, Person Supplier, Person Client)
{
    public string Id => Made.Monde.Id;

    /// <summary>Address of a screen of somebody.</summary>
    public string Screen(Person person, string screen) => $"/m/{Id}/{Uri.EscapeDataString(person.Login)}/{screen}";
}
