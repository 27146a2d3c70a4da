using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Journal;

/// <summary>
/// What happened, whole and nothing more: no wall time, no secret, nothing random. Two runs of one story give the same
/// lines, byte for byte (design 4 and 10.5). The order of the members is the order of the keys.
/// </summary>
/// <param name="Seq">Number of the entry in its world, from 1.</param>
/// <param name="Instant">World time.</param>
/// <param name="Porte">The door.</param>
/// <param name="Acteur">Who acted.</param>
/// <param name="Acte">Name of the act.</param>
/// <param name="Objet">What it was done to; absent when nothing was found or made.</param>
/// <param name="Avant">Status before.</param>
/// <param name="Apres">Status after; absent when the act was refused.</param>
/// <param name="Entree">The whole typed request, written anew; bytes as <c>sha256:</c>.</param>
/// <param name="Refus">Why it was refused; empty when accepted.</param>
/// <param name="Avertissements">What it was accepted with all the same.</param>
/// <param name="Suites">What it put on the agenda.</param>
/// <param name="Cause">The entry that this one follows from.</param>
public sealed record Fait(
    long Seq, DateTimeOffset Instant, Porte Porte, ActeurDuFait Acteur, string Acte, Objet? Objet, string? Avant, string? Apres,
    JsonElement Entree, ImmutableArray<Refus> Refus, ImmutableArray<Refus> Avertissements, ImmutableArray<Suite> Suites, long? Cause)
{
    /// <summary>True when the act was done.</summary>
    public bool EstAccepte => Refus.IsEmpty;

    /// <summary>The canonical line: one JSON object, no blank, no line end.</summary>
    public string ToJsonLine() => JsonSerializer.Serialize(this, JournalJson.Options);
}

/// <summary>Who acted, as the journal keeps it.</summary>
/// <param name="Type">Kind of actor.</param>
/// <param name="Login">His account.</param>
/// <param name="Structure">The structure he acted for, if one.</param>
/// <param name="Role">His role towards the piece, if one.</param>
public sealed record ActeurDuFait(TypeActeur Type, string Login, long? Structure, RolePiece? Role);

/// <summary>What an act was done to.</summary>
/// <param name="Type"><c>facture</c>, <c>flux</c>, <c>fichier</c>, <c>structure</c> or <c>compteTechnique</c>.</param>
/// <param name="Id">Platform number.</param>
/// <param name="Numero">What people call it: invoice number, deposit number, SIRET, login.</param>
public sealed record Objet(string Type, long Id, string? Numero);

/// <summary>What an act put on the agenda.</summary>
public sealed record Suite(string Acte, DateTimeOffset Instant);
