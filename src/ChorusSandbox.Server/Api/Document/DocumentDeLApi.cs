using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChorusSandbox.Server.Api.Document;

/// <summary>What the document says beside the contracts: credentials, gateway errors, the explanation of each answer.</summary>
internal static class DocumentDeLApi
{
    private const string Jeton = "jeton";
    private const string CompteTechnique = "compteTechnique";

    private static readonly (int Statut, string Description)[] Erreurs =
    [
        (400, "Jeton absent (en-tête WWW-Authenticate, corps vide), ou « Requête mal formulée » : JSON illisible, champ d’un autre type."),
        (401, "Jeton inconnu ou expiré (en-tête WWW-Authenticate, corps vide), ou compte technique absent, illisible, faux ou expiré."),
        (403, "Adresse inconnue de la passerelle, ou application non abonnée à cette API : corps vide dans les deux cas."),
        (429, "Trop d’appels pour le débit de l’application : corps vide, en-tête Retry-After en secondes."),
        (405, "Autre méthode que celle de l’opération, corps vide."),
        (413, "Corps de plus de 165 Mo."),
        (415, "Format non supporté : le corps n’est pas annoncé comme du JSON."),
        (500, "Erreur interne."),
        (503, "Le monde est occupé ou fermé : refaites l’appel après le délai de Retry-After."),
    ];

    /// <summary>Adds it to the document that the contracts make.</summary>
    public static Task Complete(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info.Title = "Chorus Sandbox : API";
        document.Info.Version = "1";
        document.Info.Description = "Réplique de l’API de facturation publique, pour la formation et la qualification. Données fictives, sans lien avec l’AIFE ni l’État.\n\n"
            + "Chaque appel porte un jeton et un compte technique ; une erreur métier est rendue avec HTTP 200 et un codeRetour différent de 0, "
            + "et son explication est à la page des requêtes de la console, sous le numéro que donne l’en-tête X-Sandbox-Trace.\n\n"
            + "## Contrôles de la passerelle\n\n"
            + "Le premier qui échoue répond : jeton présent (400), jeton valable (401), débit (429), adresse connue (403), "
            + "abonnement à l’API (403), méthode (405), panne commandée à la console, compte technique (401 ; 403, corps vide, s’il est d’un autre monde ou si sa structure n’est pas raccordée à l’application), type du corps (415), taille (413), JSON bien formé (400), "
            + "type des champs (400) ; ensuite l’opération répond, toujours en HTTP 200.\n\n"
            + "Les requêtes sont lues avec tolérance : champ absent, null, vide ou à zéro vaut « non rempli », un nombre peut être écrit en texte, un champ inconnu est ignoré. "
            + "Les réponses omettent ce qui n’a pas de valeur.\n\n"
            + "Sauf mention, opérations, champs et valeurs suivent l’annexe API des spécifications externes de Chorus Pro et les clients publics de cette API ; « supposé par le bac à sable » "
            + "marque ce qu’aucune source publique ne dit. Chaque exemple est un échange que les tests du bac à sable rejouent."
            + ExemplesDeLApi.TousLesCodes();
        document.Components ??= new OpenApiComponents();
        SchemaDeLApi.LeaveOutNulls(document.Components);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Jeton] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Jeton délivré par /api/oauth/token, valable une heure." },
            [CompteTechnique] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "cpro-account",
                Description = "base64(login:motdepasse) du compte technique, en UTF-8, sans préfixe « Basic ».",
            },
        };
        SchemaDeLApi.CiteNoSheet(document);
        var echanges = EchangeDeReference.Montres();
        foreach (var (chemin, methode, operation) in document.Paths.SelectMany(p => p.Value.Operations!.Select(o => (p.Key, o.Key, o.Value))))
        {
            Describe(document, chemin, operation);
            if (OperationsDeLApi.Toutes.FirstOrDefault(o => "/cpro/" + o.Chemin == chemin && o.Methode == methode.Method) is { } servie)
            {
                ExemplesDeLApi.Describe(operation, servie, echanges[servie]);
            }
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiDocument document, string chemin, OpenApiOperation operation)
    {
        var reponses = operation.Responses ??= [];
        foreach (var reponse in reponses.Values.OfType<OpenApiResponse>())
        {
            reponse.Description = "Succès, ou refus métier dit par codeRetour et libelle.";
            reponse.Headers = Trace();
        }

        if (chemin == "/api/oauth/token")
        {
            JetonDeLApi.Describe(operation);
        }
        else if (chemin.EndsWith("/health-check", StringComparison.Ordinal) || chemin.EndsWith("/healthcheck", StringComparison.Ordinal))
        {
            reponses["200"].Description = "La plateforme répond.";
        }
        else
        {
            foreach (var parametre in chemin.Split('/').Where(p => p.StartsWith('{')))
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = parametre[1..^1], In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Description = "Identifiant universel, rendu par les recherches.",
                });
            }

            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Jeton, document)] = [], [new OpenApiSecuritySchemeReference(CompteTechnique, document)] = [] },
            ];
            if (operation.RequestBody is OpenApiRequestBody corps && OperationsDeLApi.Find(chemin) is { } servie)
            {
                corps.Required = PlanDeContrat.De(servie.Demande).AUnChampARemplir;
            }

            foreach (var (statut, description) in Erreurs)
            {
                reponses[statut.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = description, Headers = Trace() };
            }
        }
    }

    private static Dictionary<string, IOpenApiHeader> Trace() => new()
    {
        ["X-Sandbox-Trace"] = new OpenApiHeader { Description = "Numéro de l’échange, à chercher dans la console.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };
}
