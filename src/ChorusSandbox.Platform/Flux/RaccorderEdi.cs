using System.Collections.Immutable;

using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats.Edi;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Flux;

/// <summary>
/// Makes, changes or ends an EDI link of the world (« fiche de raccordement », domain.md 8.2): from then on the folder of its
/// partner is read. Refusals: CONSOLE_CHAMP_INVALIDE.
/// </summary>
public sealed class RaccorderEdi(Workspace world)
{
    /// <summary>Links of one world at most.</summary>
    private const int AuPlus = 20;

    /// <summary>The interfaces of life cycles (formats.md 1.3).</summary>
    public static ImmutableArray<string> CyclesDeVie { get; } = ["FEN1201A", "FEN1200A"];

    /// <summary>Does so.</summary>
    public Task<Result<ImmutableArray<RaccordementEdi>>> Execute(DemandeRaccordement demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<ImmutableArray<RaccordementEdi>> Within(UnitOfWork work, DemandeRaccordement demande, Actor actor)
    {
        var acte = work.Begin(nameof(RaccorderEdi), actor, demande);
        var meta = work.Resumes.Meta;
        var autres = meta.Parametres.Raccordements.RemoveAll(r => r.Application == demande.Application);
        var avant = meta.Parametres.Raccordements.FirstOrDefault(r => r.Application == demande.Application);
        var refus = Controler(work.Resumes, demande, autres.Length, avant is not null);
        if (!refus.IsEmpty)
        {
            return acte.Refuse<ImmutableArray<RaccordementEdi>>(refus);
        }

        var apres = demande.Siret is null ? null : new RaccordementEdi(demande.Application!, work.Resumes.Structure(demande.Siret)!.Id, demande.CycleDeVie);
        acte.Structure = apres?.IdStructure ?? avant?.IdStructure;
        ImmutableArray<RaccordementEdi> tous = apres is null ? autres : [.. autres, apres];
        work.Put(MetaMonde.Numero, meta with { Parametres = meta.Parametres with { Raccordements = tous } });
        return acte.Accept(tous, Etat(avant), Etat(apres));
    }

    private static string Etat(RaccordementEdi? raccordement) => raccordement is null ? "NON_RACCORDE" : "RACCORDE";

    private static ImmutableArray<Refus> Controler(Resumes resumes, DemandeRaccordement demande, int autres, bool existe)
    {
        var refus = ImmutableArray.CreateBuilder<Refus>();
        if (!NomDeFlux.EstUneApplication(demande.Application) || demande.Application == NomDeFlux.ApplicationDeLaPlateforme)
        {
            refus.Add(Invalide("application", demande.Application, $"six majuscules ou chiffres, autres que {NomDeFlux.ApplicationDeLaPlateforme}"));
        }
        else if (demande.Siret is null && !existe)
        {
            refus.Add(Invalide("application", demande.Application, "l’application d’un raccordement qui existe"));
        }
        else if (demande.Siret is not null && !existe && autres >= AuPlus)
        {
            refus.Add(Invalide("application", demande.Application, $"{AuPlus} raccordements au plus : supprimez-en un"));
        }

        if (demande.Siret is { } siret && !ADesComptes(resumes, siret))
        {
            refus.Add(Invalide("siret", siret, "le SIRET d’une structure de ce monde, qui a un compte technique ou un gestionnaire"));
        }

        if (demande.CycleDeVie is { } cycle && !CyclesDeVie.Contains(cycle))
        {
            refus.Add(Invalide("cycleDeVie", cycle, string.Join(" ou ", CyclesDeVie) + ", ou rien"));
        }

        return refus.ToImmutable();
    }

    private static bool ADesComptes(Resumes resumes, string siret) =>
        resumes.Structure(siret) is { } structure
        && (resumes.Comptes.Values.Any(c => c.IdStructure == structure.Id) || Acteurs.GestionnairePrincipal(resumes, structure) is not null);

    private static Refus Invalide(string champ, string? valeur, string attendu) =>
        Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));
}
