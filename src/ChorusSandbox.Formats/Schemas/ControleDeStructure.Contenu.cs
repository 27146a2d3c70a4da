using System.Globalization;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>The elements inside an element: which, in which order, how often.</summary>
internal sealed partial class ControleDeStructure
{
    private void Contenu(ElementXml parent, TypeComplexe type)
    {
        if (!string.IsNullOrWhiteSpace(parent.Texte))
        {
            Noter(EcartDeStructure.Texte, parent, ValeurLue(parent), () => TextesDeStructure.Texte(parent, _schema));
        }

        var enfants = parent.Enfants;
        Span<int> nombres = stackalloc int[type.Rangs.Length];
        var rang = 0;
        var range = true;
        var lignes = enfants.Count == 0 ? [] : new LigneDeSchema?[enfants.Count];
        for (var i = 0; i < enfants.Count; i++)
        {
            if ((lignes[i] = Trouver(enfants[i], parent, type)) is not { } ligne)
            {
                continue;
            }

            nombres[ligne.Rang]++;
            range &= ligne.Rang >= rang;
            rang = Math.Max(rang, ligne.Rang);
            if (nombres[ligne.Rang] == ligne.Max + 1L)
            {
                DeTrop(enfants, i, ligne, parent, type);
            }
        }

        Manquants(parent, type, nombres, lignes);
        if (!range)
        {
            Desordre(enfants, lignes);
        }

        for (var i = 0; i < enfants.Count; i++)
        {
            if (lignes[i] is { } ligne)
            {
                Element(enfants[i], ligne);
            }
        }
    }

    private LigneDeSchema? Trouver(ElementXml enfant, ElementXml parent, TypeComplexe type)
    {
        if (type.Ligne(enfant.Nom) is { } ligne && ligne.Accepte(enfant))
        {
            if (ligne.Version is { } version)
            {
                Noter(EcartDeStructure.Version, enfant, enfant.Nom, () => TextesDeStructure.Version(enfant, version, _schema),
                    _schema.Tolerance(type.Nom, ligne.Element, EcartDeStructure.Version));
            }

            return ligne;
        }

        if (type.LigneDeNomLocal(enfant.NomLocal) is { } autre && !_schema.Connait(enfant.EspaceDeNoms))
        {
            if (_espacesSignales.Add(enfant.EspaceDeNoms))
            {
                Noter(EcartDeStructure.Espace, enfant, enfant.EspaceDeNoms, () => TextesDeStructure.Espace(enfant, autre));
            }

            return autre;
        }

        Noter(EcartDeStructure.Inconnu, enfant, enfant.Nom,
            () => TextesDeStructure.Inconnu(enfant, parent, _schema, LePlusProche(enfant, type), AutreParent(enfant)),
            attendu: () => LePlusProche(enfant, type));
        return null;
    }

    private void DeTrop(IReadOnlyList<ElementXml> enfants, int position, LigneDeSchema ligne, ElementXml parent, TypeComplexe type)
    {
        var premierDeTrop = enfants[position];
        if (type.Rangs[ligne.Rang].Length > 1)
        {
            Noter(EcartDeStructure.Choix, premierDeTrop, premierDeTrop.Nom,
                () => TextesDeStructure.Choix(parent, type.Rangs[ligne.Rang].Select(l => l.Element), aucun: false, _schema));
            return;
        }

        var nombre = ligne.Max + 1;
        for (var i = position + 1; i < enfants.Count; i++)
        {
            nombre += type.Ligne(enfants[i].Nom) == ligne ? 1 : 0;
        }

        Noter(EcartDeStructure.Nombre, premierDeTrop, nombre.ToString(CultureInfo.InvariantCulture),
            () => TextesDeStructure.Nombre(premierDeTrop, parent, nombre, ligne.Max, _schema),
            _schema.Tolerance(type.Nom, ligne.Element, EcartDeStructure.Nombre));
    }

    private void Manquants(ElementXml parent, TypeComplexe type, ReadOnlySpan<int> nombres, LigneDeSchema?[] lignes)
    {
        for (var rang = 0; rang < nombres.Length; rang++)
        {
            var place = type.Rangs[rang];
            if (nombres[rang] >= place[0].Min)
            {
                continue;
            }

            if (place.Length > 1)
            {
                Noter(EcartDeStructure.Choix, parent, null, () => TextesDeStructure.Choix(parent, place.Select(l => l.Element), aucun: true, _schema));
            }
            else
            {
                Manque(parent, place[0], Array.FindIndex(lignes, l => l is not null && l.Rang > place[0].Rang));
            }
        }
    }

