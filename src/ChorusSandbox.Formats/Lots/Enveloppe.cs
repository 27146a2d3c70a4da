using System.Collections.Immutable;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Lots;

/// <summary>What the envelope of a flow says before any invoice is looked at: archive, number of files, kind of each.</summary>
/// <param name="Refus">Why the whole flow cannot be received; empty when it can.</param>
/// <param name="AvecErreur">True when it is received although one of its files is not what it should be.</param>
public sealed record Enveloppe(ImmutableArray<Refus> Refus, bool AvecErreur)
{
    /// <summary>Controls the envelope of a deposited file; never throws for what it holds.</summary>
    /// <param name="octets">The bytes of the file.</param>
    /// <param name="nomFichier">Its name, for the texts.</param>
    /// <param name="syntaxe">The syntax it was deposited under.</param>
    /// <param name="zipAdmis">False on an EDI link, where a lot is a tar.gz.</param>
    /// <param name="limites">How far the reading goes.</param>
    /// <param name="ct">Stops the control.</param>
    public static Enveloppe Controler(ReadOnlyMemory<byte> octets, string nomFichier, SyntaxeFlux syntaxe, bool zipAdmis, LimitesDeLecture limites, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(limites);
        if (!DetectionDeFormat.EstUnLot(octets.Span))
        {
            return Unite(octets, nomFichier, syntaxe, limites, ct);
        }

        if (!zipAdmis && DetectionDeFormat.EstUnZip(octets.Span))
        {
            return new([LecteurDeLot.Illisible(nomFichier, "il est compressé en ZIP")], false);
        }

        var lot = LecteurDeLot.Lire(octets, nomFichier, limites, ct);
        return lot.IsRefused
            ? new(lot.Refus, false)
            : new([], lot.Value.Any(e => Unite(e.Octets, e.Nom, syntaxe, limites, ct) is { AvecErreur: true } or { Refus.IsEmpty: false }));
    }

    /// <summary>A file whose beginning is what it should be is left to the integration; another one is read, to tell what it is.</summary>
    private static Enveloppe Unite(ReadOnlyMemory<byte> octets, string nom, SyntaxeFlux syntaxe, LimitesDeLecture limites, CancellationToken ct)
    {
        if (FormatDuDebut(octets) == FormatsConnus.De(syntaxe).Format || LectureDeFlux.EstUneSignature(octets))
        {
            return new([], false);
        }

        var lu = LectureDeFlux.Lire(octets, nom, syntaxe, limites, ct);
        return new(lu.Refus, lu.Refus.IsEmpty && lu.Factures.Any(f => f.EstRefusee));
    }

    private static FormatDeFichier FormatDuDebut(ReadOnlyMemory<byte> octets) =>
        DetectionDeFormat.EstUnPdf(octets.Span) ? FormatDeFichier.Pdf : LecteurXml.Racine(octets) is { } racine ? LectureDeFlux.FormatDe(racine.Espace, racine.Nom) : FormatDeFichier.Inconnu;
}
