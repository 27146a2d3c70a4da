using System.Collections.Immutable;
using System.ComponentModel;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>One criterion of the query language of the directory (api.md 2.4).</summary>
public sealed class Critere
{
    [Description("=, >, <, >=, <=, IN ou CONTAINS ; = par défaut. Source : api.md 2.4 [S].")]
    public string? Op { get; set; }

    [Description("Valeur cherchée ; une liste avec IN. Source : api.md 2.4 [S].")]
    public ImmutableArray<string> Val { get; set; } = [];
}
