using System.Text.Json;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>One operation of the API: its route, its contracts, what it does.</summary>
internal sealed record Operation
{
    /// <summary>Path after <c>/cpro/</c>: <c>factures/v1/soumettre</c>; a part between braces is a parameter.</summary>
    public required string Chemin { get; init; }

    /// <summary>HTTP method: POST, but in the REST directory of the organisations.</summary>
    public string Methode { get; init; } = HttpMethods.Post;

    /// <summary>True when refusals are told by the HTTP status and not by a business code (api.md 2.4, organisations).</summary>
    public bool EstRest { get; init; }

    /// <summary>HTTP status of a success.</summary>
    public int Succes { get; init; } = 200;

    /// <summary>What it does, in one French sentence.</summary>
    public required string Resume { get; init; }

    public required Type Demande { get; init; }

    public required Type Reponse
    {
        get;
        init
        {
            field = value;
            RendUnFichier = value.GetProperties().Any(p => p.PropertyType == typeof(ReadOnlyMemory<byte>?));
        }
    }

    /// <summary>True when the answer carries a file, which may weigh 120 MB.</summary>
    public bool RendUnFichier { get; private init; }

    /// <summary>Success label: <c>GCU_MSG_01_000</c> or <c>TRA_MSG_00.000</c> (api.md 5).</summary>
    public required string Libelle { get; init; }

    /// <summary>Where each neutral datum of a refusal stands in the request.</summary>
    public required Lieux Lieux { get; init; }

    /// <summary>Reads, calls, translates.</summary>
    public required Func<JsonElement, Appel, Task<Result<Reponse>>> Executer { get; init; }

    /// <summary>An operation over typed contracts.</summary>
    public static Operation De<TDemande, TReponse>(
        string chemin, string resume, string libelle, Lieux lieux, Func<TDemande, Appel, Task<Result<TReponse>>> executer)
        where TDemande : class where TReponse : Reponse => new()
        {
            Chemin = chemin,
            Resume = resume,
            Demande = typeof(TDemande),
            Reponse = typeof(TReponse),
            Libelle = libelle,
            Lieux = lieux,
            Executer = async (corps, appel) =>
            {
                var demande = Lire<TDemande>(corps, appel);
                return demande.IsRefused
                    ? Result.Refused<Reponse>(demande.Refus)
                    : (await executer(demande.Value, appel)).Select(r => r.Libelle.Length > 0 ? r : (Reponse)(r with { Libelle = libelle }));
            },
        };

    /// <summary>An operation that answers at once.</summary>
    public static Operation De<TDemande, TReponse>(
        string chemin, string resume, string libelle, Lieux lieux, Func<TDemande, Appel, Result<TReponse>> executer)
        where TDemande : class where TReponse : Reponse =>
        De<TDemande, TReponse>(chemin, resume, libelle, lieux, (demande, appel) => Task.FromResult(executer(demande, appel)));

    /// <summary>An operation of the REST directory: its answer is bare, its refusals are HTTP statuses; nothing is answered with 204.</summary>
    public static Operation Rest<TDemande, TReponse>(string methode, string chemin, string resume, Func<TDemande, Appel, Task<Result<TReponse>>> executer)
        where TDemande : class where TReponse : class => new()
        {
            Chemin = chemin,
            Methode = methode,
            EstRest = true,
            Succes = typeof(TReponse) == typeof(SansCorps) ? 204 : 200,
            Resume = resume,
            Demande = typeof(TDemande),
            Reponse = typeof(TReponse),
            Libelle = "",
            Lieux = Lieux.Identiques,
            Executer = async (corps, appel) =>
            {
                var demande = Lire<TDemande>(corps, appel);
                return demande.IsRefused
                    ? Result.Refused<Reponse>(demande.Refus)
                    : (await executer(demande.Value, appel)).Select(Reponse (r) => new ReponseNue(r is SansCorps ? null : r));
            },
        };

    private static Result<TDemande> Lire<TDemande>(JsonElement corps, Appel appel) where TDemande : class
    {
        var demande = LecteurDeCorps.Lire<TDemande>(corps, appel.Fichiers);
        appel.ChampsIgnores = demande.Avertissements;
        return demande;
    }
}
