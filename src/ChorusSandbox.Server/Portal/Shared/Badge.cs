using System.Collections.Frozen;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>How a status or a verdict looks: class of the stylesheet, icon, label, and what is said under it.</summary>
public sealed record Badge(string Classe, string Icone, string Libelle, string? SecondeLigne = null);
