using System.ComponentModel;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>The answer of a referential, with the flat counters that many carry (api.md 3.10): all of it is one page.</summary>
public abstract record ReponseReferentiel : Reponse
{
    [Description("1 : un référentiel est rendu d’une pièce. Source : api.md 3.10 [V].")]
    public int PageCourante { get; init; } = 1;

    [Description("1. Source : api.md 3.10 [V].")]
    public int Pages { get; init; } = 1;

    [Description("Nombre de valeurs. Source : api.md 3.10 [V].")]
    public int NbResultatsParPage { get; init; }

    [Description("Nombre de valeurs. Source : api.md 3.10 [V].")]
    public int Total { get; init; }
}
