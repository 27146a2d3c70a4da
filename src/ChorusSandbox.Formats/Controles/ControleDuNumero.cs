using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Formats.Controles;

/// <summary>G1.05: a number has 20 characters at most, among those admitted. Source: formats.md 4.1.</summary>
internal static class ControleDuNumero
{
    public static IEnumerable<Refus> Controler(Dossier dossier)
    {
        if (dossier.Facture.Numero is not { } texte)
        {
            yield break;
        }

        if (texte.Length > NumeroFacture.LongueurMaximum)
        {
            yield return Refus.De(CodeRefus.FactureNumeroTropLong, dossier.Ou("BT-1"), texte, ("numero", texte), ("longueur", texte.Length));
        }

        if (new NumeroFacture(texte).CaracteresNonAdmis is { Length: > 0 } fautifs)
        {
            yield return Refus.De(CodeRefus.FactureNumeroCaracteres, dossier.Ou("BT-1"), texte,
                ("numero", texte), ("caracteres", string.Join(", ", fautifs.Select(c => $"« {c} »"))));
        }
    }
}
