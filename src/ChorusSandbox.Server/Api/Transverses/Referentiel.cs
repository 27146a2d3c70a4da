using System.Collections.Immutable;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>An operation that gives a list of values known beforehand.</summary>
internal static class Referentiel
{
    /// <summary>The operation: the values that a request asks for, and the answer that carries them.</summary>
    public static Operation De<TDemande, TReponse, TLigne>(
        string chemin, string resume, Func<TDemande, Appel, Result<ImmutableArray<TLigne>>> valeurs, Func<ImmutableArray<TLigne>, TReponse> repondre)
        where TDemande : class where TReponse : ReponseReferentiel =>
        Operation.De<TDemande, TReponse>("transverses/v1/recuperer/" + chemin, resume, "GCU_MSG_01_000", Lieux.Identiques, (demande, appel) =>
            valeurs(demande, appel).Select(lignes => (TReponse)(ReponseReferentiel)(repondre(lignes) with { NbResultatsParPage = lignes.Length, Total = lignes.Length })));

    /// <summary>A code of a closed list, not filled or read; refused when it is of none.</summary>
    public static Result<string?> Code(string champ, string? lu, IReadOnlyList<string> liste)
    {
        if (string.IsNullOrWhiteSpace(lu))
        {
            return Result.Accepted<string?>(null);
        }

        var code = lu.Trim();
        return liste.Contains(code, StringComparer.Ordinal)
            ? Result.Accepted<string?>(code)
            : Refus.De(CodeRefus.ValeurNonAdmise, champ, lu, ("champ", champ), ("valeur", lu), ("attendu", string.Join(", ", liste)));
    }
}
