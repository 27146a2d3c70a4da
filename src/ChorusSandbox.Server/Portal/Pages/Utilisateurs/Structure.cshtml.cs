using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Utilisateurs;

/// <summary>A managed structure and its rubrique « Compte Technique »: creation, « Réinitialiser le mot de passe (utilisateur technique) ».</summary>
internal sealed class StructureModel(
    PersonaContext persona, ComptesTechniques comptes, CreerCompteTechnique creer, ReinitialiserMotDePasseTechnique reinitialiser) : GestionnaireScreen(persona)
{
    public SituationTechnique Situation { get; private set; } = null!;

    /// <summary>The account and its password, right after they were made.</summary>
    public MotDePasseMontre? Montre { get; private set; }

    /// <summary>True while the reset waits for its confirmation.</summary>
    public bool EnConfirmation { get; private set; }

    public string TitreDuRefus { get; private set; } = "Le mot de passe n’est pas réinitialisé";

    public override Head Entete => Head.De(Situation.Structure.Designation, new NavLine("", Espace.Libelle), new NavLine(Lien(Cle), Onglet.Libelle));

    public IActionResult OnGet(long id) => Trouver(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(long id, string? acte, CancellationToken ct)
    {
        if (Trouver(id) is { } introuvable)
        {
            return introuvable;
        }

        switch (acte)
        {
            case "confirmer":
                EnConfirmation = true;
                return Page();
            case "creer":
                TitreDuRefus = "Le compte technique n’est pas créé";
                return Montrer(id, await creer.Execute(new DemandeSurCompte(id), Persona.Actor, ct));
            case "reinitialiser":
                return Montrer(id, await reinitialiser.Execute(new DemandeSurCompte(id), Persona.Actor, ct));
            default:
                return Page();
        }
    }

    private IActionResult Montrer(long id, Result<MotDePasseMontre> issue)
    {
        Trouver(id);
        if (issue.IsRefused)
        {
            return Redire(issue.Refus, []);
        }

        // Shown in this answer and kept nowhere: a page that is asked for again does not have it any more.
        Montre = issue.Value;
        return Page();
    }

    private IActionResult? Trouver(long id)
    {
        if (comptes.Execute(Persona.Actor).FirstOrDefault(s => s.Structure.Id == id) is not { } situation)
        {
            return Refuser("Structure introuvable", [Domain.Refus.De(CodeRefus.StructureIdInconnu, "structure", id, ("champ", "structure"), ("valeur", id))]);
        }

        Situation = situation;
        return null;
    }
}
