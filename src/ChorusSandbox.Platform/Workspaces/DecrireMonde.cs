using System.Collections.Immutable;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>What a world holds, for the console: its directory, its clock, its agenda. No secret.</summary>
public sealed class DecrireMonde(Workspace world)
{
    /// <summary>The structures, ordinary active ones first, in order of number.</summary>
    public IReadOnlyList<Structure> Structures => [.. world.Store.Resumes.Structures.Values.OrderBy(EstParticuliere).ThenBy(s => s.Id)];

    /// <summary>The compte technique of a structure; null when it has none.</summary>
    public CompteTechnique? Compte(long idStructure) => world.Store.Resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == idStructure);

    /// <summary>The people of a structure, with their rank.</summary>
    public IReadOnlyList<(Utilisateur Personne, RangUtilisateur Rang)> Personnes(long idStructure) =>
    [
        .. world.Store.Resumes.Utilisateurs.Values
            .SelectMany(u => u.Rattachements.Where(r => r.IdStructure == idStructure && r.Statut == StatutRattachement.Validee).Select(r => (Personne: u, r.Rang)))
            .OrderBy(p => p.Rang).ThenBy(p => p.Personne.Id),
    ];

    /// <summary>The contracts.</summary>
    public IReadOnlyList<Marche> Marches => [.. world.Store.Resumes.Marches.Values];

    /// <summary>The seed of the data set.</summary>
    public int Graine => world.Store.Resumes.Meta.Graine;

    /// <summary>What a person may set of it.</summary>
    public ParametresMonde Parametres => world.Store.Resumes.Meta.Parametres;

    /// <summary>What is to come, the first due first, failed entries included.</summary>
    public ImmutableArray<EntreeAgenda> Agenda => [.. world.Store.Resumes.Agenda.Values];

    /// <summary>The instant at which something next happens by itself; null when nothing is to come.</summary>
    public DateTimeOffset? Prochaine => world.Store.Resumes.Prochaine?.Instant;

    /// <summary>How many invoices and flows it holds.</summary>
    public (int Factures, int Flux) Compte() => (world.Store.Resumes.Factures.Count, world.Store.Resumes.Flux.Count);

    /// <summary>What special structures are for is said by their state and parameters: they come after the ordinary ones.</summary>
    private static bool EstParticuliere(Structure structure) =>
        structure.Etat == EtatStructure.Inactive || structure.Parametres is { EstMoaUniquement: true } or { RecoitParEdi: true } or { Helios: true } or { PaiementNonRemonte: true }
        || structure.TypeIdentifiant != TypeIdentifiant.Siret
        || structure.Services.Any(s => !s.EstActif || s.EngagementObligatoire || s.FinValidite is not null);
}
