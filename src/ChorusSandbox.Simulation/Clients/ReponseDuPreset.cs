using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clients;

namespace ChorusSandbox.Simulation.Clients;

/// <summary>
/// Reads <c>{"decisions":[{"statut","delai","motif"?,"commentaire"?,"numeroDPMandat"?}]}</c> (design 6). What is not
/// exactly that is a failure of the client's system, said in French.
/// </summary>
internal static class ReponseDuPreset
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static ReponseClient Lire(ReadOnlySpan<byte> corps)
    {
        Reponse? reponse;
        try
        {
            reponse = JsonSerializer.Deserialize<Reponse>(corps, Strict);
        }
        catch (JsonException)
        {
            return ReponseClient.EnPanne("sa réponse n’est pas une liste de décisions lisible");
        }

        return reponse is null ? ReponseClient.EnPanne("sa réponse est vide") : Decisions(reponse.Decisions);
    }

    private static ReponseClient Decisions(ImmutableArray<Decision?> lues)
    {
        var decisions = ImmutableArray.CreateBuilder<DecisionClient>(lues.Length);
        foreach (var lue in lues)
        {
            if (lue is null)
            {
                return ReponseClient.EnPanne("sa réponse n’est pas une liste de décisions lisible");
            }

            if (!Ecriture.TryLire<StatutFacture>(lue.Statut, out var statut) || !ActesFacture.ParStatutCible.ContainsKey(statut))
            {
                return ReponseClient.EnPanne($"sa réponse demande le statut « {lue.Statut} », qu’un destinataire ne donne pas");
            }

            if (!Duree.TryLire(lue.Delai, out var delai))
            {
                return ReponseClient.EnPanne($"sa réponse annonce le délai « {lue.Delai} », qui n’est pas une durée");
            }

            decisions.Add(new DecisionClient(statut, delai, lue.Motif, lue.Commentaire, lue.NumeroDpMandat));
        }

        return ReponseClient.Decide(decisions.ToImmutable());
    }

    private sealed record Reponse(ImmutableArray<Decision?> Decisions);

    private sealed record Decision(
        string Statut, string Delai, string? Motif = null, string? Commentaire = null,
        [property: JsonPropertyName("numeroDPMandat")] string? NumeroDpMandat = null);
}
