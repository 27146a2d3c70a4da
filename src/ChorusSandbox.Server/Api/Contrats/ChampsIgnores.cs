using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Formats;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>
/// What an operation leaves aside of a body: the fields that it does not know, the criteria that it cannot read. The answer says nothing of them, as in production; the reader of the
/// exchange is told where each was meant to stand.
/// </summary>
/// <param name="contrat">The contract of the whole body.</param>
internal sealed class ChampsIgnores(Type contrat)
{
    private const int AuPlus = 10;
    private const int ConnusCites = 8;
    private const int NomAuPlus = 100;
    private const int Profondeur = 6;

    private readonly ImmutableArray<Refus>.Builder _avertissements = ImmutableArray.CreateBuilder<Refus>();

    /// <summary>One warning for each of the first of them.</summary>
    public ImmutableArray<Refus> Avertissements => _avertissements.ToImmutable();

    /// <summary>Notes what of a criterion cannot be read, as its type or as one of its codes.</summary>
    /// <param name="ou">The path of the criterion.</param>
    /// <param name="codes">Its codes; null where it holds none of a list.</param>
    /// <param name="valeur">What was read of it.</param>
    /// <param name="fautes">Why the rest could not be.</param>
    public void AddCritere(string ou, IReadOnlyList<string>? codes, object? valeur, IEnumerable<Refus> fautes)
    {
        var inconnus = codes is null ? [] : (valeur as IEnumerable<string> ?? (valeur is string seul ? [seul] : [])).Where(c => !codes.Contains(c.Trim()));
        foreach (var faute in fautes.Concat(inconnus.Select(c => Inconnu(ou, c, codes!))).Take(AuPlus - _avertissements.Count))
        {
            _avertissements.Add((faute with { Code = CodeRefus.PasserelleCritereIgnore }).A("$." + faute.Ou));
        }
    }

    /// <summary>Notes a field that is filled and that is not known.</summary>
    /// <param name="chemin">The path of the object that holds it; empty at the root.</param>
    /// <param name="lue">The field.</param>
    /// <param name="plan">What is known there.</param>
    public void Add(string chemin, JsonProperty lue, PlanDeContrat plan)
    {
        if (_avertissements.Count == AuPlus || EstVide(lue.Value))
        {
            return;
        }

        var nom = lue.Name.Length > NomAuPlus ? lue.Name[..NomAuPlus] + "…" : lue.Name;
        var connus = plan.Champs.Select(c => c.Nom).OrderBy(n => Ecart(n, nom)).ThenBy(n => n, StringComparer.Ordinal).ToList();

        // Its value is not repeated: nobody knows what is in it, a secret for instance.
        _avertissements.Add(Refus.De(CodeRefus.PasserelleChampInconnu, (chemin.Length == 0 ? "$." : $"$.{chemin}.") + nom, null,
            ("champ", nom), ("connus", connus.Count == 0 ? "aucun" : string.Join(", ", connus.Take(ConnusCites))), ("conseil", Conseil(nom, chemin, connus))));
    }

    private static Refus Inconnu(string ou, string lu, IReadOnlyList<string> codes)
    {
        var proche = codes.MinBy(c => Ecart(c, lu))!;
        return Refus.De(CodeRefus.PasserelleCritereIgnore, ou, lu, ("champ", ou), ("valeur", lu),
            ("attendu", Ecart(proche, lu) <= Math.Max(2, proche.Length / 3) ? proche : "l’un des codes " + string.Join(", ", codes)));
    }

    private string Conseil(string nom, string chemin, List<string> connus)
    {
        if (Ailleurs(contrat, nom, "", 0) is { } place)
        {
            return $"Mettez-le à sa place : {place}.";
        }

        return connus.FirstOrDefault() is { } proche && Ecart(proche, nom) <= Math.Max(2, proche.Length / 3)
            ? $"Écrivez {(chemin.Length == 0 ? proche : $"{chemin}.{proche}")} au lieu de {nom}."
            : "Cherchez dans la documentation le champ qui dit la même chose ; sinon, retirez-le.";
    }

    /// <summary>The path of the field of that name elsewhere in the contract; null where there is none.</summary>
    private static string? Ailleurs(Type contrat, string nom, string chemin, int profondeur)
    {
        var plan = PlanDeContrat.De(contrat);
        return plan.Find(nom) is { } champ
            ? chemin + champ.Nom
            : profondeur == Profondeur ? null : plan.Champs
                .Where(c => c.Contrat is not null)
                .Select(c => Ailleurs(c.Contrat!, nom, $"{chemin}{c.Nom}.", profondeur + 1))
                .FirstOrDefault(p => p is not null);
    }

    private static int Ecart(string connu, string lu) => Proximite.Distance(connu.ToLowerInvariant(), lu.ToLowerInvariant());

    private static bool EstVide(JsonElement valeur) => valeur.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => valeur.ValueEquals(""),
        JsonValueKind.Array => valeur.GetArrayLength() == 0,
        JsonValueKind.Object => !valeur.EnumerateObject().Any(),
        _ => false,
    };
}
