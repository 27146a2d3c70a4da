using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Formats.Cii;
using ChorusSandbox.Formats.Controles;
using ChorusSandbox.Formats.Cpp;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Lots;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Ubl;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats;

/// <summary>Bytes of a flow in, invoices and refusals out: the one entry to the readers.</summary>
public static class LectureDeFlux
{
    private const int EnteteSignature = 4_096;
    private const string Specification = "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter";

    /// <summary>Reads and controls a deposited file; never throws for what the file holds.</summary>
    /// <param name="octets">The bytes of the file.</param>
    /// <param name="nomFichier">Its name, for the texts; what the file is, its content tells.</param>
    /// <param name="syntaxe">The syntax it was deposited under.</param>
    /// <param name="limites">How far the reading goes.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="normeExigee">True when the fatal rules of EN 16931 decide too: a strict world.</param>
    /// <returns>
    /// A lone file that cannot be read at all is refused whole; in a lot, each file stands for itself.
    /// </returns>
    public static FluxLu Lire(
        ReadOnlyMemory<byte> octets, string nomFichier, SyntaxeFlux syntaxe, LimitesDeLecture limites, CancellationToken ct, bool normeExigee = false)
    {
        ArgumentNullException.ThrowIfNull(limites);
        var connue = FormatsConnus.De(syntaxe);
        if (connue.Etat != EtatSyntaxe.Jouee)
        {
            return FluxLu.Refuse([FormatsConnus.RefuserNonJouee(connue, connue.Code, nomFichier)]);
        }

        if (!DetectionDeFormat.EstUnLot(octets.Span))
        {
            var lues = LireFichier(octets, nomFichier, connue, limites, normeExigee, ct);
            return lues is [{ Facture: null } seule] ? FluxLu.Refuse(seule.Refus) : new([], lues);
        }

        var lot = LecteurDeLot.Lire(octets, nomFichier, limites, ct);
        return lot.IsRefused
            ? FluxLu.Refuse(lot.Refus)
            : new([], [.. lot.Value.Where(e => !EstUneSignature(e.Octets)).SelectMany(e => LireFichier(e.Octets, e.Nom, connue, limites, normeExigee, ct))]);
    }

    // ASSUMPTION: FLX-05 a XAdES signature that travels in the archive of its invoices is no invoice; it is kept with the flow, and not verified.
    /// <summary>True for a file whose root is an XML signature.</summary>
    internal static bool EstUneSignature(ReadOnlyMemory<byte> octets) =>
        octets.Span[..Math.Min(EnteteSignature, octets.Length)].IndexOf("ignature"u8) >= 0 && LecteurXml.Racine(octets) is (EspacesDeNoms.Signature, _) or (EspacesDeNoms.Xades, _);

    /// <summary>
    /// The syntax that a file should be deposited under, by its content alone: where nobody says, as at the portal.
    /// </summary>
    /// <returns>A syntax that is read; null when the file is none, or cannot be opened.</returns>
    public static SyntaxeFlux? Deviner(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(limites);
        if (DetectionDeFormat.EstUnLot(octets.Span))
        {
            var lot = LecteurDeLot.Lire(octets, nomFichier, limites, ct);
            return lot.IsRefused || DetectionDeFormat.EstUnLot(lot.Value[0].Octets.Span) ? null : Deviner(lot.Value[0].Octets, lot.Value[0].Nom, limites, ct);
        }

        if (DetectionDeFormat.EstUnPdf(octets.Span))
        {
            return SyntaxeFlux.InDpE2CiiFacturx;
        }

        var racine = LecteurXml.Lire(octets, nomFichier, limites, ct);
        return racine.IsRefused ? null : SyntaxeDe(racine.Value);
    }

    /// <summary>
    /// Reads and controls a lone file under the syntax that its content tells, and plays on it the rules of a deposit that need its
    /// content alone, and those of the standard.
    /// </summary>
    internal static FactureLue LireSeul(ReadOnlyMemory<byte> octets, string nom, LimitesDeLecture limites, DateTimeOffset? instant, CancellationToken ct)
    {
        var lue = new FactureLue { NomEntree = nom, Source = octets };
        if (DetectionDeFormat.EstUnLot(octets.Span))
        {
            return lue.Avec([Differente(nom, FormatsConnus.De(SyntaxeFlux.InDpE1UblInvoice), "archive")]);
        }

        if (DetectionDeFormat.EstUnPdf(octets.Span))
        {
            return ReglesDuDepot.Avec(LirePdf(lue, FormatsConnus.De(SyntaxeFlux.InDpE2CiiFacturx), limites, avecNorme: true, ct), instant);
        }

        var racine = LecteurXml.Lire(octets, nom, limites, ct);
        return racine.IsRefused ? lue.Avec(racine.Refus)
            : FormatDe(racine.Value) == FormatDeFichier.Cpp ? Ensemble([.. LireCpp(lue, racine.Value, FormatsConnus.De(SyntaxeFlux.InDpE2CppFactureMin), limites, ct).Select(l => ReglesDuDepot.Avec(l, instant))])
            : SyntaxeDe(racine.Value) is { } syntaxe ? ReglesDuDepot.Avec(Controler(lue, racine.Value, FormatsConnus.De(syntaxe), pdf: null, avecNorme: true, ct), instant)
            : (lue with { Racine = (racine.Value.EspaceDeNoms, racine.Value.NomLocal) }).Avec([RacineInconnue(racine.Value)]);
    }

