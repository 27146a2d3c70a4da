using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Steps;

using Markdig;
using Markdig.Syntax;

namespace ChorusSandbox.Server.Tutorials.Reading;

/// <summary>Reads a step of a lesson and the containers inside it.</summary>
/// <param name="fichier">Name told in anomalies.</param>
/// <param name="reading">Where faults are told.</param>
/// <param name="distribution">The actors of the lesson.</param>
/// <param name="question">Reads a question, given the beginning of its key.</param>
internal sealed class LessonStepReader(string fichier, NodeReading reading, Distribution distribution, Func<Fence, string, Quiz?> question)
{
    /// <summary>The containers that a step may hold.</summary>
    public static ImmutableArray<string> Conteneurs { get; } = ["verifier", "erreur", "indice", "solution", "quiz", "depart"];

    /// <summary>The step of a container.</summary>
    public LessonStep Read(Fence fence)
    {
        Attributs(reading, fichier, fence, "#", "persona", "ecran");
        Exiger(fence);
        foreach (var dedans in fence.Parts.OfType<Fence>())
        {
            Dedans(dedans);
        }

        var id = fence.Id ?? "";
        var corps = Corps(fence, id, out var titre);
        var etape = new LessonStep
        {
            Id = id,
            Ligne = fence.Ligne,
            Titre = titre,
            Persona = fence.Attributs.GetValueOrDefault("persona", ""),
            Ecran = fence.Attributs.GetValueOrDefault("ecran", ""),
            Corps = corps,
            Verifier = [.. fence.De("verifier").SelectMany(f => Attentes(f))],
            Erreurs = [.. fence.De("erreur").Select(Erreur)],
            Indices = [.. fence.De("indice").Select(i => LessonText.Parse(i.Brut.Texte))],
            Solution = [.. fence.De("solution").SelectMany(f => Steps(f.Brut.Texte, f.Brut.Ligne))],
            Depart = Depart(fence.De("depart")),
        };
        if (etape.Verifier.IsEmpty && !etape.Questions.Any())
        {
            Signaler(fence.Ligne, "l’étape n’a ni vérification ni question : rien ne pourrait la cocher");
        }

        return etape;
    }

    /// <summary>The steps of <c>depart</c> containers.</summary>
    public ImmutableArray<Step> Depart(IEnumerable<Fence> fences) =>
        [.. fences.Where(f => f.Nom == "depart").SelectMany(f => Steps(f.Brut.Texte, f.Brut.Ligne))];

    /// <summary>Tells the attributes of a container that it may not have.</summary>
    public static void Attributs(NodeReading reading, string fichier, Fence fence, params string[] admis)
    {
        foreach (var inconnu in fence.Attributs.Keys.Except(admis))
        {
            reading.Anomalies.Add(new Anomalie(fichier, fence.Ligne, admis.Length == 0
                ? $"« {fence.Nom} » n’a pas d’attribut ; lu « {inconnu} »"
                : $"« {fence.Nom} » : attribut inconnu « {inconnu} » ; admis : {NodeReading.Liste(admis)}"));
        }
    }

    private void Exiger(Fence fence)
    {
        if (fence.Colonnes != 4)
        {
            Signaler(fence.Ligne, "une étape s’ouvre et se ferme par quatre deux-points : trois fermeraient la première clôture venue");
        }

        if (fence.Id is null)
        {
            Signaler(fence.Ligne, "l’étape n’a pas d’identifiant ({#envoyer persona=… ecran=…})");
        }

        if (distribution.Acteur(fence.Attributs.GetValueOrDefault("persona", "")) is null)
        {
            Signaler(fence.Ligne, $"persona inconnue « {fence.Attributs.GetValueOrDefault("persona")} » ; acteurs : {NodeReading.Liste(distribution.Acteurs.Select(a => a.Nom))}");
        }

        if (!Ecrans.Tous.Contains(fence.Attributs.GetValueOrDefault("ecran", "")))
        {
            Signaler(fence.Ligne, $"écran inconnu « {fence.Attributs.GetValueOrDefault("ecran")} » ; écrans : {NodeReading.Liste(Ecrans.Tous)}");
        }
    }

