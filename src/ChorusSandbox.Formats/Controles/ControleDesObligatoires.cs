using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// What a flow must give: number, date, type, both parties, the three totals, and in UBL at least one line; type 380 or 381.
/// Source: formats.md 2 and 4.1.
/// </summary>
internal static class ControleDesObligatoires
{
    public static IEnumerable<Refus> Controler(Dossier dossier)
    {
        var facture = dossier.Facture;
        (string Cle, bool EstDonnee)[] demandes =
        [
            ("BT-1", facture.Numero is not null),
            ("BT-2", facture.DateEmission is not null),
            ("BT-3", facture.TypeDocument is not null),
            (dossier.EstUneUbl ? "BT-29[1]" : "BT-30", IdentifiantDeStructure.DuVendeur(facture) is not null),
            (dossier.EstUneUbl ? "BT-46[1]" : "BT-47", IdentifiantDeStructure.DeLAcheteur(facture) is not null),
            ("BT-109", facture.Totaux.HorsTaxe is not null),
            ("BT-112", facture.Totaux.ToutesTaxes is not null),
            ("BT-115", facture.Totaux.APayer is not null),
            ("BG-25", !dossier.EstUneUbl || facture.Lignes.Count > 0),
        ];
        foreach (var (cle, _) in demandes.Where(d => !d.EstDonnee))
        {
            var position = dossier.Position(cle);
            yield return Refus.De(CodeRefus.XmlElementObligatoire, position.Ou, null, ("chemin", position.CheminDuMessage), ("element", SchemasConnus.Nommer(position.Element)));
        }

        if (facture.TypeDocument is { } type and not ("380" or "381"))
        {
            yield return Refus.De(CodeRefus.XmlTypeDocument, dossier.Ou("BT-3"), type, ("valeur", type));
        }
    }
}
