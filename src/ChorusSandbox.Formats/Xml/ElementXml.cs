using System.Globalization;
using System.Text;

namespace ChorusSandbox.Formats.Xml;

/// <summary>An element of a file, with its place: what readers navigate and what diagnostics point at.</summary>
internal sealed class ElementXml(string nom, string espaceDeNoms, ElementXml? parent, int ligne, int colonne)
{
    private List<ElementXml>? _enfants;
    private List<KeyValuePair<string, string>>? _attributs;
    private int _rang = 1;
    private bool _estSeul = true;
    private bool _enfantsNumerotes;

    /// <summary>Prefix of the house and local name, <c>cbc:ID</c>, whatever prefix the file uses.</summary>
    public string Nom { get; } = nom;

    public string NomLocal => Nom[(Nom.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public string EspaceDeNoms { get; } = espaceDeNoms;

    public ElementXml? Parent { get; } = parent;

    public int Ligne { get; } = ligne;

    public int Colonne { get; } = colonne;

    public IReadOnlyList<ElementXml> Enfants => _enfants ?? (IReadOnlyList<ElementXml>)[];

    /// <summary>Attributes by name, with a prefix of the house where they have a namespace (<c>xsi:type</c>), without the declarations of namespaces.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributs => _attributs ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    /// <summary>The text directly inside, as written; cut at the limit of the reading.</summary>
    public string Texte { get; private set; } = "";

    /// <summary>True once a reader has taken the text or an attribute of the element into the invoice.</summary>
    public bool EstLu { get; private set; }

    /// <summary>Length of the text in characters, even where it was cut.</summary>
    public long LongueurTexte { get; private set; }

    /// <summary>XPath from the root, with a rank where several siblings have the same name.</summary>
    public string Chemin
    {
        get
        {
            var chemin = new StringBuilder();
            for (var element = this; element is not null; element = element.Parent)
            {
                chemin.Insert(0, element.Segment());
            }

            return chemin.ToString();
        }
    }

    public string? Attribut(string nom)
    {
        if (_attributs is not null)
        {
            foreach (var attribut in _attributs)
            {
                if (attribut.Key == nom)
                {
                    return attribut.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Rank among the siblings of the same name, from 1. All of a family are numbered at once: asking each is not quadratic.</summary>
    public int Rang
    {
        get
        {
            if (Parent is { _enfantsNumerotes: false })
            {
                Parent.NumeroterLesEnfants();
            }

            return _rang;
        }
    }

    public void Ajouter(ElementXml enfant)
    {
        (_enfants ??= []).Add(enfant);
        _enfantsNumerotes = false;
    }

    public void AjouterAttribut(string nom, string valeur) => (_attributs ??= []).Add(new(nom, valeur));

    public void AjouterTexte(string texte, long longueur)
    {
        Texte = Texte.Length == 0 ? texte : Texte + texte;
        LongueurTexte += longueur;
    }

    /// <summary>Notes that a reader takes the element into the invoice.</summary>
    public ElementXml Prendre()
    {
        EstLu = true;
        return this;
    }

    /// <summary>Lets go of a big text once it is decoded.</summary>
    public void OublierTexte() => Texte = "";

    private void NumeroterLesEnfants()
    {
        var totaux = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var enfant in Enfants)
        {
            enfant._rang = totaux[enfant.Nom] = totaux.GetValueOrDefault(enfant.Nom) + 1;
        }

        foreach (var enfant in Enfants)
        {
            enfant._estSeul = totaux[enfant.Nom] == 1;
        }

        _enfantsNumerotes = true;
    }

    private string Segment() =>
        Rang > 1 || !_estSeul ? string.Create(CultureInfo.InvariantCulture, $"/{Nom}[{Rang}]") : $"/{Nom}";
}
