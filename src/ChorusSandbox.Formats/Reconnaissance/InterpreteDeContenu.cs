using System.Numerics;

using ChorusSandbox.Formats.FacturX;

using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>Reads the drawing orders of a page for the letters they place; lines, pictures and colours are passed over.</summary>
internal sealed class InterpreteDeContenu(ObjetsDuPdf pdf, TexteDuPdf document)
{
    private const int Formulaires = 5, Sauvegardes = 200, LettresAuPlus = 100_000, Operandes = 1_000;

    private readonly Stack<Etat> _sauvegardes = [];
    private readonly List<Lettre> _lettres = [];
    private Etat _etat = new();
    private Matrix3x2 _texte = Matrix3x2.Identity, _ligne = Matrix3x2.Identity;

    public IReadOnlyList<Lettre> Lettres => _lettres;

    /// <summary>Reads the streams of a page, or of a form, one after the other.</summary>
    public void Lire(IEnumerable<ObjetPdf> flux, DictionaryToken? ressources, int profondeur = 0)
    {
        foreach (var un in flux)
        {
            Lire(pdf.Decoder(un), ressources, profondeur);
        }
    }

    private void Lire(ReadOnlyMemory<byte> octets, DictionaryToken? ressources, int profondeur)
    {
        var scanner = new CoreTokenScanner(new MemoryInputBytes(octets), false, new StackDepthGuard(50), useLenientParsing: true);
        var operandes = new List<IToken>();
        while (_lettres.Count < LettresAuPlus && !document.EstEpuise && scanner.MoveNext())
        {
            document.Travailler();
            if (scanner.CurrentToken is OperatorToken { Data: var operateur })
            {
                Executer(operateur, operandes, ressources, profondeur);
                operandes.Clear();
            }
            else if (operandes.Count < Operandes)
            {
                operandes.Add(scanner.CurrentToken);
            }
        }
    }

    private void Executer(string operateur, List<IToken> o, DictionaryToken? ressources, int profondeur)
    {
        switch (operateur)
        {
            case "q" when _sauvegardes.Count < Sauvegardes:
                _sauvegardes.Push(_etat);
                break;
            case "Q" when _sauvegardes.TryPop(out var ancien):
                _etat = ancien;
                break;
            case "cm" when Matrice(o) is { } matrice:
                _etat = _etat with { Page = matrice * _etat.Page };
                break;
            case "Do" when o is [NameToken nom]:
                Formulaire(nom, ressources, profondeur);
                break;
            case "BT":
                _texte = _ligne = Matrix3x2.Identity;
                break;
            case "Tm" when Matrice(o) is { } position:
                _texte = _ligne = position;
                break;
            case "Td" or "TD" when o is [NumericToken x, NumericToken y]:
                _etat = operateur == "TD" ? _etat with { Interligne = -y.Double } : _etat;
                Avancer(x.Double, y.Double);
                break;
            case "T*":
                Avancer(0, -_etat.Interligne);
                break;
            case "Tf" when o is [NameToken police, NumericToken taille]:
                _etat = _etat with { Police = Police(police, ressources), Taille = taille.Double };
                break;
            case "Tj" or "'" or "\"" or "TJ" when o.Count > 0:
                Ecrire(operateur, o);
                break;
            default:
                Regler(operateur, o);
                break;
        }
    }

    private void Regler(string operateur, List<IToken> o)
    {
        if (o is not [NumericToken { Double: var valeur }])
        {
            return;
        }

        _etat = operateur switch
        {
            "TL" => _etat with { Interligne = valeur },
            "Tc" => _etat with { EntreLettres = valeur },
            "Tw" => _etat with { EntreMots = valeur },
            "Tz" => _etat with { Largeur = valeur / 100 },
            "Ts" => _etat with { Elevation = valeur },
            _ => _etat,
        };
    }

    private void Ecrire(string operateur, List<IToken> o)
    {
        if (operateur is "'" or "\"")
        {
            Avancer(0, -_etat.Interligne);
        }

        foreach (var element in o[^1] is ArrayToken liste ? liste.Data : [o[^1]])
        {
            if (element is NumericToken recul)
            {
                _texte = Matrix3x2.CreateTranslation((float)(-recul.Double / 1000 * _etat.Taille * _etat.Largeur), 0) * _texte;
            }
            else if (Octets(element) is { } octets)
            {
                Placer(octets);
            }
        }
    }

