using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>The issuer of an invoice.</summary>
public sealed record PartieFournisseur(long IdStructure, Siret Siret, string Designation)
{
    /// <summary>What his identifier is: a SIRET, or what stands for one abroad and overseas.</summary>
    public TypeIdentifiant TypeIdentifiant { get; init; } = TypeIdentifiant.Siret;

    public long? IdService { get; init; }

    public CodeService? CodeService { get; init; }

    public long? IdCoordonneesBancaires { get; init; }
}
