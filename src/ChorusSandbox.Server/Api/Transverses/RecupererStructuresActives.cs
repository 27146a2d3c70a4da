using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of the three <c>recuperer/structures/actives/…</c>.</summary>
public sealed record ReponseStructuresActives : ReponseReferentiel
{
    [Description("Structures du compte ; toujours là, vide au besoin. Source : api.md 3.10 [V].")]
    public ImmutableArray<LigneStructure> ListeStructures { get; init; } = [];

    /// <summary>A structure of the account.</summary>
    public sealed record LigneStructure(
        [property: Description("Numéro technique. Source : api.md 3.10 [V].")] long IdStructureCPP,
        [property: Description("Identifiant, en texte (le champ ne dit pas « Structure »). Source : api.md 3.10 [V].")] string Identifiant,
        [property: Description("Désignation. Source : api.md 3.10 [V].")] string DesignationStructure);
}

/// <summary><c>transverses/recuperer/structures/actives/fournisseur</c>, <c>…/destinataire</c>, <c>…/facturetravaux</c></summary>
internal static class RecupererStructuresActives
{
    public static readonly Operation Fournisseur = De("fournisseur", "Structures du compte qui peuvent émettre des factures.", a => new StructuresDuCompte(a.World).Emettrices(a.Actor));

    public static readonly Operation Destinataire = De("destinataire", "Structures du compte qui peuvent recevoir des factures.", a => new StructuresDuCompte(a.World).Destinataires(a.Actor));

    public static readonly Operation FactureTravaux = De("facturetravaux", "Structures du compte qui peuvent prendre part à des marchés de travaux.", a => new StructuresDuCompte(a.World).Emettrices(a.Actor));

    private static Operation De(string role, string resume, Func<Appel, IReadOnlyList<Structure>> structures) =>
        Referentiel.De<SansCorps, ReponseStructuresActives, ReponseStructuresActives.LigneStructure>(
            "structures/actives/" + role, resume,
            (_, appel) => structures(appel).Select(s => new ReponseStructuresActives.LigneStructure(s.Id, s.Siret.Valeur, s.Designation)).ToImmutableArray(),
            lignes => new ReponseStructuresActives { ListeStructures = lignes });
}
