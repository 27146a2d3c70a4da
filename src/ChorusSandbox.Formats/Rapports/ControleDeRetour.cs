using ChorusSandbox.Formats.Cpp;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>Recognises the files that the platform sends, pivot, integration report and life cycle: they are read, and none is an invoice to deposit.</summary>
internal static class ControleDeRetour
{
    /// <summary>What the file is, in words, and why it cannot be read; null when it is none of them.</summary>
    public static (string Format, IReadOnlyList<Refus> Refus)? Lire(ReadOnlyMemory<byte> octets, string nom, LimitesDeLecture limites, CancellationToken ct)
    {
        switch (LecteurXml.Racine(octets))
        {
            case ("", LecteurPivot.Racine):
                var pivot = LecteurPivot.Lire(octets, nom, limites, ct);
                return pivot.IsRefused ? ("pivot", pivot.Refus) : ($"pivot, {Compte(pivot.Value.Length, "facture")}", []);
            case ("", LecteurStatuts.Racine):
                var statuts = LecteurStatuts.Lire(octets, nom, limites, ct);
                return statuts.IsRefused ? ("statuts", statuts.Refus)
                    : statuts.Value.Flux is { } flux ? ($"compte rendu d’intégration (CSO) du flux {flux.IdFlux}, {flux.Etat}", [])
                    : ($"cycle de vie, {Compte(statuts.Value.Factures.Length, "statut")}", []);
            default:
                return null;
        }
    }

    private static string Compte(int nombre, string nom) => $"{nombre} {nom}{(nombre > 1 ? "s" : "")}";
}
