namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>A body holds more values than the gateway lays out in memory; caught where the body is received.</summary>
internal sealed class TooManyValuesException : Exception;
