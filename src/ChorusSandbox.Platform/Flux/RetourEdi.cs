namespace ChorusSandbox.Platform.Flux;

/// <summary>A file that goes back to an EDI partner.</summary>
/// <param name="Application">Code of the partner.</param>
/// <param name="EstUnRejet">True for what is put aside for him to look at, false for what his software reads.</param>
/// <param name="Nom">Name of the file; the same in every run.</param>
/// <param name="Octets">Its bytes.</param>
public sealed record RetourEdi(string Application, bool EstUnRejet, string Nom, ReadOnlyMemory<byte> Octets);
