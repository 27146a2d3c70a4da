using System.ComponentModel;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of the referentials whose labels are told in two languages (api.md 3.10).</summary>
public sealed class DemandeCodeLangue
{
    [Description("fr, FR ou EN, facultatif ; français par défaut. Source : api.md 3.10 et 4 [V]."), Filtre]
    public string? CodeLangue { get; set; }
}
