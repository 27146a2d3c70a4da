using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Formats;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// An invoice to recycle that is given again, by a deposit under its number or with a recycling (design 11): beside the routing
/// data, what it gives must be what is kept. A datum it does not give is not compared.
/// </summary>
internal static class Reprise
{
    /// <summary>The recycling that a deposit asks for.</summary>
    public static DemandeRecyclage De(DemandeFacture demande, Facture facture) => new()
    {
        IdFacture = facture.Id,
        Destinataire = demande.Destinataire,
        Service = demande.Service ?? "",
        Engagement = demande.Engagement ?? "",
        Commentaire = demande.Commentaire,
        Renvoi = demande,
    };

    /// <summary>Names of what the invoice given again would change beside its routing: none may.</summary>
    public static ImmutableArray<string> Changes(UnitOfWork work, DemandeFacture? renvoi, Facture facture) => renvoi is null ? [] :
    [
        .. References(renvoi, facture), .. Lignes(renvoi.Lignes, facture.Lignes), .. Tva(renvoi.Tva, facture.RecapitulatifTva),
        .. Montants(renvoi.Montants, facture.Montants), .. Pieces(work, renvoi, facture),
    ];

    private static IEnumerable<string> References(DemandeFacture demande, Facture facture) => Changes(
        ("cadre", Cadre(demande.Cadre), facture.Cadre),
        ("date", demande.Date, facture.DateFacture),
        ("type", demande.Type, facture.Type.Code()),
        ("devise", demande.Devise, facture.References.Devise),
        ("typeTva", demande.TypeTva, facture.References.TypeTva?.Code()),
        ("motifExoneration", demande.MotifExoneration, facture.References.MotifExoneration),
        ("modePaiement", demande.ModePaiement, facture.References.ModePaiement?.Code()),
        ("marche", demande.Marche, facture.References.Marche),
        ("factureOrigine", demande.FactureOrigine, facture.References.FactureOrigine),
        ("serviceFournisseur", demande.IdServiceFournisseur, facture.Fournisseur.IdService),
        ("compteBancaire", demande.CompteBancaire, facture.Fournisseur.IdCoordonneesBancaires));

    private static IEnumerable<string> Lignes(ImmutableArray<LigneDemandee> lues, ImmutableArray<LigneFacture> gardees)
    {
        if (lues.IsEmpty)
        {
            return [];
        }

        return lues.Length != gardees.Length ? ["lignes"] : lues.Zip(gardees).SelectMany((paire, rang) => Ligne($"lignes[{rang}]", paire.First, paire.Second));
    }

    private static IEnumerable<string> Ligne(string ou, LigneDemandee lue, LigneFacture gardee) => Changes(
        ($"{ou}.reference", lue.Reference, gardee.Reference),
        ($"{ou}.denomination", lue.Denomination, gardee.Denomination),
        ($"{ou}.quantite", lue.Quantite, gardee.Quantite),
        ($"{ou}.unite", lue.Unite, gardee.Unite),
        ($"{ou}.montantUnitaireHt", lue.MontantUnitaireHt, gardee.MontantUnitaireHt.Valeur),
        ($"{ou}.remiseHt", lue.RemiseHt, gardee.RemiseHt.Valeur),
        ($"{ou}.tauxTva", lue.TauxTva is null && lue.TauxTvaManuel is null ? null : ReglesMontants.Taux(lue), gardee.Taux));

    /// <summary>The two summaries, rate by rate: their order says nothing.</summary>
    private static IEnumerable<string> Tva(ImmutableArray<TvaDemandee> lue, ImmutableArray<LigneTva> gardee)
    {
        var lues = lue.Select(t => (Taux: t.TauxManuel ?? TauxTva.Find(t.Taux)?.Valeur ?? 0m, Base: t.Base ?? 0m, Tva: t.Tva ?? 0m)).Order();
        var gardees = gardee.Select(t => (t.Taux, Base: t.Base.Valeur, Tva: t.Tva.Valeur)).Order();
        return lue.IsEmpty || lues.SequenceEqual(gardees) ? [] : ["tva"];
    }

    private static IEnumerable<string> Montants(MontantsDemandes lus, MontantsTotaux gardes) => Changes(
        ("montants.ht", lus.Ht, gardes.Ht.Valeur),
        ("montants.tva", lus.Tva, gardes.Tva.Valeur),
        ("montants.ttc", lus.Ttc, gardes.Ttc.Valeur),
        ("montants.remiseTtc", lus.RemiseTtc, gardes.RemiseTtc.Valeur),
        ("montants.motifRemise", lus.MotifRemise, gardes.MotifRemise),
        ("montants.aPayer", lus.APayer, gardes.APayer.Valeur));

    /// <summary>
    /// The files joined, by their bytes: the same file sent twice has two numbers. A Factur-X is not compared: it holds the routing
    /// data too, which the recycling changes.
    /// </summary>
    private static IEnumerable<string> Pieces(UnitOfWork work, DemandeFacture demande, Facture facture)
    {
        var lues = demande.Pieces.Where(p => p.Designation != CategoriesDePiece.DuplicataFacturX).Select(p => work.Get<Fichier>(p.IdFichier ?? 0)?.Sha256).Order(StringComparer.Ordinal).ToList();
        var gardees = facture.Pieces.Where(p => p.Designation != CategoriesDePiece.DuplicataFacturX).Select(p => work.Get<Fichier>(p.IdFichier)?.Sha256).Order(StringComparer.Ordinal);
        return lues.Count == 0 || lues.SequenceEqual(gardees) ? [] : ["pieces"];
    }

    private static IEnumerable<string> Changes(params (string Champ, object? Lu, object? Garde)[] champs) =>
        champs.Where(c => c.Lu is not (null or "") && !c.Lu.Equals(c.Garde)).Select(c => c.Champ);

    private static object? Cadre(string? texte) => CadresDeFacturation.TryLire(texte, out var cadre) ? cadre : texte;
}
