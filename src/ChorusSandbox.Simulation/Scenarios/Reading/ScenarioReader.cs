using System.Collections.Immutable;
using System.Text.RegularExpressions;

using ChorusSandbox.Platform.Clock;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Reads and checks a scenario: what is wrong is told with its line, before anything is played.</summary>
public static partial class ScenarioReader
{
    /// <summary>Ending of the expected journal beside a scenario.</summary>
    public const string SuffixeAttendu = ".attendu.jsonl";

    private static readonly ImmutableArray<string> Cles = ["titre", "but", "public", "source", "graine", "debut", "acteurs", "clients", "etapes"];

    /// <summary>Reads a file.</summary>
    public static ScenarioRead ReadFile(string chemin)
    {
        var read = Read(chemin, File.ReadAllText(chemin));
        return read.Scenario is { EstExterne: true } && File.Exists(JournalAttendu(chemin))
            ? read with { Anomalies = read.Anomalies.Add(new Anomalie(chemin, 1, $"un scénario joué par un système extérieur n’a pas de journal attendu : retirez {Path.GetFileName(JournalAttendu(chemin))}")) }
            : read;
    }

    /// <summary>Path of the expected journal of a scenario.</summary>
    public static string JournalAttendu(string chemin) => Path.ChangeExtension(chemin, null) + SuffixeAttendu;

    /// <summary>Reads a text.</summary>
    public static ScenarioRead Read(string fichier, string texte)
    {
        var anomalies = new List<Anomalie>();
        var scenario = YamlReader.Read(fichier, texte, anomalies) is { } tete ? Read(tete, new NodeReading(anomalies)) : null;
        return new ScenarioRead(anomalies.Count == 0 ? scenario : null, [.. anomalies.OrderBy(a => a.Ligne)]);
    }

    private static Scenario? Read(Node tete, NodeReading reading)
    {
        if (!reading.Table(tete, "scénario", Cles, "titre", "but", "public", "source", "graine", "debut", "acteurs", "etapes"))
        {
            return null;
        }

        var debut = reading.Texte(tete, "debut");
        if (!(StepReader.TryInstant(debut, out var instant) && Horizon.AdmetDebut(instant)) && debut.Length > 0)
        {
            reading.Signaler(tete["debut"]!, $"« debut » : un instant avec son décalage est attendu, {Horizon.DebutsAdmis} (\"2022-03-01T09:00:00+01:00\") ; lu « {debut} »");
        }

        var source = reading.Texte(tete, "source");
        if (source.Length > 0 && !Marque().IsMatch(source))
        {
            reading.Signaler(tete["source"]!, "« source » : dites ce qu’elle vaut par une marque, [V] deux sources, [S] une seule, [I] notre choix");
        }

        var distribution = new DistributionReader(reading).Read(tete, toutClientNomme: true);
        var scenario = new Scenario
        {
            Fichier = tete.Fichier,
            Titre = reading.Texte(tete, "titre"),
            But = reading.Texte(tete, "but"),
            Public = reading.Texte(tete, "public"),
            Source = source,
            Graine = reading.Entier(tete, "graine", 0),
            Debut = instant,
            Distribution = distribution,
            Etapes = new StepReader(reading, distribution).Read(tete["etapes"]),
        };
        new NameCheck(reading, tete.Fichier, distribution).Check(scenario.Etapes);
        return scenario;
    }

    [GeneratedRegex(@"\[[VSI]\]")]
    private static partial Regex Marque();
}
