using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary>One expectation, in the one vocabulary of scenarios and lessons (design 10.3): one class per word.</summary>
/// <param name="Ligne">Its line in the file.</param>
/// <param name="Libelle">What is expected, in the words of the file.</param>
public abstract record Expectation(int Ligne, string Libelle)
{
    /// <summary>Names of what must exist for it to be judged: steps, or invoice numbers.</summary>
    public virtual IEnumerable<string> Noms => [];

    /// <summary>Names of actors.</summary>
    public virtual IEnumerable<string> NomsDActeurs => [];

    /// <summary>Acts it names.</summary>
    public virtual string? ActeNomme => null;

    /// <summary>Judges it.</summary>
    public abstract Task<Constat> Juger(View view, CancellationToken ct);

    /// <summary>As expected or not, with the evidence.</summary>
    protected Constat Conclure(bool tenu, string attendu, string obtenu, string? explication = null) =>
        new(tenu ? Issue.Reussi : Issue.Echoue, Libelle, Ligne, attendu, obtenu, tenu ? null : explication);

    /// <summary>What it names does not exist.</summary>
    protected Constat Absent(string nom, string attendu) =>
        new(Issue.Echoue, Libelle, Ligne, attendu, "rien", $"« {nom} » n’existe pas dans ce monde");
}
