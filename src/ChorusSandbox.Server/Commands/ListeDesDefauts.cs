using ChorusSandbox.Domain;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Server.Commands;

/// <summary>The catalogue of faults, as <c>generate --defauts</c> shows it.</summary>
internal static class ListeDesDefauts
{
    /// <summary>Writes a line for each rule: its code, the formats that can break it, what it is about.</summary>
    /// <param name="format">The one format to show; null for all.</param>
    public static async Task<int> Ecrire(string? format)
    {
        if (format is not null && !Ecriture.TryLire<FormatGenere>(format, out _))
        {
            await System.Console.Error.WriteLineAsync($"Le format « {format} » n’existe pas. Formats : {string.Join(", ", Ecriture.Codes<FormatGenere>())}.");
            return 2;
        }

        var choisis = Defauts.Tous.Where(d => format is null || d.Formats.Any(f => f.Code() == format)).GroupBy(d => d.Code).ToList();
        foreach (var groupe in choisis)
        {
            var formats = string.Join(' ', groupe.SelectMany(d => d.Formats).Distinct().Order().Select(f => f.Code()));
            await System.Console.Out.WriteLineAsync($"{groupe.Key,-36} {formats,-14} {Sujet(groupe.First())}");
        }

        await System.Console.Out.WriteLineAsync($"\n{choisis.Count} règles qu’un défaut enfreint. Celles qu’aucun fichier ne peut enfreindre :");
        foreach (var regle in RegleSansDefaut.Toutes.Where(r => format is null || r.Formats.Any(f => f.Code() == format)))
        {
            await System.Console.Out.WriteLineAsync($"{regle.Code,-36} {string.Join(' ', regle.Formats.Select(f => f.Code())),-14} {regle.Raison}");
        }

        return 0;
    }

    /// <summary>Why there is no such fault.</summary>
    public static string PasDe(string code, FormatGenere format) =>
        RegleSansDefaut.Toutes.FirstOrDefault(r => r.Code == code && r.Formats.Contains(format)) is { } sans ? $"Aucun fichier ne peut enfreindre {code} : {sans.Raison}"
        : Defauts.Tous.Where(d => d.Code == code).SelectMany(d => d.Formats).Select(f => f.Code()).Distinct().ToList() is { Count: > 0 } autres
            ? $"Le défaut « {code} » n’existe pas au format {format.Code()}, mais au format {string.Join(" ou ", autres)}."
            : $"Aucun défaut « {code} ».";

    private static string Sujet(Defaut defaut) =>
        defaut.Origine == OrigineDeRegle.En16931 && ReglesEn16931.De(defaut.Code) is { } regle ? $"norme EN 16931, {regle.Famille} : {regle.Termes}"
        : CatalogueDesRefus.Tous.FirstOrDefault(e => e.Code.Code() == defaut.Code) is { } refus ? $"Chorus Pro, {refus.Famille} : {refus.Titre}"
        : "structure du fichier";
}
