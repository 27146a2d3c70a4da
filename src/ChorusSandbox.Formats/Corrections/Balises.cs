using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>Where the tags of an element are written.</summary>
/// <param name="Nom">Its name as the file writes it, with the prefix of the file.</param>
/// <param name="Debut">Place of its <c>&lt;</c>.</param>
/// <param name="FinDuNom">Place after its name.</param>
/// <param name="FinOuvrante">Place after the opening tag.</param>
/// <param name="DebutFermante">Place of the closing tag; that after the opening one when it is <c>&lt;a/&gt;</c>.</param>
/// <param name="Fin">Place after the closing tag.</param>
/// <param name="Attributs">Its attributes, declarations of namespaces included.</param>
internal sealed record Balises(string Nom, int Debut, int FinDuNom, int FinOuvrante, int DebutFermante, int Fin, ImmutableArray<AttributEcrit> Attributs)
{
    /// <summary>True for <c>&lt;a/&gt;</c>.</summary>
    public bool EstFermeeAussitot => DebutFermante == Fin;

    public AttributEcrit? Attribut(string nom)
    {
        foreach (var attribut in Attributs)
        {
            if (attribut.Nom == nom)
            {
                return attribut;
            }
        }

        return null;
    }
}

/// <summary>Where an attribute is written.</summary>
/// <param name="Nom">Its name as written.</param>
/// <param name="Debut">Place of the blank before it.</param>
/// <param name="DebutValeur">Place after the opening quote.</param>
/// <param name="FinValeur">Place of the closing quote.</param>
internal readonly record struct AttributEcrit(string Nom, int Debut, int DebutValeur, int FinValeur);
