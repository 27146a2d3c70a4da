namespace ChorusSandbox.Formats.Schemas;

/// <summary>The forms that the text of an element or attribute may have to follow.</summary>
internal enum BaseSimple
{
    Texte,
    Decimal,
    Date,
    Heure,
    Instant,
    Booleen,
    Base64,
    Langue,
}
