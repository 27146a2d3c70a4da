namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>A datum of an invoice read on its page.</summary>
/// <param name="Champ">Its name, that of the deposit: <c>numero</c>, <c>destinataire</c>, <c>montants.ttc</c>…</param>
/// <param name="Valeur">Its value: a day as AAAA-MM-JJ, an amount with a point.</param>
/// <param name="Confiance">How sure it is, in percent: what says that it is this datum, not only that it has its form.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="X">Distance from the left edge, in points.</param>
/// <param name="Y">Distance from the foot of the page, in points.</param>
public sealed record ChampReconnu(string Champ, string Valeur, int Confiance, int Page, double X, double Y);
