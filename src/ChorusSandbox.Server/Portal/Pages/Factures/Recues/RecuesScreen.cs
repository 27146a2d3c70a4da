using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Recues;

/// <summary>A tab of « Factures reçues ».</summary>
internal abstract class RecuesScreen(PersonaContext persona) : ScreenPage(persona)
{
    protected override Espace Espace => L.Espaces.FacturesRecues;
}