    private static SyntaxeFlux? SyntaxeDe(ElementXml racine) => FormatDe(racine) switch
    {
        FormatDeFichier.Ubl => SyntaxeFlux.InDpE1UblInvoice,
        FormatDeFichier.Cpp => SyntaxeFlux.InDpE2CppFactureMin,

        // The minimal form has no BT-24 (formats.md 2); nothing else tells the two apart.
        FormatDeFichier.Cii when new Lieu(racine).Vers(Specification).Existe => SyntaxeFlux.InDpE1Cii16B,
        FormatDeFichier.Cii => SyntaxeFlux.InDpE2CiiMin16B,
        _ => null,
    };

    /// <summary>The invoices of one file: one, but for CPP FactureMixte, which may hold several.</summary>
    private static ImmutableArray<FactureLue> LireFichier(
        ReadOnlyMemory<byte> octets, string nom, SyntaxeConnue syntaxe, LimitesDeLecture limites, bool normeExigee, CancellationToken ct)
    {
        var lue = new FactureLue { NomEntree = nom, Source = octets };
        if (DetectionDeFormat.EstUnLot(octets.Span))
        {
            return [lue.Avec([Differente(nom, syntaxe, "archive")])];
        }

        var lues = DetectionDeFormat.EstUnPdf(octets.Span) ? [LirePdf(lue, syntaxe, limites, normeExigee, ct)] : LireXml(lue, syntaxe, limites, normeExigee, ct);
        return normeExigee ? [.. lues.Select(l => l.Avec(NormeExigee.Refuser(l)))] : lues;
    }

    private static FactureLue LirePdf(FactureLue lue, SyntaxeConnue syntaxe, LimitesDeLecture limites, bool avecNorme, CancellationToken ct)
    {
        if (lue.Source.Length > limites.TailleFacture)
        {
            return lue.Avec([FichierHostile.Refuser(lue.NomEntree, lue.NomEntree,
                $"le fichier pèse {FichierHostile.Taille(lue.Source.Length)}", FichierHostile.Taille(limites.TailleFacture))]);
        }

        var xml = LecteurFacturX.Lire(lue.Source, lue.NomEntree, limites, ct);
        if (xml.IsRefused)
        {
            return lue.Avec(xml.Refus);
        }

        if (syntaxe.Format != FormatDeFichier.Pdf)
        {
            return lue.Avec([Differente(lue.NomEntree, syntaxe, FormatsConnus.DuFormat(FormatDeFichier.Pdf)!.Code)]);
        }

        var racine = LecteurXml.Lire(xml.Value.Octets, xml.Value.Nom, limites, ct);
        return racine.IsRefused ? lue.Avec(racine.Refus)
            : racine.Value.EspaceDeNoms != EspacesDeNoms.Rsm ? lue.Avec([RacineInconnue(racine.Value)])
            : Controler(lue, racine.Value, syntaxe, xml.Value, avecNorme, ct);
    }

    private static ImmutableArray<FactureLue> LireXml(FactureLue lue, SyntaxeConnue syntaxe, LimitesDeLecture limites, bool avecNorme, CancellationToken ct)
    {
        var racine = LecteurXml.Lire(lue.Source, lue.NomEntree, limites, ct);
        if (racine.IsRefused)
        {
            return [lue.Avec(syntaxe.Format == FormatDeFichier.Pdf ? [PasUnPdf(lue.NomEntree)] : racine.Refus)];
        }

        var format = FormatDe(racine.Value);
        return format == FormatDeFichier.Inconnu ? [lue.Avec([RacineInconnue(racine.Value)])]
            : format != syntaxe.Format ? [lue.Avec([Differente(lue.NomEntree, syntaxe, FormatsConnus.DuFormat(format)!.Code)])]
            : format == FormatDeFichier.Cpp ? LireCpp(lue, racine.Value, syntaxe, limites, ct)
            : [Controler(lue, racine.Value, syntaxe, pdf: null, avecNorme, ct)];
    }

