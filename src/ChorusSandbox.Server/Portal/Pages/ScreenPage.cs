using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages;

/// <summary>A screen of an espace: it has its tab.</summary>
internal abstract class ScreenPage(PersonaContext persona) : PersonaPage(persona)
{
    /// <summary>Key of the tab in its espace.</summary>
    protected abstract string Cle { get; }

    public Onglet Onglet => Espace!.Onglets.First(o => o.Cle == Cle);

    public Navigation Onglets => Navigation.Onglets(Persona.Racine, Espace!, Cle);

    public override Head Entete => Head.De(Onglet.Libelle, new NavLine("", Espace!.Libelle));
}
