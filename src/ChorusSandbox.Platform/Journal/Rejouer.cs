using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Journal;

/// <summary>
/// Plays a journal again in a new world of the same seed, and compares the two journals byte for byte (design 4): acts
/// from outside are done at their instants, clients answer what they had answered, and the agenda runs when the journal
/// says. It needs no client and no server; the world it makes is thrown away.
/// </summary>
public sealed class Rejouer(IJeuDeDonnees jeu)
{
    /// <summary>Replays an export.</summary>
    /// <exception cref="ImportRefuseException">The file is not an export, is of a later version, or is damaged.</exception>
    public Task<ResultatRejeu> Execute(Stream export, CancellationToken ct) => InFolder(async folder =>
    {
        var (entete, lignes) = await ImportedWorld.ReadStory(export, folder, ct);
        return await Replay(entete, lignes, folder, ct);
    });

    /// <summary>Replays an export whose files are laid out in a folder: <c>monde.json</c>, <c>journal.jsonl</c>, <c>pieces/</c>.</summary>
    /// <exception cref="ImportRefuseException">The folder does not hold an export, or one of a later version.</exception>
    public Task<ResultatRejeu> Execute(string dossier, CancellationToken ct) => InFolder(async folder =>
    {
        try
        {
            var entete = EnteteDExport.Lire(await File.ReadAllTextAsync(Path.Combine(dossier, "monde.json"), ct));
            var lignes = await File.ReadAllLinesAsync(Path.Combine(dossier, "journal.jsonl"), ct);
            new Pieces(dossier).LinkTo(folder);
            return await Replay(entete, lignes, folder, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            throw new ImportRefuseException("Le dossier ne contient pas un export de monde, ou il est abîmé.");
        }
    });

    private static async Task<ResultatRejeu> InFolder(Func<string, Task<ResultatRejeu>> replay)
    {
        var folder = Directory.CreateTempSubdirectory("chorus-rejeu-").FullName;
        try
        {
            return await replay(folder);
        }
        finally
        {
            WorldFolders.Delete(folder);
        }
    }

    private async Task<ResultatRejeu> Replay(EnteteDExport entete, IReadOnlyList<string> lignes, string folder, CancellationToken ct)
    {
        var faits = Lire(lignes);
        WorkspaceStore? store = null;
        var client = new ClientDuJournal(() => store!.Resumes.DernierFait < faits.Length ? faits[(int)store.Resumes.DernierFait] : null);
        await using var world = await OpenWorld.Open("rejeu", new MemoryMedium(), new Pieces(folder), new MurFixe(entete.Debut), client, keepAll: true);
        store = world.Store;
        await Sow(store, entete, faits);
        foreach (var fait in faits.Where(EstDuDehors))
        {
            await RunAgenda(world, fait.Seq - 1, ct);
            if (!await store.WriteAt(fait.Instant, work => Refaire(work, fait)))
            {
                return new ResultatRejeu(false, $"Ligne {fait.Seq} : l’acte « {fait.Acte} » ne sait pas être rejoué.", faits.Length);
            }
        }

        await RunAgenda(world, faits.Length, ct);
        var difference = Difference(lignes, [.. store.Journal().Select(e => e.Fait.ToJsonLine())]);
        return new ResultatRejeu(difference is null, difference, faits.Length);
    }

    private static ImmutableArray<Fait> Lire(IReadOnlyList<string> lignes)
    {
        var faits = lignes.Select(l => JsonSerializer.Deserialize<Fait>(l, JournalJson.Options)).OfType<Fait>().ToImmutableArray();
        return faits.Length == lignes.Count && faits.Index().All(f => f.Item.Seq == f.Index + 1)
            ? faits
            : throw new ImportRefuseException("Le journal de l’export n’est pas une suite d’entrées numérotées à partir de 1.");
    }

    private async Task Sow(WorkspaceStore store, EnteteDExport entete, ImmutableArray<Fait> faits)
    {
        var nouveau = new NouveauMonde { Nom = entete.Nom, Graine = entete.Graine, Debut = entete.Debut, Horloge = ModeInitial(entete, faits), Pompe = false };
        var donnees = await Task.Run(() => jeu.Generer(entete.Graine, entete.Debut));
        await Semis.Semer(store, nouveau, entete.Debut, donnees);
        // What acts of the journal set was not yet set when the story began.
        await store.Write(work => work.Put(MetaMonde.Numero, work.Resumes.Meta with { Parametres = entete.Parametres.AuDebut }));
    }

    /// <summary>The header tells how the clock ran in the end: the first time it was set says how it ran in the beginning.</summary>
    private static ModeHorloge ModeInitial(EnteteDExport entete, ImmutableArray<Fait> faits) =>
        faits.FirstOrDefault(f => f is { Acte: nameof(ReglerHorloge), EstAccepte: true }) is { } reglage && Ecriture.TryLire<ModeHorloge>(reglage.Avant, out var mode)
            ? mode
            : entete.Horloge;

    private static bool EstDuDehors(Fait fait) => fait.Cause is null && fait.Porte != Porte.Plateforme;

    private static async Task RunAgenda(OpenWorld world, long jusqua, CancellationToken ct)
    {
        while (world.Store.Resumes.DernierFait < jusqua && await world.Driver.RunOne(DateTimeOffset.MaxValue, ct))
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    private static bool Refaire(UnitOfWork work, Fait fait)
    {
        work.AvancerHorloge(fait.Instant);
        return Actes.Refaire(work, fait, Acteur(work.Resumes, fait) with { Porte = fait.Porte });
    }

    private static Actor Acteur(Resumes resumes, Fait fait) => fait.Acteur.Type switch
    {
        TypeActeur.Plateforme => Actor.Plateforme,
        TypeActeur.Formateur => Actor.Formateur,
        TypeActeur.CompteTechnique when resumes.Comptes.Values.FirstOrDefault(c => c.Login == fait.Acteur.Login) is { } compte => Acteurs.De(compte, resumes),
        TypeActeur.Utilisateur when resumes.Utilisateurs.Values.FirstOrDefault(u => u.Login == fait.Acteur.Login) is { } personne => Acteurs.De(personne),
        _ => new Actor { Type = fait.Acteur.Type, Login = fait.Acteur.Login },
    };

    private static string? Difference(IReadOnlyList<string> attendues, IReadOnlyList<string> obtenues)
    {
        for (var i = 0; i < Math.Max(attendues.Count, obtenues.Count); i++)
        {
            var (attendue, obtenue) = (attendues.ElementAtOrDefault(i), obtenues.ElementAtOrDefault(i));
            if (attendue != obtenue)
            {
                return $"Ligne {i + 1}. Journal : {attendue ?? "(rien)"} Rejeu : {obtenue ?? "(rien)"}";
            }
        }

        return null;
    }
}
