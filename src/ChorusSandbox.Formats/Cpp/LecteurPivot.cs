using System.Collections.Immutable;

using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cpp;

/// <summary>Reads a pivot, <c>CPPFacturePivot</c>, as a recipient does. Source: formats.md 1.8.</summary>
public static class LecteurPivot
{
    /// <summary>The name of the root.</summary>
    public const string Racine = "CPPFacturePivot";

    /// <summary>The invoices of a pivot, in the order of the file; never throws for what the file holds.</summary>
    /// <param name="octets">The bytes of the file.</param>
    /// <param name="nomFichier">Its name, for the texts.</param>
    /// <param name="limites">How far the reading goes.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The invoices; or why the file, or a file inside, cannot be read: XML_MAL_FORME, XML_RACINE_INCONNUE, MONTANT_FORME, FLUX_ARCHIVE_ILLISIBLE…</returns>
    public static Result<ImmutableArray<FactureSemantique>> Lire(ReadOnlyMemory<byte> octets, string nomFichier, LimitesDeLecture limites, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(limites);
        var racine = LecteurXml.Lire(octets, nomFichier, limites, ct);
        if (racine.IsRefused)
        {
            return racine.Refus;
        }

        if (racine.Value is not { Nom: Racine, EspaceDeNoms: "" })
        {
            return LectureDeFlux.RacineInconnue(racine.Value);
        }

        var lus = LecteurCpp.Unites(racine.Value).Select(u => LecteurCpp.Lire(u, limites, ct)).ToList();
        ImmutableArray<Refus> refus = [.. lus.SelectMany(l => l.Refus)];
        return refus.IsEmpty ? lus.Select(l => l.Facture).ToImmutableArray() : refus;
    }
}
