using System.Collections.Immutable;

using ChorusSandbox.Server.Tutorials.Reading;
using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>The lessons of the house, read once from their folder; a faulty one is left out and told.</summary>
public sealed class Library
{
    private readonly Lazy<(ImmutableArray<Lesson> Lessons, ImmutableArray<Anomalie> Anomalies)> _lessons;

    /// <summary>The library of a folder: one folder a lesson, with its <c>index.md</c>.</summary>
    public Library(string folder) => _lessons = new(() => Read(folder));

    /// <summary>Beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "tutorials");

    /// <summary>The lessons, in the order of their folders.</summary>
    public ImmutableArray<Lesson> Lessons => _lessons.Value.Lessons;

    /// <summary>What keeps a lesson out.</summary>
    public ImmutableArray<Anomalie> Anomalies => _lessons.Value.Anomalies;

    /// <summary>The lesson of a folder name; null when there is none.</summary>
    public Lesson? Find(string slug) => Lessons.FirstOrDefault(l => l.Slug == slug);

    private static (ImmutableArray<Lesson> Lessons, ImmutableArray<Anomalie> Anomalies) Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return ([], []);
        }

        var reads = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Select(d => (Slug: Path.GetFileName(d), Fichier: Path.Combine(d, "index.md")))
            .Where(d => File.Exists(d.Fichier))
            .Select(d => LessonReader.Read(d.Slug, $"tutorials/{d.Slug}/index.md", File.ReadAllText(d.Fichier)))
            .ToList();
        return ([.. reads.Select(r => r.Lesson).OfType<Lesson>()], [.. reads.SelectMany(r => r.Anomalies)]);
    }
}
