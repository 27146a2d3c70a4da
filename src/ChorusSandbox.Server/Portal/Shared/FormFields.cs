using System.Collections.Immutable;

using ChorusSandbox.Domain;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The fields of a page of ours, in its order: the names they are sent under, and their labels.</summary>
internal sealed record FormFields(params ImmutableArray<(string Nom, string Libelle)> Champs)
{
    /// <summary>The label of a field.</summary>
    public string this[string nom] => Champs.First(c => c.Nom == nom).Libelle;

    /// <summary>Refusals, each beside its field and naming it by its label.</summary>
    public FormRefusals Refuser(params ImmutableArray<Refus> refus) =>
        new(refus, ou => Champs.FirstOrDefault(c => c.Nom == ou).Libelle, Champs.Select(c => c.Nom));
}
