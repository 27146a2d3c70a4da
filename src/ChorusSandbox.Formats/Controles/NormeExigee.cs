using System.Globalization;

using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Norme;

namespace ChorusSandbox.Formats.Controles;

/// <summary>In a strict world the verdict of the standard refuses too: what the report of the checker says, as refusals.</summary>
internal static class NormeExigee
{
    /// <summary>Rules of one file that are told at most; the checker tells them all.</summary>
    private const int AuPlus = 50;

    /// <summary>One refusal for each place where a fatal rule is broken; none for a profile that the standard does not judge.</summary>
    public static IEnumerable<Refus> Refuser(FactureLue lue) => ProfilFacturX.EstSousLaNorme(ProfilFacturX.DeLaSpecification(lue.Facture?.Profil))
        ? []
        : lue.Norme.Where(c => c.Gravite == GraviteDeNorme.Fatale).Take(AuPlus).Select(Refuser);

    private static Refus Refuser(ConstatDeNorme constat) => Refus.De(CodeRefus.XmlNormeExigee,
        string.Create(CultureInfo.InvariantCulture, $"{constat.Chemin} (ligne {constat.Ligne})"), constat.Valeur,
        ("regle", constat.Id), ("message", constat.Message), ("motif", constat.Explication), ("remede", constat.Correction));
}
