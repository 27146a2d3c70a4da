using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.PlatformTests.Store;

public sealed class MemoryGateTests : GateContract
{
    private readonly MemoryMedium medium = new();

    protected override IStoreMedium Medium() => medium;
}
