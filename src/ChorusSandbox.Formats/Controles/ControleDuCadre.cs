using System.Collections.Frozen;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// G1.02: the cadre is one of A1 to A25, A11 excepted; absent or empty, it is A1. Those of the reform between companies are
/// refused by name. Source: formats.md 2.2 and 4.1.
/// </summary>
internal static class ControleDuCadre
{
    private const string Admis = "A1 à A10, A12 à A25";

    /// <summary>Cadres of the reform and the cadre that says the same here: deposit, already paid, sous-traitant, cotraitant.</summary>
    private static readonly FrozenDictionary<string, string> Reforme = new Dictionary<string, string>
    {
        ["B1"] = "A1", ["S1"] = "A1", ["M1"] = "A1",
        ["B2"] = "A2", ["S2"] = "A2", ["M2"] = "A2",
        ["B4"] = "A1", ["S4"] = "A1", ["M4"] = "A1",
        ["S5"] = "A9", ["S6"] = "A12",
        ["B7"] = "A1", ["S7"] = "A1",
    }.ToFrozenDictionary();

    public static IEnumerable<Refus> Controler(Dossier dossier)
    {
        var position = dossier.Position("BT-23");
        if (dossier.Facture.Cadre is not { } cadre)
        {
            yield return Refus.De(CodeRefus.CadreParDefaut, position.Ou, null, ("element", position.Element));
        }
        else if (Reforme.TryGetValue(cadre, out var equivalent))
        {
            yield return Refus.De(CodeRefus.CadreReformeB2b, position.Ou, cadre, ("valeur", cadre), ("equivalent", equivalent));
        }
        else if (!EstAdmis(cadre))
        {
            yield return Refus.De(CodeRefus.CadreHorsListe, position.Ou, cadre, ("valeur", cadre), ("valeurs", Admis));
        }
    }

    /// <summary>A file carries the short code only; the long one is the API's.</summary>
    private static bool EstAdmis(string code) =>
        CadresDeFacturation.TryLire(code, out var cadre) && cadre.CodeCourt() == code
        && cadre != CadreDeFacturation.A11ProjetDecompteFinalSoustraitant;
}
