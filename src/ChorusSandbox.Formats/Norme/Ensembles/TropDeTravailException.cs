namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>A file has its elements looked at over and over: its rules are given up. Never leaves this folder.</summary>
internal sealed class TropDeTravailException : Exception;
