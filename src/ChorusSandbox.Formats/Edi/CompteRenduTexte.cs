using System.Text;

using ChorusSandbox.Domain.Flux;

namespace ChorusSandbox.Formats.Edi;

/// <summary>The report that stands beside a refused file of an EDI link, as a text for whoever opens the folder.</summary>
public static class CompteRenduTexte
{
    /// <summary>The report of a flow of which something is refused.</summary>
    public static string DuFlux(FluxDepose flux)
    {
        ArgumentNullException.ThrowIfNull(flux);
        var texte = new StringBuilder();
        Ligne(texte, $"Flux {flux.NumeroFlux} : {flux.Statut.Libelle()} ({flux.Statut.Code()})");
        Ligne(texte, $"Fichier : {flux.NomFichier}");
        var integrees = flux.Factures.Count(f => f.IdFacture is not null);
        if (!flux.Factures.IsEmpty)
        {
            Ligne(texte, $"Factures intégrées : {integrees} ; refusées : {flux.Factures.Length - integrees}");
        }

        Refus(texte, flux.ErreursTechniques);
        foreach (var facture in flux.Factures.Where(f => f.IdFacture is null))
        {
            Ligne(texte, "");
            Ligne(texte, $"Facture {facture.Numero ?? "sans numéro"}{(facture.Entree is { } entree ? $", fichier {entree}" : "")}");
            Refus(texte, facture.Refus);
        }

        return texte.ToString();
    }

    /// <summary>The report of a file that was not taken in.</summary>
    public static string DuDepot(string nomFichier, IEnumerable<Refus> refus)
    {
        ArgumentNullException.ThrowIfNull(refus);
        var texte = new StringBuilder();
        Ligne(texte, $"Fichier refusé au dépôt : {nomFichier}");
        Refus(texte, refus);
        return texte.ToString();
    }

    private static void Refus(StringBuilder texte, IEnumerable<Refus> refus)
    {
        foreach (var un in refus)
        {
            var textes = CatalogueDesRefus.Expliquer(un);
            Ligne(texte, "");
            Ligne(texte, $"- {textes.Titre} ({un.Code.Code()})");
            Ligne(texte, $"  Pourquoi : {textes.Pourquoi}");
            Ligne(texte, $"  Correction : {textes.Correction}");
            if (un.Ou is { } ou)
            {
                Ligne(texte, $"  Où : {ou}{(un.ValeurLue is { } lue ? $", valeur lue : {lue}" : "")}");
            }

            Ligne(texte, $"  Règle : {textes.Regle}");
        }
    }

    private static void Ligne(StringBuilder texte, string ligne) => texte.Append(ligne).Append('\n');
}