    private static FactureLue Controler(FactureLue lue, ElementXml racine, SyntaxeConnue syntaxe, XmlDuPdf? pdf, bool avecNorme, CancellationToken ct)
    {
        // Before the reading, which lets go of the big texts.
        var structure = ControleDeStructure.Controler(racine);
        ImmutableArray<ConstatDeNorme> norme = avecNorme ? [.. ControleEn16931.Controler(racine, ct)] : [];
        ImmutableArray<ConstatDeStructure> limites = avecNorme && pdf is not null ? [.. LimitesDuProfil(racine)] : [];
        var estUneUbl = FormatDe(racine) == FormatDeFichier.Ubl;
        var document = estUneUbl ? LecteurUbl.Lire(racine) : LecteurCii.Lire(racine);
        return Conclure(lue with { Norme = norme, LimitesDuProfil = limites, Racine = (racine.EspaceDeNoms, racine.NomLocal) }, racine, structure, document,
            new(document.Facture, document.Positions, syntaxe, estUneUbl, pdf));
    }

    private static IReadOnlyList<ConstatDeStructure> LimitesDuProfil(ElementXml racine) =>
        SchemasConnus.DuProfil(ProfilFacturX.DeLaSpecification(new Lieu(racine).Vers(Specification + "/ram:ID").Texte)) is { } profil
            ? ControleDeStructure.Controler(racine, profil)
            : [];

    private static ImmutableArray<FactureLue> LireCpp(FactureLue lue, ElementXml racine, SyntaxeConnue syntaxe, LimitesDeLecture limites, CancellationToken ct)
    {
        var structure = ControleDeStructure.Controler(racine);
        var unites = LecteurCpp.Unites(racine).ToList();
        lue = lue with { Racine = (racine.EspaceDeNoms, racine.NomLocal) };
        if (unites.Count == 0)
        {
            return [(lue with { Structure = [.. structure] }).Avec(ControleDuSchema.Controler(structure, []))];
        }

        var lues = ImmutableArray.CreateBuilder<FactureLue>(unites.Count);
        for (var i = 0; i < unites.Count; i++)
        {
            var document = LecteurCpp.Lire(unites[i], limites, ct);
            var nom = unites.Count == 1 ? lue.NomEntree : string.Create(CultureInfo.InvariantCulture, $"{lue.NomEntree}#{i + 1}");
            lues.Add(Conclure(lue with { NomEntree = nom }, unites[i], LecteurCpp.DeLUnite(structure, unites[i], unites), document,
                new(document.Facture, document.Positions, syntaxe, EstUneUbl: false, Pdf: null)));
        }

        return lues.MoveToImmutable();
    }

    /// <summary>All that is said of the invoices of one file, under the first of them.</summary>
    private static FactureLue Ensemble(ImmutableArray<FactureLue> lues) => lues[0] with
    {
        Structure = [.. lues.SelectMany(l => l.Structure).Distinct()],
        Refus = [.. lues.SelectMany(l => l.Refus)],
        Avertissements = [.. lues.SelectMany(l => l.Avertissements)],
    };

    private static FactureLue Conclure(FactureLue lue, ElementXml racine, IReadOnlyList<ConstatDeStructure> structure, DocumentLu document, Dossier dossier)
    {
        Refus[] autres = [.. document.Refus, .. ControlesChorus.Controler(dossier)];
        return (lue with { Facture = document.Facture, Positions = document.Positions, Structure = [.. structure], Pieces = PiecesDuFichier.De(dossier, lue) })
            .Avec([.. ControleDuSchema.Controler(structure, autres), .. autres, .. ElementsNonRepris.Chercher(racine)]);
    }

    private static FormatDeFichier FormatDe(ElementXml racine) => FormatDe(racine.EspaceDeNoms, racine.NomLocal);

    /// <summary>The format of a file, by the namespace and the name of its root.</summary>
    internal static FormatDeFichier FormatDe(string espace, string nom) => (espace, nom) switch
    {
        (EspacesDeNoms.UblInvoice, "Invoice") or (EspacesDeNoms.UblCreditNote, "CreditNote") => FormatDeFichier.Ubl,
        (EspacesDeNoms.Rsm, "CrossIndustryInvoice") => FormatDeFichier.Cii,
        ("", "CPPFactureMixte") => FormatDeFichier.Cpp,
        _ => FormatDeFichier.Inconnu,
    };

    internal static Refus RacineInconnue(ElementXml racine) =>
        Refus.De(CodeRefus.XmlRacineInconnue, new Lieu(racine).Position.Ou, racine.Nom,
            ("racine", racine.NomLocal), ("espaceDeNoms", racine.EspaceDeNoms));

    internal static Refus Differente(string nom, SyntaxeConnue syntaxe, string lue) =>
        Refus.De(CodeRefus.FluxSyntaxeDifferente, nom, lue, ("nomFichier", nom), ("syntaxe", syntaxe.Code), ("syntaxeLue", lue));

    private static Refus PasUnPdf(string nom) =>
        Refus.De(CodeRefus.PdfIllisible, nom, null, ("nomFichier", nom), ("constat", "il ne commence pas comme un PDF"));
}
