namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>One thing that a client shows before it goes to production.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Famille">What part of a client it is about.</param>
/// <param name="Titre">What is to be shown, in French.</param>
/// <param name="Pourquoi">Why production demands it, in French.</param>
/// <param name="Trace">The exchange that shows it in a notebook; null while there is none.</param>
/// <param name="Operation">The operation to call next.</param>
/// <param name="Corps">The body of that call; words between angle brackets are the caller's to fill.</param>
public sealed record Epreuve(string Id, string Famille, string Titre, string Pourquoi, Func<Carnet, string?> Trace, string Operation, string Corps);
