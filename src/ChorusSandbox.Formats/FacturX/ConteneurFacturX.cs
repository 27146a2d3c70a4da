using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>What a PDF says of the invoice it carries: its metadata, and how the XML is attached. Source: formats.md 3.3.</summary>
internal sealed class ConteneurFacturX
{
    private const int NomsAuPlus = 1000;

    private static readonly string[] NomsAdmis = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml"];

    /// <summary>Reads the container; throws what the reading of a PDF throws, which the caller bounds.</summary>
    public ConteneurFacturX(ObjetsDuPdf pdf)
    {
        if (pdf.Catalogue is not { } catalogue)
        {
            return;
        }

        Xmp = pdf.Entree(catalogue, "Metadata") is { Flux: not null } flux ? XmpFacturX.Lire(pdf.Decoder(flux)) : null;
        var associes = Tableau(pdf, catalogue, "AF");
        var nommes = pdf.Entree(catalogue, "Names")?.Valeur is DictionaryToken noms && pdf.Entree(noms, "EmbeddedFiles")?.Valeur is DictionaryToken arbre
            ? Feuilles(pdf, arbre).Take(NomsAuPlus).ToList()
            : [];
        var fiches = nommes.Concat(associes).Distinct().ToList();
        Fiche = fiches.Find(f => Xmp?.NomDuFichier is { } annonce && NomDe(pdf, f) == annonce) ?? fiches.Find(f => NomsAdmis.Contains(NomDe(pdf, f)));
        if (Fiche is { } fiche)
        {
            Nom = NomDe(pdf, fiche);
            Relation = (pdf.Entree(fiche, "AFRelationship")?.Valeur as NameToken)?.Data;
            EstAtteignable = nommes.Contains(fiche) && associes.Contains(fiche) && pdf.Entree(fiche, "EF")?.Valeur is DictionaryToken;
        }
    }

    /// <summary>The metadata; null when there are none that can be read.</summary>
    public XmpFacturX? Xmp { get; }

    /// <summary>Name of the attached invoice; null when none is found from the catalog.</summary>
    public string? Nom { get; }

    /// <summary>Its relation to the page: <c>Data</c>, <c>Alternative</c>…</summary>
    public string? Relation { get; }

    /// <summary>True when both /AF and /Names lead to it.</summary>
    public bool EstAtteignable { get; }

    private DictionaryToken? Fiche { get; }

    public static bool NomEstAdmis(string? nom) => NomsAdmis.Contains(nom);

    private static string? NomDe(ObjetsDuPdf pdf, DictionaryToken fiche) =>
        FichiersJoints.Texte(pdf.Entree(fiche, "UF")) ?? FichiersJoints.Texte(pdf.Entree(fiche, "F"));

    private static List<DictionaryToken> Tableau(ObjetsDuPdf pdf, DictionaryToken dictionnaire, string cle) =>
        pdf.Entree(dictionnaire, cle)?.Valeur switch
        {
            ArrayToken liste => [.. liste.Data.Take(NomsAuPlus).Select(j => pdf.Resoudre(j)?.Valeur).OfType<DictionaryToken>()],
            DictionaryToken seul => [seul],
            _ => [],
        };

    /// <summary>The leaves of a tree of names, in its order; a node that comes again is not gone down again.</summary>
    private static IEnumerable<DictionaryToken> Feuilles(ObjetsDuPdf pdf, DictionaryToken arbre)
    {
        var vus = new HashSet<object>(ReferenceEqualityComparer.Instance) { arbre };
        var reste = new Stack<DictionaryToken>([arbre]);
        while (reste.TryPop(out var noeud) && vus.Count <= NomsAuPlus)
        {
            foreach (var feuille in Tableau(pdf, noeud, "Names"))
            {
                yield return feuille;
            }

            foreach (var enfant in Enumerable.Reverse(Tableau(pdf, noeud, "Kids")).Where(vus.Add))
            {
                reste.Push(enfant);
            }
        }
    }
}
