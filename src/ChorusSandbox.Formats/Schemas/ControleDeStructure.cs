using System.Collections.Immutable;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>
/// Checks a file against the rows of its schema: names, order, how often, types, attributes. Equal in verdict to the schema
/// itself; what Chorus Pro is held to accept all the same is marked so.
/// </summary>
internal sealed partial class ControleDeStructure
{
    /// <summary>How many departures are told in full.</summary>
    public const int Limite = 100;

    private readonly Schema _schema;
    private readonly List<ConstatDeStructure> _constats = [];
    private readonly HashSet<string> _espacesSignales = [];
    private int _tus;

    private ControleDeStructure(Schema schema) => _schema = schema;

    /// <summary>The departures of a file from the schema of its root, in the order of the file.</summary>
    /// <param name="racine">The root, before any reader has let go of its texts.</param>
    /// <returns>
    /// Empty when the strict schema accepts the file; at most <see cref="Limite"/>, then one that says how many more there are.
    /// </returns>
    public static IReadOnlyList<ConstatDeStructure> Controler(ElementXml racine)
    {
        var schema = SchemasConnus.DeLaRacine(racine);
        return schema?.Racine(racine) is null ? [RacineInconnue(racine, schema)] : Controler(racine, schema);
    }

    /// <summary>The departures of a file from one schema, such as that of a Factur-X profile.</summary>
    public static IReadOnlyList<ConstatDeStructure> Controler(ElementXml racine, Schema schema)
    {
        if (schema.Racine(racine) is not { } ligne)
        {
            return [RacineInconnue(racine, schema)];
        }

        var controle = new ControleDeStructure(schema);
        controle.Element(racine, ligne);
        return controle.Conclure(racine);
    }

    private static ConstatDeStructure RacineInconnue(ElementXml racine, Schema? schema) =>
        Constat(EcartDeStructure.Racine, racine, racine.Nom, TextesDeStructure.Racine(racine, schema));

    private static ConstatDeStructure Constat(EcartDeStructure ecart, ElementXml element, string? valeur, (string, string, string) textes, string? tolerance = null) =>
        new(ecart, element.Chemin, element.Ligne, element.Colonne, valeur, textes.Item1, textes.Item2, textes.Item3, tolerance);

    private List<ConstatDeStructure> Conclure(ElementXml racine)
    {
        var constats = _constats.OrderBy(c => c.Ligne).ThenBy(c => c.Colonne).ToList();
        if (_tus > 0)
        {
            constats.Add(Constat(EcartDeStructure.Suite, racine, null, TextesDeStructure.Suite(_tus)));
        }

        return constats;
    }

    private void Element(ElementXml element, LigneDeSchema ligne)
    {
        Attributs(element, ligne.Attributs);
        if (ligne.Simple is { } simple)
        {
            Valeur(element, simple);
        }
        else if (ligne.Complexe is { } complexe)
        {
            Contenu(element, complexe);
        }
        else
        {
            ContenuLibre(element, ligne);
        }
    }

    private void Valeur(ElementXml element, TypeSimple type)
    {
        if (element.Enfants.Count > 0)
        {
            Noter(EcartDeStructure.Enfants, element, element.Enfants[0].Nom, () => TextesDeStructure.Enfants(element, _schema));
        }
        else if (element.LongueurTexte == element.Texte.Length && !FormesXml.Respecte(type.Base, element.Texte))
        {
            Noter(EcartDeStructure.Valeur, element, ValeurLue(element), () => TextesDeStructure.Valeur(element, type, _schema),
                attendu: () => ValeurProche.De(type.Base, element.Texte.Trim()));
        }
    }

    private void Attributs(ElementXml element, ImmutableArray<AttributDeSchema> admis)
    {
        foreach (var (nom, valeur) in element.Attributs)
        {
            if (nom is "xsi:schemaLocation" or "xsi:noNamespaceSchemaLocation" or "xsi:type")
            {
                continue;
            }

            if (admis.FirstOrDefault(a => a.Nom == nom) is not { } attribut)
            {
                Noter(EcartDeStructure.Attribut, element, nom, () => TextesDeStructure.AttributInconnu(element, nom, _schema));
            }
            else if (attribut.Fixe is { } fixe ? valeur.Trim() != fixe : !FormesXml.Respecte(attribut.Base, valeur))
            {
                Noter(EcartDeStructure.Attribut, element, valeur, () => TextesDeStructure.ValeurDAttribut(element, attribut, valeur, _schema),
                    attendu: () => attribut.Fixe ?? ValeurProche.De(attribut.Base, valeur.Trim()));
            }
        }

        foreach (var attribut in admis)
        {
            if (attribut.EstObligatoire && element.Attribut(attribut.Nom) is null)
            {
                Noter(EcartDeStructure.Attribut, element, null, () => TextesDeStructure.AttributAbsent(element, attribut.Nom, _schema));
            }
        }
    }

    /// <summary>An extension holds one element of another namespace, whatever it is.</summary>
    private void ContenuLibre(ElementXml element, LigneDeSchema ligne)
    {
        var admis = element.Enfants.Count(e => e.EspaceDeNoms.Length > 0 && e.EspaceDeNoms != ligne.EspaceDeNoms);
        if (admis != 1 || element.Enfants.Count != 1)
        {
            Noter(EcartDeStructure.Choix, element, null, () => TextesDeStructure.Choix(element, ["un élément d’un autre espace de noms"], admis == 0, _schema));
        }
    }

    private void Noter(EcartDeStructure ecart, ElementXml element, string? valeur, Func<(string, string, string)> textes, string? tolerance = null, Func<string?>? attendu = null)
    {
        if (_constats.Count < Limite)
        {
            _constats.Add(Constat(ecart, element, valeur, textes(), tolerance) with { Attendu = attendu?.Invoke() });
        }
        else
        {
            _tus++;
        }
    }

    private static string ValeurLue(ElementXml element) =>
        element.Texte.Length > 200 ? element.Texte.Trim()[..Math.Min(200, element.Texte.Trim().Length)] : element.Texte.Trim();
}
