using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The journal as support reads it: the latest facts first, those of somebody or about an invoice where asked.</summary>
/// <param name="Monde">The world.</param>
/// <param name="Cherche">Part of a login or of a number; empty for all.</param>
/// <param name="Lignes">The latest first.</param>
internal sealed record JournalLu(string Monde, string? Cherche, ImmutableArray<LigneDuJournal> Lignes)
{
    private const int Dernieres = 40;

    public static JournalLu De(string monde, LireJournal journal, string? cherche)
    {
        var voulu = cherche?.Trim() ?? "";
        var lus = voulu.Length == 0 ? journal.Execute(Math.Max(1, journal.Dernier - Dernieres + 1)) : journal.Execute().Where(e => Parle(e.Fait, voulu)).TakeLast(Dernieres);
        return new JournalLu(monde, cherche, [.. lus.Select(LigneDuJournal.De).Reverse()]);
    }

    private static bool Parle(Fait fait, string voulu) =>
        new[] { fait.Acteur.Login, fait.NumeroVise(), fait.Objet?.Id.ToString(CultureInfo.InvariantCulture) }.Any(v => v?.Contains(voulu, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>A fact, why it was refused, and the exchange it came with, where it came by the API.</summary>
internal sealed record LigneDuJournal(Fait Fait, ImmutableArray<Explained> Refus, string? Requete)
{
    public static LigneDuJournal De(Evenement e) => new(
        e.Fait, [.. e.Fait.Refus.Select(r => Explained.De(r, Labels.P2022.Champs.Libelle(r.Ou)))], e.Fait.Porte == Porte.Api ? e.Trace.Requete : null);
}
