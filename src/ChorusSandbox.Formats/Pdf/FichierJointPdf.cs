namespace ChorusSandbox.Formats.Pdf;

/// <summary>An XML file attached to a document.</summary>
/// <param name="Nom">Its name, in plain letters: <c>factur-x.xml</c>.</param>
/// <param name="Octets">Its bytes.</param>
/// <param name="Relation">What it is to the pages: <c>Data</c>, <c>Source</c> or <c>Alternative</c>.</param>
/// <param name="Jour">Day of its last change.</param>
/// <param name="Description">What it is, for who reads the list of attachments.</param>
public sealed record FichierJointPdf(string Nom, ReadOnlyMemory<byte> Octets, string Relation, DateOnly Jour, string Description);
