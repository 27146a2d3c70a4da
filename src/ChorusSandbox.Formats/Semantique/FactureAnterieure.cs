namespace ChorusSandbox.Formats.Semantique;

/// <summary>An earlier invoice that this one corrects (BG-3): « facture d’origine » of a credit note.</summary>
/// <param name="Numero">Its number (BT-25).</param>
/// <param name="Date">Its date (BT-26).</param>
public sealed record FactureAnterieure(string Numero, DateLue? Date = null);
