namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>A signature found in a PDF. It is told, not verified: no list of trusted authorities is at hand.</summary>
/// <param name="Format"><c>PAdES</c> or <c>PKCS#7</c>.</param>
/// <param name="Signataire">Name that the file gives; null when it gives none.</param>
/// <param name="CouvreTout">True when the signed bytes go to the end of the file: nothing was added after.</param>
public sealed record SignatureReconnue(string Format, string? Signataire, bool CouvreTout);
