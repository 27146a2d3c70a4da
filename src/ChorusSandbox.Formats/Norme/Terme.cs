namespace ChorusSandbox.Formats.Norme;

/// <summary>A business term or group of EN 16931 in one syntax.</summary>
/// <param name="Id"><c>BT-106</c>; <c>BG-22</c> for a group.</param>
/// <param name="Groupe">The group it belongs to; empty when it hangs on the invoice itself.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Chemin">Its path from an instance of the group, or from the root.</param>
internal sealed record Terme(string Id, string Groupe, string Type, string Chemin)
{
    /// <summary>True when its values compare as numbers (regles-en16931.md 2).</summary>
    public bool EstNombre => Type is "montant" or "prix" or "quantité" or "pourcentage";
}
