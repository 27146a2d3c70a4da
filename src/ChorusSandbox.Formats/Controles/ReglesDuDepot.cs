using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;

namespace ChorusSandbox.Formats.Controles;

/// <summary>What a deposit would say of an invoice by its content alone: the control of a file says it by the same rules.</summary>
internal static class ReglesDuDepot
{
    /// <summary>An invoice with what the deposit adds; a place already refused by the file is not told twice.</summary>
    /// <param name="lue">The invoice, read and controlled.</param>
    /// <param name="instant">When it would be deposited; null for the day it is dated.</param>
    public static FactureLue Avec(FactureLue lue, DateTimeOffset? instant)
    {
        if (lue.Facture is not { } facture)
        {
            return lue;
        }

        var demande = FactureDuFichier.Demande(facture, ModeDepot.UploadApi, "", []);
        var jour = demande.Date is { Year: < 9000 } date ? new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero) : default;
        var contexte = new ContexteDepot(null, null, ImmutableDictionary<long, Fichier>.Empty, instant ?? jour);
        Refus[] duDestinataire = demande.Destinataire is not null && ReglesDestinataire.Forme(demande.Destinataire) is { } forme ? [forme] : [];
        var dits = lue.Refus.Select(r => r.Ou).ToHashSet();
        return lue.Avec(ReglesDuContenu.Controler(demande, contexte, duDestinataire).Concat(ReglesDuContenu.Avertir(demande, contexte, []))
            .Select(r => FactureDuFichier.Situer(r, facture, lue.Positions)).Where(r => !dits.Contains(r.Ou)));
    }
}