    private void Dedans(Fence fence)
    {
        if (!Conteneurs.Contains(fence.Nom))
        {
            Signaler(fence.Ligne, $"conteneur inconnu « {fence.Nom} » ; admis dans une étape : {NodeReading.Liste(Conteneurs)}");
            return;
        }

        if (fence.Colonnes != 3)
        {
            Signaler(fence.Ligne, $"« {fence.Nom} » s’ouvre et se ferme par trois deux-points");
        }

        Attributs(reading, fichier, fence, fence.Nom switch { "erreur" => ["refus", "acte"], "quiz" => ["#", "denouement"], _ => [] });
    }

    private ImmutableArray<LessonBlock> Corps(Fence fence, string id, out string titre)
    {
        titre = "";
        var blocs = ImmutableArray.CreateBuilder<LessonBlock>();
        foreach (var part in fence.Parts)
        {
            if (part is TextPart { Texte: var texte })
            {
                if (titre.Length == 0 && Markdown.Parse(texte, LessonText.Pipeline).FirstOrDefault() is HeadingBlock { Level: 2 } heading)
                {
                    titre = texte[heading.Span.Start..(heading.Span.End + 1)].TrimStart('#', ' ').Trim();
                    texte = texte[(heading.Span.End + 1)..];
                }

                blocs.Add(new LessonBlock(LessonText.Parse(texte), null));
            }
            else if (part is Fence { Nom: "quiz" } quiz && question(quiz, id) is { } lue)
            {
                blocs.Add(new LessonBlock(null, lue));
            }
        }

        if (titre.Length == 0)
        {
            Signaler(fence.Ligne, "l’étape n’a pas de titre (« ## … » en premier)");
        }

        return blocs.ToImmutable();
    }

    private LessonError Erreur(Fence fence)
    {
        var (refus, acte) = (fence.Attributs.GetValueOrDefault("refus"), fence.Attributs.GetValueOrDefault("acte"));
        if ((refus is null) == (acte is null))
        {
            Signaler(fence.Ligne, "« erreur » dit à quoi elle répond : {refus=CODE} ou {acte=NOM}");
        }

        CodeRefus? code = Ecriture.TryLire<CodeRefus>(refus, out var lu) ? lu : null;
        if (refus is not null && code is null)
        {
            Signaler(fence.Ligne, $"code de refus inconnu « {refus} »");
        }

        if (acte is not null && !Vocabulaire.ActesJouables.ContainsKey(acte))
        {
            Signaler(fence.Ligne, $"acte inconnu « {acte} »");
        }

        var blocs = Markdown.Parse(fence.Brut.Texte, LessonText.Pipeline).ToList();
        var essais = blocs.OfType<FencedCodeBlock>().Where(b => b.Info == "essai").ToList();
        return new LessonError(fence.Ligne, code, acte, new LessonText([.. blocs.Except<Block>(essais)]))
        {
            Essai = [.. essais.SelectMany(e => Steps(e.Lines.ToString(), fence.Brut.Ligne + e.Line + 1))],
        };
    }

    private ImmutableArray<Expectation> Attentes(Fence fence) =>
        YamlReader.Read(fichier, fence.Brut.Texte, reading.Anomalies, fence.Brut.Ligne - 1) is { } liste ? new ExpectationReader(reading).Read(liste) : [];

    private ImmutableArray<Step> Steps(string yaml, int ligne) =>
        YamlReader.Read(fichier, yaml, reading.Anomalies, ligne - 1) is { } liste ? new StepReader(reading, distribution).Read(liste) : [];

    private void Signaler(int ligne, string message) => reading.Anomalies.Add(new Anomalie(fichier, ligne, message));
}
