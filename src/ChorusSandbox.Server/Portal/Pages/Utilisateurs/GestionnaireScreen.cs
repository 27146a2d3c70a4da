using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Utilisateurs;

/// <summary>A screen of « Activités du gestionnaire ».</summary>
internal abstract class GestionnaireScreen(PersonaContext persona) : ScreenPage(persona)
{
    protected override Espace Espace => L.Espaces.ActivitesDuGestionnaire;

    protected override string Cle => "mes-structures";
}
