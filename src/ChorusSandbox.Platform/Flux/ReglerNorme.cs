using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// Makes a world strict, or not: the fatal rules of EN 16931 then refuse the invoices of files, beside the controls of Chorus Pro
/// (design 11). What is typed, in the portal or by the API, is no file: it changes nothing there.
/// </summary>
public sealed class ReglerNorme(Workspace world)
{
    private const string Strict = "STRICT";
    private const string Tolerant = "TOLERANT";

    /// <summary>Sets it for the flows integrated from now on.</summary>
    public Task<Result<ParametresMonde>> Execute(DemandeNorme demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<ParametresMonde> Within(UnitOfWork work, DemandeNorme demande, Actor actor)
    {
        var acte = work.Begin(nameof(ReglerNorme), actor, demande);
        var meta = work.Resumes.Meta;
        var parametres = meta.Parametres with { NormeStricte = demande.Stricte };
        work.Put(MetaMonde.Numero, meta with { Parametres = parametres });
        return acte.Accept(parametres, meta.Parametres.NormeStricte ? Strict : Tolerant, demande.Stricte ? Strict : Tolerant);
    }
}
