using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>The public client of an invoice.</summary>
public sealed record PartieDestinataire(long IdStructure, Siret Siret, string Designation)
{
    public long? IdService { get; init; }

    public CodeService? CodeService { get; init; }

    public string? NomService { get; init; }
}
