using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Archives;
using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// The file of a download: the PDF alone, a ZIP of a folder an invoice, or a pivot (api.md 3.6), written piece by piece: 120 MB
/// of attachments never stand in memory. A piece whose bytes are missing is left out. Nothing of it depends on the hour.
/// </summary>
internal sealed class ContenuDeTelechargement(Workspace world)
{
    private const string TypePdf = "application/pdf";

    // ASSUMPTION: API-24 names inside the ZIP are not public: a folder of the invoice's number and platform number, its PDF, and the files under their own names.
    /// <summary>Writes the invoices as PDF, with their files if asked for: a PDF when it is the only piece, else a ZIP. Its name.</summary>
    public string EnPdf(IReadOnlyList<Facture> factures, bool avecPieces, Stream sortie)
    {
        var pieces = factures.SelectMany(f => Pieces(f, avecPieces).Select(p => (Facture: f, Piece: p))).ToList();
        if (pieces.Count == 1)
        {
            using var contenu = pieces[0].Piece.Contenu();
            contenu.CopyTo(sortie);
            return pieces[0].Piece.Nom;
        }

        // Dated by the invoice: nothing of the file depends on the hour.
        ArchiveZip.Ecrire(sortie, pieces.Select(p => new FichierDArchive(
            p.Piece.Nom, p.Facture.DateDepot ?? p.Facture.DateCreation, p.Piece.Contenu, $"{p.Facture.Numero.Valeur}_{p.Facture.Id}")));
        return "factures.zip";
    }

    // ASSUMPTION: API-25 the pivot is answered as one XML (api.md 3.6); a connector also reports a ZIP that holds PivotS.xml (formats.md 1.8).
    // ASSUMPTION: API-99 the pivot is addressed to the recipient of its first invoice, whoever downloads it, and dated from the last status it tells.
    /// <summary>Writes the invoices as one pivot, which carries their files. Its name.</summary>
    public string EnPivot(IReadOnlyList<Facture> factures, Stream sortie)
    {
        var (dernier, premiere) = (factures.Max(f => f.DateStatut), factures[0].Id.ToString(CultureInfo.InvariantCulture));
        var histoire = new ConsulterHistorique(world);
        var pivots = factures.Select(f => new FacturePivot(
            f, Structure(f.Fournisseur.IdStructure), histoire.De(f.Id).Statuts.Any(s => s.Statut == StatutFacture.ARecycler), [.. Pieces(f, avecPieces: true)])).ToList();
        EcrivainPivot.Ecrire(sortie, new EnveloppePivot(Temps.JourDeParis(dernier), "PIVOT" + premiere, "CPP", factures[0].Destinataire?.Siret.Valeur), pivots);
        return "PivotS.xml";
    }

    /// <summary>The pieces of an invoice: the deposited PDF when there is one, else the one the platform makes; then the others.</summary>
    private IEnumerable<PiecePivot> Pieces(Facture f, bool avecPieces)
    {
        var gardees = f.Pieces.Select(p => (Piece: p, Fichier: world.Store.Read<Fichier>(p.IdFichier))).Where(p => p.Fichier is not null && world.Pieces.Exists(p.Fichier.Sha256)).ToList();
        var principale = gardees.FirstOrDefault(p => p.Piece.Principale && p.Fichier!.Extension == "PDF");
        yield return principale.Fichier is null
            ? new PiecePivot($"{ArchiveZip.NomAdmis(f.Numero.Valeur)}.pdf", TypePdf, CategoriesDePiece.FacturePdf, EstLaFacture: true,
                () => new MemoryStream(FacturePdf.Ecrire(f, Structure(f.Fournisseur.IdStructure), Structure(f.Destinataire?.IdStructure))))
            : Piece(principale.Piece, principale.Fichier, estLaFacture: true);
        foreach (var (piece, fichier) in gardees.Where(p => avecPieces && p.Fichier!.Id != principale.Fichier?.Id))
        {
            yield return Piece(piece, fichier!, estLaFacture: false);
        }
    }

    private PiecePivot Piece(PieceJointe piece, Fichier fichier, bool estLaFacture) =>
        new(fichier.Nom, fichier.TypeMime ?? (fichier.Extension == "PDF" ? TypePdf : "application/octet-stream"),
            CategoriesDePiece.De(piece.Designation, estLaFacture), estLaFacture, () => world.Pieces.Open(fichier.Sha256) ?? Stream.Null);

    private Structure? Structure(long? id) => id is { } s ? world.Store.Resumes.Structures.GetValueOrDefault(s) : null;
}
