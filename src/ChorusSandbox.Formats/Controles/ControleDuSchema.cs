using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// The departures from the schema for which Chorus Pro refuses a file: all but the tolerated ones, each place once. Source:
/// formats.md 1.1 and 4.1.
/// </summary>
internal static class ControleDuSchema
{
    /// <param name="constats">What the control of structure found.</param>
    /// <param name="autres">The refusals already made: where one tells of a missing or wrong value, it is not told twice.</param>
    public static IEnumerable<Refus> Controler(IEnumerable<ConstatDeStructure> constats, IReadOnlyCollection<Refus> autres)
    {
        var lieux = autres.Select(r => r.Ou).OfType<string>().ToHashSet();
        return constats.Where(c => !c.Tolere && !(c.Ecart is EcartDeStructure.Absent or EcartDeStructure.Valeur && EstDit(c, lieux))).Select(Refuser);
    }

    // A missing block may already be told by the term that it would hold.
    private static bool EstDit(ConstatDeStructure constat, HashSet<string> lieux) =>
        lieux.Contains(Place(constat).Ou)
        || (constat.Ecart == EcartDeStructure.Absent && lieux.Any(l => l.StartsWith(constat.Chemin + "/", StringComparison.Ordinal)));

    private static Refus Refuser(ConstatDeStructure constat)
    {
        var place = Place(constat);
        return constat.Ecart == EcartDeStructure.Absent
            ? Refus.De(CodeRefus.XmlElementObligatoire, place.Ou, null, ("chemin", place.CheminDuMessage), ("element", SchemasConnus.Nommer(place.Element)))
            : constat.Ecart == EcartDeStructure.Valeur
                ? Refus.De(CodeRefus.XmlValeurType, place.Ou, constat.Valeur, ("constat", constat.Message), ("correction", constat.Correction))
                : Refus.De(CodeRefus.XmlElementInattendu, place.Ou, constat.Valeur,
                    ("constat", constat.Message), ("explication", constat.Explication), ("correction", constat.Correction));
    }

    private static Position Place(ConstatDeStructure constat) =>
        new(constat.Chemin, constat.Ligne, constat.Colonne, constat.Ecart != EcartDeStructure.Absent);
}
