using System.Collections.Immutable;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Reads YAML into values that know their line. Anchors, tags and repeated keys are refused: a scenario says each thing once.</summary>
public sealed class YamlReader
{
    private readonly string _fichier;
    private readonly int _decalage;
    private readonly Parser _parser;

    private YamlReader(string fichier, string texte, int decalage)
    {
        _fichier = fichier;
        _decalage = decalage;
        _parser = new Parser(new StringReader(texte));
    }

    /// <summary>Reads one document.</summary>
    /// <param name="fichier">Name told in anomalies.</param>
    /// <param name="texte">The YAML.</param>
    /// <param name="anomalies">Where faults are told.</param>
    /// <param name="decalage">Lines of the file before the first one of the text.</param>
    /// <returns>Null when it is no YAML at all: the anomaly says why.</returns>
    public static Node? Read(string fichier, string texte, ICollection<Anomalie> anomalies, int decalage = 0)
    {
        var reader = new YamlReader(fichier, texte, decalage);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            anomalies.Add(new Anomalie(fichier, (int)e.Start.Line + decalage, $"YAML illisible : {EnFrancais(e)}"));
            return null;
        }
    }

    private Node ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return new Node { Fichier = _fichier, Ligne = 1 + _decalage };
        }

        _parser.Consume<DocumentStart>();
        var node = ReadNode();
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
        {
            throw new UnexpectedYamlException(_parser.Current!, "un seul document par fichier");
        }

        return node;
    }

    private Node ReadNode()
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
        {
            throw new UnexpectedYamlException(alias, "les renvois « * » ne sont pas admis");
        }

        if (_parser.Accept<NodeEvent>(out var any) && !any.Anchor.IsEmpty)
        {
            throw new UnexpectedYamlException(any, "les ancres « & » ne sont pas admises");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return At(scalar) with { Texte = EstVide(scalar) ? null : scalar.Value };
        }

        return _parser.TryConsume<SequenceStart>(out var start) ? ReadList(start) : ReadTable(_parser.Consume<MappingStart>());
    }

    private Node ReadList(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode());
        }

        return At(start) with { Liste = items.ToImmutable() };
    }

    private Node ReadTable(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<NodeEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            if (entries.Any(e => e.Cle == key.Value))
            {
                throw new UnexpectedYamlException(key, $"la clé « {key.Value} » est écrite deux fois");
            }

            entries.Add(new NodeEntry(key.Value, Line(key), ReadNode()));
        }

        return At(start) with { Table = entries.ToImmutable() };
    }

    private Node At(ParsingEvent place) => new() { Fichier = _fichier, Ligne = Line(place) };

    private int Line(ParsingEvent place) => (int)place.Start.Line + _decalage;

    private static bool EstVide(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };

    private static string EnFrancais(YamlException e) => e is UnexpectedYamlException ? e.Message : "la structure est rompue ici (retrait, guillemets, accolades ou deux-points)";

    private sealed class UnexpectedYamlException(ParsingEvent place, string message) : YamlException(place.Start, place.End, message);
}
