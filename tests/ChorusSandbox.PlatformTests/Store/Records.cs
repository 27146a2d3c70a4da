namespace ChorusSandbox.PlatformTests.Store;

/// <summary>A record of some size, as an invoice is.</summary>
public sealed record Piece(long Id, string Numero, string Corps);

/// <summary>A small record that many acts change.</summary>
public sealed record Compteur(long Valeur);

/// <summary>A small record that each act adds.</summary>
public sealed record Trace(long Id, string Texte);
