using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>A tab of « Factures émises ».</summary>
internal abstract class EmisesScreen(PersonaContext persona) : ScreenPage(persona)
{
    protected override Espace Espace => L.Espaces.FacturesEmises;
}
