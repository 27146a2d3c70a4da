using System.Collections.Immutable;

using ChorusSandbox.Formats.Controles;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>What a deposit says of the invoices of a lot together: one syntax, and each number once.</summary>
internal static class ControleDuLot
{
    /// <summary>The invoices, each with what the others make of it; the syntax is that of the first.</summary>
    public static ImmutableArray<FactureLue> Controler(ImmutableArray<FactureLue> lues)
    {
        var format = lues.IsEmpty ? FormatDeFichier.Inconnu : Format(lues[0]);
        var memes = lues.CountBy(l => FactureDuFichier.Cle(l.Facture)).ToDictionary();
        var prises = new HashSet<(string?, int?, string?)>();
        return [.. lues.Select(Un)];

        FactureLue Un(FactureLue lue)
        {
            if (Format(lue) is var lu && lu != format && FormatsConnus.DuFormat(format) is { } attendue && FormatsConnus.DuFormat(lu) is { } autre)
            {
                return lue.Avec([LectureDeFlux.Differente(lue.NomEntree, attendue, autre.Code)]);
            }

            return lue.EstRefusee || lue.Facture?.Numero is not { } numero || prises.Add(FactureDuFichier.Cle(lue.Facture)) ? lue
                : lue.Avec([Refus.De(CodeRefus.FactureNumeroDoublonLot, lue.Positions.De("BT-1")?.Ou, numero,
                    ("numero", numero), ("occurrences", memes[FactureDuFichier.Cle(lue.Facture)]))]);
        }
    }

    private static FormatDeFichier Format(FactureLue lue) =>
        DetectionDeFormat.EstUnPdf(lue.Source.Span) ? FormatDeFichier.Pdf
        : lue.Racine is var (espace, nom) ? LectureDeFlux.FormatDe(espace, nom) : FormatDeFichier.Inconnu;
}
