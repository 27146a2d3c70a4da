using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>
/// Says whether a structure receives by EDI (api.md 2.4, domain.md 1.2): from then on its invoices go by « En cours
/// d’acheminement ». Refusals: STRUCTURE_ID_INCONNU, HABILITATION_STRUCTURE, HABILITATION_GESTIONNAIRE_REQUIS, CHAMP_OBLIGATOIRE.
/// </summary>
public sealed class ModifierParametresEdi(Workspace world)
{
    /// <summary>Changes them.</summary>
    public Task<Result<Structure>> Execute(DemandeParametresEdi demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Structure> Within(UnitOfWork work, DemandeParametresEdi demande, Actor actor)
    {
        var acte = work.Begin(nameof(ModifierParametresEdi), actor, demande);
        if (work.Resumes.Structures.GetValueOrDefault(demande.IdStructure) is not { } structure)
        {
            return acte.Refuse<Structure>(Refus.De(CodeRefus.StructureIdInconnu, "structure", demande.IdStructure, ("champ", "structure"), ("valeur", demande.IdStructure)));
        }

        acte.Objet = new Objet("structure", structure.Id, structure.Siret.Valeur);
        acte.Structure = structure.Id;
        if (actor.Refuser(structure, "structure", structure.Siret) is { } refus)
        {
            return acte.Refuse<Structure>(refus);
        }

        if (actor.Rattachement(structure.Id)!.Rang == RangUtilisateur.Utilisateur)
        {
            return acte.Refuse<Structure>(Refus.De(CodeRefus.HabilitationGestionnaireRequis, "structure", structure.Siret,
                ("acte", "Modifier les paramètres EDI"), ("roleRequis", "gestionnaire"), ("role", "utilisateur")));
        }

        return demande.RecoitParEdi is { } recoit
            ? acte.Accept(work.Put(structure.Id, structure with { Parametres = structure.Parametres with { RecoitParEdi = recoit } }),
                Mode(structure.Parametres.RecoitParEdi), Mode(recoit))
            : acte.Refuse<Structure>(Refus.De(CodeRefus.ChampObligatoire, "recevoirDonneesViaEDI", null,
                ("champ", "recevoirDonneesViaEDI"), ("acte", "Modifier les paramètres EDI")));
    }

    private static string Mode(bool recoitParEdi) => recoitParEdi ? "EDI" : "PORTAIL";
}
