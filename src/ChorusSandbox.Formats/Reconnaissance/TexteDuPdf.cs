using ChorusSandbox.Formats.FacturX;

using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>
/// The text of the pages of a PDF, line by line. Trees and forms are followed within bounds of depth, number and work, each
/// counted: nothing that a file does can make this last or grow.
/// </summary>
internal sealed class TexteDuPdf
{
    /// <summary>Pages read at most: an invoice announces itself on the first ones.</summary>
    public const int PagesLues = 30;

    private const int Profondeur = 20, Noeuds = 5_000, Polices = 200, MorceauxAuPlus = 20_000;
    private const int Travail = 1_500_000;

    private readonly ObjetsDuPdf _pdf;
    private readonly Dictionary<DictionaryToken, PoliceLue?> _polices = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<DictionaryToken> _chemin = new(ReferenceEqualityComparer.Instance);
    private readonly List<MorceauDeTexte> _morceaux = [];
    private int _travail;
    private int _noeuds;

    public TexteDuPdf(ObjetsDuPdf pdf)
    {
        _pdf = pdf;
        if (pdf.Catalogue is not { } catalogue || pdf.Entree(catalogue, "Pages")?.Valeur is not DictionaryToken racine)
        {
            return;
        }

        foreach (var (page, ressources) in Pages(racine, null, Profondeur))
        {
            if (++NombreDePages <= PagesLues && !EstEpuise)
            {
                LirePage(page, ressources);
            }
        }
    }

    /// <summary>The runs of text, page by page, from top to bottom and from left to right.</summary>
    public IReadOnlyList<MorceauDeTexte> Morceaux => _morceaux;

    public int NombreDePages { get; private set; }

    /// <summary>True once the work that a document may cost is done: the rest of it is not read.</summary>
    public bool EstEpuise => _travail > Travail || _morceaux.Count > MorceauxAuPlus;

    /// <summary>Counts one step of work, and stops a reading that has lasted too long.</summary>
    public void Travailler()
    {
        if (++_travail % 1024 == 0)
        {
            _pdf.Patienter();
        }
    }

    /// <summary>The font of a dictionary, read once; null when it cannot be.</summary>
    public PoliceLue? Police(DictionaryToken dictionnaire)
    {
        if (!_polices.TryGetValue(dictionnaire, out var police))
        {
            police = _polices.Count < Polices ? new PoliceLue(_pdf, dictionnaire, Travailler) : null;
            _polices[dictionnaire] = police;
        }

        return police;
    }

    /// <summary>Goes into a node or a form; a file that comes back to one it is in has no end.</summary>
    public void Entrer(DictionaryToken noeud)
    {
        if (!_chemin.Add(noeud))
        {
            throw new PdfEnBoucleException();
        }
    }

    public void Sortir(DictionaryToken noeud) => _chemin.Remove(noeud);

    private void LirePage(DictionaryToken page, DictionaryToken? ressources)
    {
        var interprete = new InterpreteDeContenu(_pdf, this);
        try
        {
            interprete.Lire(Contenu(page), ressources);
        }
        catch (PdfTropLentException)
        {
            // The time is spent: what was read stands, the rest is left to who fills the form.
            _travail = Travail + 1;
        }
#pragma warning disable CA1031 // A damaged stream makes tokenizer and filters throw exceptions of every kind: the page is then read as far as it goes.
        catch (Exception erreur) when (erreur is not (OperationCanceledException or PdfEnBoucleException))
#pragma warning restore CA1031
        {
        }

        _morceaux.AddRange(LignesDeTexte.Assembler(interprete.Lettres, NombreDePages, _morceaux.Count == 0 ? 0 : _morceaux[^1].Ligne + 1));
    }

    private IEnumerable<(DictionaryToken Page, DictionaryToken? Ressources)> Pages(DictionaryToken noeud, DictionaryToken? heritees, int profondeur)
    {
        if (++_noeuds > Noeuds)
        {
            yield break;
        }

        var ressources = _pdf.Entree(noeud, "Resources")?.Valeur as DictionaryToken ?? heritees;
        if (_pdf.Entree(noeud, "Kids")?.Valeur is not ArrayToken enfants)
        {
            yield return (noeud, ressources);
            yield break;
        }

        Entrer(noeud);
        foreach (var enfant in profondeur == 0 ? [] : enfants.Data.Take(Noeuds))
        {
            if (_pdf.Resoudre(enfant)?.Valeur is DictionaryToken suivant)
            {
                foreach (var page in Pages(suivant, ressources, profondeur - 1))
                {
                    yield return page;
                }
            }
        }

        Sortir(noeud);
    }

    private IEnumerable<ObjetPdf> Contenu(DictionaryToken page) => _pdf.Entree(page, "Contents") switch
    {
        { Flux: not null } seul => [seul],
        { Valeur: ArrayToken liste } => liste.Data.Take(Noeuds).Select(c => _pdf.Resoudre(c)).OfType<ObjetPdf>().Where(c => c.Flux is not null),
        _ => [],
    };
}
