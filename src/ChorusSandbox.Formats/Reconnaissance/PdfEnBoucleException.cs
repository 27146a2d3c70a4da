namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>Thrown inside the reading of the pages of a PDF when they come back to themselves; never leaves it.</summary>
internal sealed class PdfEnBoucleException : Exception;
