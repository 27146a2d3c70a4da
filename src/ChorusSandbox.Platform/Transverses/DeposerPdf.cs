using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Reconnaissance;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>
/// Keeps the PDF of an invoice that exists only once sent in DEPOT_PDF_API (api.md 3.4). Refusals: PDF_TROP_GROS, PDF_PROTEGE,
/// PDF_ILLISIBLE, CHAMP_OBLIGATOIRE, VALEUR_NON_ADMISE; warning PDF_CHAMP_NON_LU.
/// </summary>
public sealed class DeposerPdf(Workspace world)
{
    private const int LongueurNom = 200;

    /// <summary>Reads the PDF, keeps its bytes, then the file.</summary>
    public async Task<Result<PdfDepose>> Execute(string? nomFichier, string? formatDepot, ReadOnlyMemory<byte> contenu, Actor actor, CancellationToken ct)
    {
        // What is refused by its name, its size or for want of room is neither opened nor kept.
        var demande = new DemandePdf(nomFichier, formatDepot, null, contenu.Length, null);
        PdfReconnu? lu = null;
        if (!Controler(world.Store.Resumes, demande).Any())
        {
            var lecture = await Task.Run(() => ReconnaissanceDePdf.Lire(contenu, nomFichier ?? "", LimitesDeLecture.ParDefaut, ct), ct);
            lu = lecture.IsRefused ? null : lecture.Value;
            demande = lu is null
                ? demande with { Constat = lecture.Refus[0].A("fichier") }
                : demande with { Contenu = "sha256:" + await world.Pieces.Put(contenu, ct), NonLus = NonLus(lu) };
        }

        var garde = await world.Store.Write(work => Within(work, demande, actor), ct);
        return garde.Select(fichier => new PdfDepose(fichier, lu!));
    }

    internal static Result<Fichier> Within(UnitOfWork work, DemandePdf demande, Actor actor)
    {
        var acte = work.Begin(nameof(DeposerPdf), actor, demande);
        acte.Role = RolePiece.Fournisseur;
        ImmutableArray<Refus> refus = [.. Controler(work.Resumes, demande)];
        if (!refus.IsEmpty || demande.Contenu is null)
        {
            return acte.Refuse<Fichier>(refus.IsEmpty ? [Obligatoire("fichier")] : refus);
        }

        var id = work.Next(Sequence.Fichier);
        acte.Objet = new Objet("fichier", id, demande.NomFichier);
        var fichier = work.Put(id, new Fichier
        {
            Id = id,
            Nom = demande.NomFichier!,
            TypeMime = "application/pdf",
            Sha256 = demande.Contenu["sha256:".Length..],
            Taille = demande.Taille,
            Structures = actor.IdStructure is { } propre ? [propre] : [],
            IdCompte = actor.IdCompte,
        });

        return acte.Accept(fichier, null, null,
            demande.NonLus is { } champs ? [Refus.De(CodeRefus.PdfChampNonLu, "fichier", demande.NomFichier, ("champs", champs))] : []);
    }

    /// <summary>What every invoice needs and the text of this one does not say.</summary>
    private static string? NonLus(PdfReconnu lu)
    {
        (string Champ, string Nom)[] attendus =
            [("numero", "le numéro"), ("date", "la date"), ("fournisseur", "le fournisseur"), ("destinataire", "le destinataire"), ("montants.ht", "le total HT"), ("montants.ttc", "le total TTC")];
        var absents = attendus.Where(a => lu.Champ(a.Champ) is null).Select(a => a.Nom).ToList();
        return absents.Count switch
        {
            0 => null,
            1 => absents[0],
            _ => $"{string.Join(", ", absents.SkipLast(1))} ni {absents[^1]}",
        };
    }

    private static IEnumerable<Refus> Controler(Resumes resumes, DemandePdf demande)
    {
        if (string.IsNullOrWhiteSpace(demande.NomFichier))
        {
            yield return Obligatoire("nomFichier");
        }
        else if (demande.NomFichier.Length > LongueurNom)
        {
            yield return Refus.De(CodeRefus.ChampTropLong, "nomFichier", demande.NomFichier,
                ("champ", "nomFichier"), ("longueur", demande.NomFichier.Length), ("maximum", LongueurNom));
        }
        else if (ReglesPiecesJointes.NomSeul(demande.NomFichier, "nomFichier") is { } dossier)
        {
            yield return dossier;
        }
        else if (Fichier.ExtensionDe(demande.NomFichier) != "PDF")
        {
            yield return Refus.De(CodeRefus.PdfIllisible, "nomFichier", demande.NomFichier, ("nomFichier", demande.NomFichier), ("constat", "son nom ne finit pas par .pdf"));
        }

        if (string.IsNullOrWhiteSpace(demande.FormatDepot))
        {
            yield return Obligatoire("formatDepot");
        }
        else if (!Ecriture.TryLire<FormatDepot>(demande.FormatDepot, out _))
        {
            yield return Refus.De(CodeRefus.ValeurNonAdmise, "formatDepot", demande.FormatDepot,
                ("champ", "formatDepot"), ("valeur", demande.FormatDepot), ("attendu", string.Join(", ", Ecriture.Codes<FormatDepot>())));
        }

        if (ReglesPiecesJointes.TropGros(demande.Taille))
        {
            var taille = ReglesPiecesJointes.EnMo(demande.Taille);
            yield return Refus.De(CodeRefus.PdfTropGros, "fichier", taille, ("taille", taille));
        }
        else if (demande.Taille == 0)
        {
            yield return Obligatoire("fichier");
        }
        else if (Capacite.Refuser(resumes, demande.Taille, "fichier") is { } plein)
        {
            yield return plein;
        }
        else if (demande.Constat is { } constat)
        {
            yield return constat;
        }
    }

    private static Refus Obligatoire(string champ) => Refus.De(CodeRefus.ChampObligatoire, champ, null, ("champ", champ), ("acte", "Déposer un PDF"));
}
