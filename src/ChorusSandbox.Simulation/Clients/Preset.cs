using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Clients;

/// <summary>A behaviour of public clients: mappings in WireMock's own JSON, already judged by <see cref="ControleDuPreset"/>.</summary>
public sealed record Preset
{
    private const string Dossier = "presets/";

    private Preset(string nom, string mappings) => (Nom, Mappings) = (nom, mappings);

    /// <summary>First segment of the path it answers.</summary>
    public string Nom { get; }

    /// <summary>The mappings, a JSON array.</summary>
    public string Mappings { get; }

    /// <summary>The presets of the house, one file each.</summary>
    /// <exception cref="InvalidOperationException">One of them holds what a preset may not.</exception>
    public static ImmutableArray<Preset> DeLaMaison { get; } = [.. Lire()];

    /// <summary>Takes a file as a preset, or says what it may not hold.</summary>
    public static Result<Preset> De(string nom, string contenu)
    {
        var refus = ControleDuPreset.Controler(nom, contenu);
        return refus.IsEmpty ? new Preset(nom, contenu) : refus;
    }

    private static IEnumerable<Preset> Lire()
    {
        var assembly = typeof(Preset).Assembly;
        foreach (var ressource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Dossier, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(ressource)!);
            var preset = De(ressource[Dossier.Length..], reader.ReadToEnd());
            yield return preset.Value ?? throw new InvalidOperationException(CatalogueDesRefus.Expliquer(preset.Refus[0]).Pourquoi);
        }
    }
}