    private void Manque(ElementXml parent, LigneDeSchema ligne, int suivant)
    {
        if (_constats.Count >= Limite)
        {
            _tus++;
            return;
        }

        var textes = TextesDeStructure.Absent(ligne.Element, parent, suivant < 0 ? null : parent.Enfants[suivant], _schema);
        _constats.Add(Constat(EcartDeStructure.Absent, parent, null, textes, _schema.Tolerance(ligne.Type, ligne.Element, EcartDeStructure.Absent)) with
        {
            Chemin = $"{parent.Chemin}/{ligne.Element}",
        });
    }

    /// <summary>Tells the fewest elements that have to move for all to be in order.</summary>
    private void Desordre(IReadOnlyList<ElementXml> enfants, LigneDeSchema?[] lignes)
    {
        var enPlace = SuiteEnOrdre(lignes);
        for (var i = 0; i < enfants.Count; i++)
        {
            if (lignes[i] is { } ligne && !enPlace[i])
            {
                Deplacer(enfants[i], Destination(enfants, lignes, enPlace, i, ligne.Rang));
            }
        }
    }

    private void Deplacer(ElementXml element, (ElementXml Repere, bool Avant) destination)
    {
        if (_constats.Count >= Limite)
        {
            _tus++;
            return;
        }

        var textes = TextesDeStructure.Ordre(element, destination.Repere, destination.Avant, _schema);
        _constats.Add(Constat(EcartDeStructure.Ordre, element, element.Nom, textes) with { Destination = destination });
    }

    private static (ElementXml Repere, bool Avant) Destination(IReadOnlyList<ElementXml> enfants, LigneDeSchema?[] lignes, bool[] enPlace, int position, int rang)
    {
        for (var i = 0; i < position; i++)
        {
            if (enPlace[i] && lignes[i]!.Rang > rang)
            {
                return (enfants[i], true);
            }
        }

        var dernier = enfants.Count - 1;
        while (!enPlace[dernier] || lignes[dernier]!.Rang >= rang)
        {
            dernier--;
        }

        return (enfants[dernier], false);
    }

    /// <summary>Marks the longest series of elements that are already in order.</summary>
    private static bool[] SuiteEnOrdre(LigneDeSchema?[] lignes)
    {
        var precedents = new int[lignes.Length];
        var fins = new List<int>();
        for (var i = 0; i < lignes.Length; i++)
        {
            if (lignes[i] is not { } ligne)
            {
                continue;
            }

            int bas = 0, haut = fins.Count;
            while (bas < haut)
            {
                var milieu = (bas + haut) / 2;
                (bas, haut) = lignes[fins[milieu]]!.Rang <= ligne.Rang ? (milieu + 1, haut) : (bas, milieu);
            }

            precedents[i] = bas == 0 ? -1 : fins[bas - 1];
            if (bas == fins.Count)
            {
                fins.Add(i);
            }
            else
            {
                fins[bas] = i;
            }
        }

        var enPlace = new bool[lignes.Length];
        for (var i = fins.Count == 0 ? -1 : fins[^1]; i >= 0; i = precedents[i])
        {
            enPlace[i] = true;
        }

        return enPlace;
    }

    private static string? LePlusProche(ElementXml enfant, TypeComplexe type) =>
        type.Noms.Select(n => (Nom: n, Ecart: Proximite.Distance(n, enfant.Nom)))
            .Where(n => n.Ecart <= 3)
            .OrderBy(n => n.Ecart).ThenBy(n => n.Nom, StringComparer.Ordinal)
            .Select(n => n.Nom)
            .FirstOrDefault();

    private string? AutreParent(ElementXml enfant)
    {
        var types = _schema.Types.Values.Where(t => t.Nom.Length > 0 && t.Ligne(enfant.Nom) is { } ligne && ligne.Accepte(enfant)).ToList();
        var parents = _schema.Types.Values.SelectMany(t => t.Rangs.SelectMany(r => r))
            .Where(l => l.Complexe is { } complexe && types.Contains(complexe))
            .Select(l => l.Element).Distinct().Order(StringComparer.Ordinal).Take(3).ToList();
        return parents.Count == 0 ? null : string.Join(", ", parents);
    }
}
