using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>
/// The files embedded in a PDF, from the name tree of its catalog and from the array of associated files. Our own walk: the
/// library's follows a tree that loops until the stack is gone.
/// </summary>
internal sealed class FichiersJoints(PdfDocument pdf)
{
    private const int NoeudsMaximum = 1_000;
    private readonly HashSet<IndirectReference> _vus = [];
    private readonly List<(string Nom, StreamToken Contenu)> _fichiers = [];
    private int _noeuds;

    /// <summary>Names and contents, still encoded, in the order of the file, each once.</summary>
    public IReadOnlyList<(string Nom, StreamToken Contenu)> Lister()
    {
        var catalogue = pdf.Structure.Catalog.CatalogDictionary;
        if (Dictionnaire(catalogue, "Names") is { } noms && Dictionnaire(noms, "EmbeddedFiles") is { } arbre)
        {
            Parcourir(arbre);
        }

        if (Tableau(catalogue, "AF") is { } associes)
        {
            foreach (var fichier in associes.Data.Take(NoeudsMaximum))
            {
                Ajouter(Resoudre(fichier) as DictionaryToken, null);
            }
        }

        return _fichiers;
    }

    private void Parcourir(DictionaryToken noeud)
    {
        if (++_noeuds > NoeudsMaximum)
        {
            return;
        }

        if (Tableau(noeud, "Names") is { } paires)
        {
            for (var i = 0; i + 1 < paires.Length && i < 2 * NoeudsMaximum; i += 2)
            {
                Ajouter(Resoudre(paires[i + 1]) as DictionaryToken, Texte(Resoudre(paires[i])));
            }
        }

        if (Tableau(noeud, "Kids") is { } enfants)
        {
            foreach (var enfant in enfants.Data.Take(NoeudsMaximum))
            {
                if (enfant is IndirectReferenceToken { Data: var reference } && !_vus.Add(reference))
                {
                    continue;
                }

                if (Resoudre(enfant) is DictionaryToken suivant)
                {
                    Parcourir(suivant);
                }
            }
        }
    }

    private void Ajouter(DictionaryToken? fiche, string? nomDansLArbre)
    {
        if (fiche is null || Dictionnaire(fiche, "EF") is not { } contenus)
        {
            return;
        }

        var contenu = Valeur(contenus, "F") as StreamToken ?? Valeur(contenus, "UF") as StreamToken;
        var nom = Texte(Valeur(fiche, "UF")) ?? Texte(Valeur(fiche, "F")) ?? nomDansLArbre ?? "";
        if (contenu is not null && !_fichiers.Exists(f => ReferenceEquals(f.Contenu, contenu) || (f.Nom == nom && f.Contenu.Data.Length == contenu.Data.Length)))
        {
            _fichiers.Add((nom, contenu));
        }
    }

    private DictionaryToken? Dictionnaire(DictionaryToken parent, string cle) => Valeur(parent, cle) as DictionaryToken;

    private ArrayToken? Tableau(DictionaryToken parent, string cle) => Valeur(parent, cle) as ArrayToken;

    private IToken? Valeur(DictionaryToken parent, string cle) =>
        parent.TryGet(NameToken.Create(cle), out var valeur) ? Resoudre(valeur) : null;

    /// <summary>What a reference stands for; a chain of references is followed a few steps only.</summary>
    private IToken? Resoudre(IToken? valeur)
    {
        for (var pas = 0; pas < 10 && valeur is IndirectReferenceToken { Data: var reference }; pas++)
        {
            valeur = pdf.Structure.GetObject(reference) is { } objet ? objet.Data : null;
        }

        return valeur is IndirectReferenceToken ? null : valeur;
    }

    private static string? Texte(IToken? valeur) => valeur switch
    {
        StringToken { Data: { Length: > 0 } texte } => texte,
        HexToken { Data: { Length: > 0 } texte } => texte,
        _ => null,
    };
}
