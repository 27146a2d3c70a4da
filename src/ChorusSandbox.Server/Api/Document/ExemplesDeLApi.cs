using System.Globalization;
using System.Text.Json.Nodes;

using ChorusSandbox.Server.Api.Passerelle;

using Microsoft.OpenApi;

namespace ChorusSandbox.Server.Api.Document;

/// <summary>Examples and return codes of an operation in the document.</summary>
internal static class ExemplesDeLApi
{
    private const string Json = "application/json";

    /// <summary>Every business code, for whoever meets one that the page of an operation does not name.</summary>
    public static string TousLesCodes() => "\n\n## Codes de retour\n\n"
        + "0 vaut succès. Un numéro n’a de sens qu’avec son opération. En dessous de 29000, il est celui de la vraie plateforme ; à partir de 29000, "
        + "il est au bac à sable, car celui de la plateforme n’est pas public. La page de chaque opération montre ceux que ses exemples rencontrent.\n\n"
        + Table(["codeRetour", "motif, et libelle s’il est autre"], CodesRetour.Tous().GroupBy(c => c.Numero)
            .Select(g => new[] { Code(g.Key), string.Join(" ; ", g.GroupBy(c => c.Libelle).Select(l => Motifs(l.Key, [.. l.Select(c => c.Titre)]))) }));

    /// <summary>Adds to an operation what the golden exchanges show of it.</summary>
    public static void Describe(OpenApiOperation operation, Operation servie, IEnumerable<EchangeDeReference> montres)
    {
        var echanges = montres.ToList();
        if (operation.RequestBody is OpenApiRequestBody { Content: { } demande } && demande.TryGetValue(Json, out var corps))
        {
            corps.Examples = Exemples(echanges.Where(e => e.Demande is not null), e => e.Demande!);
        }

        foreach (var parStatut in echanges.Where(e => e.Reponse is not null).GroupBy(e => e.Statut.ToString(CultureInfo.InvariantCulture)))
        {
            var exemples = Exemples(parStatut, e => e.Reponse!);
            if (operation.Responses?.GetValueOrDefault(parStatut.Key) is OpenApiResponse { Content: { } contenu } && contenu.TryGetValue(Json, out var reponse))
            {
                reponse.Examples = exemples;
            }
            else
            {
                var seul = operation.Responses!.GetValueOrDefault(parStatut.Key) as OpenApiResponse ?? new OpenApiResponse { Description = "Refus." };
                seul.Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Examples = exemples } };
                operation.Responses![parStatut.Key] = seul;
            }
        }

        operation.Description = servie.EstRest
            ? Table(["statut HTTP", "libelle", "cas"], echanges.Select(e => new[] { Code(e.Statut), e.Libelle ?? "", e.Cas }))
            : Table(["codeRetour", "libelle", "cas"], Lignes(servie, echanges).DistinctBy(l => (l[0], l[1])));
    }

    /// <summary>The success, the refusals that examples show, and those that are known of this operation alone.</summary>
    private static IEnumerable<string[]> Lignes(Operation servie, List<EchangeDeReference> echanges) =>
    [
        [Code(0), servie.Libelle, "Succès."],
        .. echanges.Where(e => e.CodeRetour is not (null or 0)).Select(e => new[] { Code(e.CodeRetour!.Value), e.Libelle ?? "", e.Cas }),
        .. CodesRetour.Propres(servie.Chemin).Select(c => new[] { Code(c.Numero), c.Libelle, c.Titre + "." }),
    ];

    private static Dictionary<string, IOpenApiExample> Exemples(IEnumerable<EchangeDeReference> echanges, Func<EchangeDeReference, JsonNode> valeur) =>
        echanges.ToDictionary(e => e.Cle.Length == 0 ? "exemple" : e.Cle, IOpenApiExample (e) => new OpenApiExample { Summary = e.Cas, Value = valeur(e).DeepClone() });

    private static string Code(int numero) => string.Create(CultureInfo.InvariantCulture, $"`{numero}`");

    private static string Motifs(string libelle, string[] titres) => string.Join(", ", titres) + (titres is [var seul] && seul == libelle ? "" : $" (`{libelle}`)");

    private static string Table(string[] titres, IEnumerable<string[]> lignes) =>
        string.Join('\n', [Ligne(titres), Ligne([.. titres.Select(_ => "---")]), .. lignes.Select(Ligne)]);

    private static string Ligne(string[] cellules) => "| " + string.Join(" | ", cellules.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))) + " |";
}
