using System.Collections.Immutable;

using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Reading;

using Markdig;
using Markdig.Syntax;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>Reads and checks a lesson (design 10.4): front matter, containers, questions, steps and expectations.</summary>
public sealed class LessonReader
{
    private static readonly ImmutableArray<string> Cles = ["titre", "public", "duree", "niveau", "graine", "debut", "acteurs", "clients"];

    private readonly string _fichier;
    private readonly List<Anomalie> _anomalies = [];
    private readonly NodeReading _reading;
    private Distribution _distribution = Distribution.Vide;
    private int _questions;

    private LessonReader(string fichier)
    {
        _fichier = fichier;
        _reading = new NodeReading(_anomalies);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="slug">Name of the lesson's folder.</param>
    /// <param name="fichier">Name told in anomalies.</param>
    /// <param name="texte">The whole file.</param>
    public static LessonRead Read(string slug, string fichier, string texte)
    {
        var reader = new LessonReader(fichier);
        var lesson = reader.Read(slug, texte.ReplaceLineEndings("\n"));
        return new LessonRead(reader._anomalies.Count == 0 ? lesson : null, [.. reader._anomalies.OrderBy(a => a.Ligne)]);
    }

    private Lesson? Read(string slug, string texte)
    {
        var lignes = texte.Split('\n');
        var fin = Array.IndexOf(lignes, "---", 1);
        if (lignes[0] != "---" || fin < 0)
        {
            Signaler(1, "l’en-tête manque : des clés entre deux lignes « --- »");
            return null;
        }

        if (YamlReader.Read(_fichier, string.Join("\n", lignes[1..fin]), _anomalies, 1) is not { } tete)
        {
            return null;
        }

        _reading.Table(tete, "en-tête", Cles, "titre", "public", "duree", "niveau", "graine", "debut", "acteurs");
        _distribution = new DistributionReader(_reading).Read(tete, toutClientNomme: true);
        var parts = FenceScanner.Scan(_fichier, texte, fin + 1, _anomalies);
        var steps = new LessonStepReader(_fichier, _reading, _distribution, Question);
        var etapes = parts.OfType<Fence>().Where(f => f.Nom == "etape").Select(steps.Read).ToImmutableArray();
        Doublons(etapes);
        var premiere = parts.TakeWhile(p => p is not Fence { Nom: "etape" }).Count();
        var derniere = parts.Length - parts.Reverse().TakeWhile(p => p is not Fence { Nom: "etape" }).Count();
        var lesson = new Lesson
        {
            Slug = slug,
            Titre = _reading.Texte(tete, "titre"),
            Public = _reading.Textes(tete, "public"),
            Duree = Duree(tete),
            Niveau = _reading.Texte(tete, "niveau"),
            Graine = _reading.Entier(tete, "graine", 0),
            Debut = Debut(tete),
            Distribution = _distribution,
            Depart = steps.Depart(parts.Take(premiere).OfType<Fence>()),
            Ouverture = Blocs(parts[..premiere]),
            Etapes = etapes,
            Fin = derniere < premiere ? [] : Blocs(parts[derniere..]),
        };
        HorsEtape(parts, premiere, derniere);
        Denouements(lesson);
        new LessonNameCheck(_reading, _fichier).Check(lesson);
        return lesson;
    }

    private Quiz? Question(Fence fence, string prefixe) =>
        QuizReader.Read(_fichier, fence, fence.Id ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefixe}-{++_questions}"),
            fence.Attributs.GetValueOrDefault("denouement", prefixe), _anomalies);

    private ImmutableArray<LessonBlock> Blocs(ImmutableArray<Part> parts)
    {
        var blocs = ImmutableArray.CreateBuilder<LessonBlock>();
        foreach (var part in parts)
        {
            if (part is TextPart texte)
            {
                blocs.Add(new LessonBlock(LessonText.Parse(SansTitre(texte.Texte)), null));
            }
            else if (part is Fence { Nom: "quiz" } quiz && Question(quiz, "question") is { } question)
            {
                LessonStepReader.Attributs(_reading, _fichier, quiz, "#", "denouement");
                blocs.Add(new LessonBlock(null, question));
            }
        }

        return blocs.ToImmutable();
    }

    /// <summary>The pane shows the title of the lesson by itself: its <c>#</c> line would say it twice.</summary>
    private static string SansTitre(string texte) =>
        Markdown.Parse(texte, LessonText.Pipeline).FirstOrDefault() is HeadingBlock { Level: 1 } titre ? texte[(titre.Span.End + 1)..] : texte;

    private void HorsEtape(ImmutableArray<Part> parts, int premiere, int derniere)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case Fence { Nom: not ("etape" or "quiz" or "depart") } fence:
                    Signaler(fence.Ligne, LessonStepReader.Conteneurs.Contains(fence.Nom)
                        ? $"« {fence.Nom} » n’a de sens que dans une étape"
                        : $"conteneur inconnu « {fence.Nom} »");
                    break;
                case Fence { Nom: "depart" } depart when i >= premiere:
                    Signaler(depart.Ligne, "« depart » se place en tête de la page ou dans une étape");
                    break;
                case TextPart texte when i > premiere && i < derniere:
                    Signaler(texte.Ligne, "ce texte est entre deux étapes : placez-le dans l’une d’elles");
                    break;
            }
        }
    }

    private void Denouements(Lesson lesson)
    {
        foreach (var pari in lesson.Questions.Where(q => q.EstUnPari && lesson.Etape(q.Denouement) is null))
        {
            Signaler(pari.Ligne, $"« denouement={pari.Denouement} » : aucune étape ne porte ce nom, et ce pari ne serait jamais dénoué");
        }
    }

    private void Doublons(ImmutableArray<LessonStep> etapes)
    {
        foreach (var repetee in etapes.GroupBy(e => e.Id).Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)))
        {
            Signaler(repetee.Ligne, $"l’identifiant « {repetee.Id} » est déjà celui d’une autre étape");
        }

        if (etapes.IsEmpty)
        {
            Signaler(1, "le tutoriel n’a pas d’étape");
        }
    }

    private Duree Duree(Node tete)
    {
        var texte = _reading.Texte(tete, "duree");
        if (!Domain.Duree.TryLire(texte, out var duree) && texte.Length > 0)
        {
            _reading.Signaler(tete["duree"]!, $"« duree » : une durée ISO 8601 est attendue (PT18M) ; lu « {texte} »");
        }

        return duree;
    }

    private DateTimeOffset Debut(Node tete)
    {
        var texte = _reading.Texte(tete, "debut");
        if (!(StepReader.TryInstant(texte, out var debut) && Horizon.AdmetDebut(debut)) && texte.Length > 0)
        {
            _reading.Signaler(tete["debut"]!, $"« debut » : un instant avec son décalage est attendu, {Horizon.DebutsAdmis} (\"2022-03-07T09:00:00+01:00\") ; lu « {texte} »");
        }

        return debut;
    }

    private void Signaler(int ligne, string message) => _anomalies.Add(new Anomalie(_fichier, ligne, message));
}
