using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

using ChorusSandbox.Server.Api.Contrats;

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChorusSandbox.Server.Api.Document;

/// <summary>Schemas as the API writes them: instants are texts, numbers are numbers, an absent value is left out and never null.</summary>
internal static partial class SchemaDeLApi
{
    /// <summary>Corrects one schema.</summary>
    public static Task Correct(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(DateHeure))
        {
            (schema.Type, schema.Pattern) = (JsonSchemaType.String, @"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$");
        }
        else if (type == typeof(Horodatage))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        }
        else if (type == typeof(ReadOnlyMemory<byte>))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "byte");
        }
        else if (type == typeof(decimal))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.Number, null);
        }
        else if (type == typeof(int) || type == typeof(long))
        {
            (schema.Type, schema.Pattern) = (JsonSchemaType.Integer, null);
        }
        else
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        schema.Required?.ExceptWith(context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable).Select(p => p.Name));
        return Task.CompletedTask;
    }

    /// <summary>Name of a contract; a part of one bears the name of the whole before its own, for two wholes may name a part alike.</summary>
    public static string? Name(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } nom && type.Type.DeclaringType is { } tout ? tout.Name + nom : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>Says of every field that holds an object or nothing that it holds that object: « nothing » is never written.</summary>
    public static void LeaveOutNulls(OpenApiComponents components)
    {
        foreach (var proprietes in components.Schemas?.Values.Select(s => s.Properties).OfType<IDictionary<string, IOpenApiSchema>>() ?? [])
        {
            foreach (var (nom, propriete) in proprietes.ToList())
            {
                proprietes[nom] = WithoutNull(propriete);
            }
        }
    }

    /// <summary>Takes our fact sheets, which no reader has, out of the descriptions; what we supposed is still said.</summary>
    public static void CiteNoSheet(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values.SelectMany(s => s.Properties?.Values.Append(s) ?? [s]) ?? [])
        {
            schema.Description = schema.Description is { } texte ? SansFiche(texte) : null;
        }
    }

    private static string? SansFiche(string texte) => Source().Replace(texte, m => m.Value.Contains("[I]", StringComparison.Ordinal) ? " Supposé par le bac à sable." : "").Trim() is { Length: > 0 } reste ? reste : null;

    [GeneratedRegex(@"\s*Source : .*$", RegexOptions.Singleline)]
    private static partial Regex Source();

    private static IOpenApiSchema WithoutNull(IOpenApiSchema propriete) =>
        propriete.OneOf is { Count: 2 } choix && choix.Any(c => c.Type == JsonSchemaType.Null) ? choix.First(c => c.Type != JsonSchemaType.Null) : propriete;
}
