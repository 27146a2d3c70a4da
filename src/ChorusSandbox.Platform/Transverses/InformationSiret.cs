using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>
/// What the register of establishments says of a SIRET: here, what the directory of the world does. Refusals:
/// CHAMP_OBLIGATOIRE, STRUCTURE_SIREN, STRUCTURE_SIRET_FORME, STRUCTURE_DESTINATAIRE_INCONNU.
/// </summary>
public sealed class InformationSiret(Workspace world)
{
    // ASSUMPTION: API-44 the real operation asks the national register and is reported down in qualification (api.md 6, quirk 12): this one answers from the world.
    /// <summary>The structure of a SIRET.</summary>
    public Result<Structure> Execute(string? siret)
    {
        const string champ = "siretStructure";
        if (string.IsNullOrWhiteSpace(siret))
        {
            return Refus.De(CodeRefus.ChampObligatoire, champ, null, ("champ", champ), ("acte", "Consulter un SIRET"));
        }

        var lu = new Siret(siret);
        if (lu.EstUnSiren)
        {
            return Refus.De(CodeRefus.StructureSiren, champ, siret, ("champ", champ), ("siren", siret));
        }

        if (!lu.EstBienForme)
        {
            return Refus.De(CodeRefus.StructureSiretForme, champ, siret, ("champ", champ), ("valeur", siret));
        }

        return world.Store.Resumes.Structure(siret) is { } structure
            ? structure
            : Refus.De(CodeRefus.StructureDestinataireInconnu, champ, siret, ("siret", siret));
    }
}
