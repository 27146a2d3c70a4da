using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>Worlds: make, list, describe, delete, reset, new secrets, export, import.</summary>
internal static class MondesApi
{
    private const int NombreMaximum = 200;

    private sealed record DemandeMonde(string? Nom, int? Graine, DateTimeOffset? Debut, ModeHorloge? Horloge, bool? Pompe, int? Nombre, ProfilDebit? Debit);

    private sealed record DemandeDepuisFlux(string? NomFichier, string? Contenu);

    private sealed record PlaceFaite(string Code, string Lien);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/mondes", Create);
        api.MapGet("/mondes", async (HttpContext context, Workspaces workspaces, CancellationToken ct) =>
            Json.Ok((await Task.WhenAll(workspaces.List().Select(m => DescribeOrSayWhyNot(context, workspaces, m, ct)))).OfType<Monde>()));
        api.MapGet("/mondes/{id}", async (string id, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
            Json.Ok(await Describe(context, workspaces, workspaces.Find(id) ?? throw new MondeInconnuException(id), null, ct)));
        api.MapDelete("/mondes/{id}", async (string id, Workspaces workspaces, CancellationToken ct) =>
        {
            await workspaces.Delete(id, ct);
            return Results.NoContent();
        });
        api.MapPost("/mondes/{id}/secrets", async (string id, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
        {
            var secrets = await workspaces.RenewSecrets(id, ct);
            return Json.Ok(await Describe(context, workspaces, workspaces.Find(id)!, secrets, ct));
        });
        api.MapPost("/mondes/{id}/place", async (string id, HttpContext context, Workspaces workspaces) =>
        {
            var code = await workspaces.NewPlace(id);
            return Json.Ok(new PlaceFaite(code, $"{Origin(context)}/place?code={code}"), 201);
        });
        api.MapPost("/mondes/{id}/reinitialiser", async (string id, Workspaces workspaces, CancellationToken ct) =>
        {
            await workspaces.Reset(id, ct);
            return Results.NoContent();
        });
        api.MapPost("/mondes/{id}/export", async (string id, HttpContext context, Workspaces workspaces, CancellationToken ct) =>
        {
            var zip = await FichierEphemere.Remplir(fichier => workspaces.Export(id, fichier, ct));
            return Results.File(zip, "application/zip", $"monde-{id}.zip");
        });
        api.MapPost("/mondes/import", async (HttpContext context, Workspaces workspaces, DossiersEdi dossiers, CancellationToken ct) =>
        {
            await using var zip = await FichierEphemere.Remplir(fichier => context.Request.Body.CopyToAsync(fichier, ct));
            var cree = await workspaces.Import(zip, ct);
            await dossiers.Creer(workspaces, cree.Monde.Id, ct);
            return Json.Ok(await Describe(context, workspaces, cree.Monde, cree.Secrets, ct), 201);
        });
        api.MapPost("/mondes/{id}/structures/depuis-flux", FromFlow);
    }

    private static async Task<IResult> Create(HttpContext context, Workspaces workspaces, CancellationToken ct)
    {
        var demande = await Json.Read<DemandeMonde>(context);
        if (string.IsNullOrWhiteSpace(demande.Nom))
        {
            return Json.Refused(400, Json.Invalid("nom", demande.Nom, "le nom du monde"));
        }

        if (demande.Nombre is < 1 or > NombreMaximum)
        {
            return Json.Refused(400, Json.Invalid("nombre", $"{demande.Nombre}", $"un nombre de 1 à {NombreMaximum}"));
        }

        if (demande.Debut is { } debut && !Horizon.AdmetDebut(debut))
        {
            return Json.Refused(400, Json.Invalid("debut", $"{debut:yyyy-MM-dd'T'HH:mm:sszzz}", $"un instant {Horizon.DebutsAdmis}, par exemple 2022-03-07T09:00:00+01:00"));
        }

        var mondes = new List<Monde>();
        for (var rang = 1; rang <= (demande.Nombre ?? 1); rang++)
        {
            var cree = await workspaces.Create(new NouveauMonde
            {
                Nom = demande.Nombre is null ? demande.Nom : $"{demande.Nom} {rang}",
                Graine = demande.Graine ?? NouveauMonde.GraineParDefaut,
                Debut = demande.Debut,
                Horloge = demande.Horloge ?? ModeHorloge.Fluante,
                Pompe = demande.Pompe ?? true,
                Debit = demande.Debit,
            }, ct);
            mondes.Add(await Describe(context, workspaces, cree.Monde, cree.Secrets, ct));
        }

        return demande.Nombre is null ? Json.Ok(mondes[0], 201) : Json.Ok(mondes, 201);
    }

    private static async Task<IResult> FromFlow(string id, HttpContext context, Workspaces workspaces, CancellationToken ct)
    {
        var demande = await Json.Read<DemandeDepuisFlux>(context);
        if (string.IsNullOrWhiteSpace(demande.NomFichier))
        {
            return Json.Refused(400, Json.Invalid("nomFichier", demande.NomFichier, "le nom du fichier, avec son extension"));
        }

        var octets = new byte[(demande.Contenu?.Length ?? 0) * 3 / 4 + 3];
        if (string.IsNullOrEmpty(demande.Contenu) || !Convert.TryFromBase64String(demande.Contenu, octets, out var longueur))
        {
            return Json.Refused(400, Json.Invalid("contenu", null, "les octets du fichier, en base64"));
        }

        using var world = await workspaces.Open(id, ct);
        var faites = await new CreerStructuresDepuisFlux(world).Execute(demande.NomFichier, octets.AsMemory(0, longueur), Actor.Formateur, ct);
        var monde = new DecrireMonde(world);
        return Json.Of(faites, structures => Json.Ok(structures.Select(s => Monde.De(s, monde, null)), 201));
    }

    /// <summary>A world in the list: one that cannot be opened hides none of the others. Null for one deleted meanwhile.</summary>
    private static async Task<Monde?> DescribeOrSayWhyNot(HttpContext context, Workspaces workspaces, MondeInscrit inscrit, CancellationToken ct)
    {
        try
        {
            return await Describe(context, workspaces, inscrit, null, ct);
        }
        catch (MondeInconnuException)
        {
            return null;
        }
        catch (MondeIllisibleException e)
        {
            return Monde.Illisible(inscrit, Origin(context), e.Constat);
        }
        catch (StoreUnavailableException e)
        {
            return Monde.Illisible(inscrit, Origin(context), e.Message);
        }
    }

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static async Task<Monde> Describe(HttpContext context, Workspaces workspaces, MondeInscrit inscrit, SecretsDuMonde? secrets, CancellationToken ct)
    {
        using var world = await workspaces.Open(inscrit.Id, ct);
        return Monde.De(inscrit, world, Origin(context), secrets);
    }
}
