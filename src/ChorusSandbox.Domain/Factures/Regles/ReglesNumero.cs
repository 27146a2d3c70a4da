using System.Globalization;

using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>The form of a number (domain.md 5.3, design 11). Its uniqueness is judged inside the store's gate.</summary>
public static class ReglesNumero
{
    /// <summary>Refusals of the number alone; an absent one is admitted where the platform gives its own (SAISIE_API).</summary>
    public static IEnumerable<Refus> Controler(DemandeFacture demande, ContexteDepot contexte)
    {
        if (string.IsNullOrWhiteSpace(demande.Numero))
        {
            if (demande.ModeDepot != ModeDepot.SaisieApi || !string.IsNullOrEmpty(demande.Numero))
            {
                yield return Refus.De(CodeRefus.FactureNumeroAbsent, "numero", demande.Numero);
            }

            yield break;
        }

        var numero = new NumeroFacture(demande.Numero);
        if (numero.Valeur.Length > NumeroFacture.LongueurMaximum)
        {
            yield return Refus.De(CodeRefus.FactureNumeroTropLong, "numero", numero, ("numero", numero), ("longueur", numero.Valeur.Length));
        }

        if (numero.CaracteresNonAdmis is { Length: > 0 } fautifs)
        {
            yield return Refus.De(CodeRefus.FactureNumeroCaracteres, "numero", numero,
                ("numero", numero), ("caracteres", string.Join(" ", fautifs.Select(EnMots))));
        }

        if (EstLaDateDuJour(numero.Valeur, contexte.Jour))
        {
            yield return Refus.De(CodeRefus.FactureNumeroDateDuJour, "numero", numero, ("numero", numero));
        }
    }

    private static bool EstLaDateDuJour(string numero, DateOnly jour) =>
        numero == jour.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string EnMots(char c) => c == ' ' ? "une espace au début ou à la fin" : $"« {c} »";
}
