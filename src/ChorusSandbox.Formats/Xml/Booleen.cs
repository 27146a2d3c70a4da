namespace ChorusSandbox.Formats.Xml;

/// <summary>The four spellings of xs:boolean.</summary>
internal static class Booleen
{
    public static bool? Lire(string? texte) => texte switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    public static string? Ecrire(bool? valeur) => valeur switch
    {
        true => "true",
        false => "false",
        null => null,
    };
}
