using System.Globalization;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Semantique;

/// <summary>Where a term was read in an XML file, or where it would be expected.</summary>
/// <param name="Chemin">XPath from the root, with the prefixes ubl, cbc, cac, rsm, ram, udt.</param>
/// <param name="Ligne">Line of the element, from 1; when it is absent, of the nearest element that would hold it.</param>
/// <param name="Colonne">Column, from 1.</param>
/// <param name="EstPresente">False when the term is not in the file.</param>
public sealed partial record Position(string Chemin, int Ligne, int Colonne, bool EstPresente = true)
{
    /// <summary>
    /// The place of a refusal: <c>/ubl:Invoice/cbc:ID (ligne 12)</c>, or, for what is missing,
    /// <c>/ubl:Invoice/cbc:ID (absent, ligne 2)</c>.
    /// </summary>
    public string Ou => string.Create(CultureInfo.InvariantCulture, $"{Chemin} ({(EstPresente ? "" : "absent, ")}ligne {Ligne})");

    /// <summary>
    /// The path as the real platform prints it: <c>FichierXml.ExchangedDocument.ID.value</c>, without root, prefixes and
    /// ranks. Source: formats.md 4.1.
    /// </summary>
    public string CheminDuMessage
    {
        get
        {
            var noms = Decoration().Replace(Chemin, "").Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1);
            return $"FichierXml.{string.Join('.', noms)}.value";
        }
    }

    /// <summary>The last step of the path, such as <c>cbc:IssueDate</c>.</summary>
    public string Element => Chemin[(Chemin.LastIndexOf('/') + 1)..];

    public override string ToString() => Ou;

    [GeneratedRegex(@"\[\d+\]|(?<=/)[^/:]+:|@")]
    private static partial Regex Decoration();
}
