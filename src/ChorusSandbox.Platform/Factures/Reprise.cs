using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Factures;

/// <summary>A deposit under the number of an invoice to recycle, read as the recycling it is (design 11).</summary>
internal static class Reprise
{
    /// <summary>The recycling that a deposit asks for: routing data, and whatever else it would change.</summary>
    public static DemandeRecyclage De(DemandeFacture demande, Facture facture)
    {
        (string Champ, object? Lu, object? Garde)[] autres =
        [
            ("cadre", Cadre(demande.Cadre), facture.Cadre),
            ("type", demande.Type, facture.Type.Code()),
            ("devise", demande.Devise, facture.References.Devise),
            ("marche", demande.Marche, facture.References.Marche),
            ("montants.ht", demande.Montants.Ht, facture.Montants.Ht.Valeur),
            ("montants.tva", demande.Montants.Tva, facture.Montants.Tva.Valeur),
            ("montants.ttc", demande.Montants.Ttc, facture.Montants.Ttc.Valeur),
            ("montants.aPayer", demande.Montants.APayer, facture.Montants.APayer.Valeur),
            ("date", demande.Date, facture.DateFacture),
        ];
        return new DemandeRecyclage
        {
            IdFacture = facture.Id,
            Destinataire = demande.Destinataire,
            Service = demande.Service ?? "",
            Engagement = demande.Engagement ?? "",
            Commentaire = demande.Commentaire,
            Autres = autres.Where(a => a.Lu is not null && !a.Lu.Equals(a.Garde)).Select(a => a.Champ).ToImmutableArray(),
        };
    }

    private static object? Cadre(string? texte) => CadresDeFacturation.TryLire(texte, out var cadre) ? cadre : texte;
}