    private void Placer(byte[] octets)
    {
        foreach (var (texte, largeur, estUnBlanc) in _etat.Police?.Lire(octets) ?? [])
        {
            document.Travailler();
            var avance = ((largeur / 1000 * _etat.Taille) + _etat.EntreLettres + (estUnBlanc ? _etat.EntreMots : 0)) * _etat.Largeur;
            var matrice = Matrix3x2.CreateTranslation(0, (float)_etat.Elevation) * _texte * _etat.Page;
            var taille = Math.Abs(_etat.Taille) * new Vector2(matrice.M21, matrice.M22).Length();
            var place = matrice.Translation;
            if (texte.Length > 0 && !texte.Any(char.IsSurrogate) && _lettres.Count < LettresAuPlus && float.IsFinite(place.X) && float.IsFinite(place.Y) && double.IsFinite(taille))
            {
                _lettres.Add(new(texte, place.X, place.Y, Math.Abs(largeur / 1000 * _etat.Taille * _etat.Largeur) * new Vector2(matrice.M11, matrice.M12).Length(), taille));
            }

            _texte = Matrix3x2.CreateTranslation((float)avance, 0) * _texte;
        }
    }

    private void Avancer(double x, double y) => _texte = _ligne = Matrix3x2.CreateTranslation((float)x, (float)y) * _ligne;

    private void Formulaire(NameToken nom, DictionaryToken? ressources, int profondeur)
    {
        if (profondeur >= Formulaires || Ressource(ressources, "XObject", nom) is not { Flux: not null, Valeur: DictionaryToken formulaire } objet
            || (pdf.Entree(formulaire, "Subtype")?.Valeur as NameToken)?.Data != "Form")
        {
            return;
        }

        var (etat, texte, ligne) = (_etat, _texte, _ligne);
        if (pdf.Entree(formulaire, "Matrix")?.Valeur is ArrayToken matrice && Matrice([.. matrice.Data]) is { } m)
        {
            _etat = _etat with { Page = m * _etat.Page };
        }

        document.Entrer(formulaire);
        try
        {
            Lire(pdf.Decoder(objet), pdf.Entree(formulaire, "Resources")?.Valeur as DictionaryToken ?? ressources, profondeur + 1);
        }
        finally
        {
            document.Sortir(formulaire);
        }

        (_etat, _texte, _ligne) = (etat, texte, ligne);
    }

    private PoliceLue? Police(NameToken nom, DictionaryToken? ressources) =>
        Ressource(ressources, "Font", nom)?.Valeur is DictionaryToken police ? document.Police(police) : null;

    private ObjetPdf? Ressource(DictionaryToken? ressources, string genre, NameToken nom) =>
        ressources is not null && pdf.Entree(ressources, genre)?.Valeur is DictionaryToken liste ? pdf.Entree(liste, nom.Data) : null;

    private static byte[]? Octets(IToken jeton) => jeton switch
    {
        StringToken texte => texte.GetBytes(),
        HexToken texte => texte.Bytes.ToArray(),
        _ => null,
    };

    private static Matrix3x2? Matrice(List<IToken> o) =>
        o is [NumericToken a, NumericToken b, NumericToken c, NumericToken d, NumericToken e, NumericToken f]
            ? new((float)a.Double, (float)b.Double, (float)c.Double, (float)d.Double, (float)e.Double, (float)f.Double)
            : null;

    /// <summary>What <c>q</c> keeps and <c>Q</c> brings back.</summary>
    private sealed record Etat
    {
        public Matrix3x2 Page { get; init; } = Matrix3x2.Identity;

        public PoliceLue? Police { get; init; }

        public double Taille { get; init; } = 1;

        public double Interligne { get; init; }

        public double EntreLettres { get; init; }

        public double EntreMots { get; init; }

        public double Largeur { get; init; } = 1;

        public double Elevation { get; init; }
    }
}
