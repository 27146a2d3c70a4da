using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The numbers that an import reads. No sequence stays behind them: a number given twice would replace a record by another.</summary>
internal sealed class NumerosLus
{
    /// <summary>No number of a world is higher: those of people have fourteen digits.</summary>
    private const long Maximum = 999_999_999_999_999;

    private readonly Dictionary<Sequence, long> _plusHauts = [];

    /// <summary>Notes the numbers of a record.</summary>
    /// <exception cref="InvalidDataException">They are out of bounds, or the record is kept under another number than its own.</exception>
    public void Lire(long id, object record)
    {
        Exiger(EstUnNumero(id) && id == Propre(id, record));
        foreach (var (sequence, numero) in Numeros(record))
        {
            Exiger(EstUnNumero(numero));
            _plusHauts[sequence] = Math.Max(numero, _plusHauts.GetValueOrDefault(sequence));
        }
    }

    /// <summary>Sequences, each at least at the highest number that was read of it.</summary>
    /// <exception cref="InvalidDataException">They are out of bounds.</exception>
    public ImmutableSortedDictionary<string, long> Relever(ImmutableSortedDictionary<string, long> sequences)
    {
        Exiger(sequences.Values.All(EstUnNumero));

        // Below its first number, a sequence gives none: those are the data set's own.
        return sequences.SetItems(_plusHauts.Where(h => h.Value >= h.Key.Premier && h.Value > sequences.GetValueOrDefault(h.Key.Nom)).Select(h => KeyValuePair.Create(h.Key.Nom, h.Value)));
    }

    private static long Propre(long id, object record) => record switch
    {
        MetaMonde => MetaMonde.Numero,
        ProgressionTutoriel => ProgressionTutoriel.Numero,
        Structure r => r.Id,
        Utilisateur r => r.Id,
        CompteTechnique r => r.Id,
        Marche r => r.Id,
        Facture r => r.Id,
        Fichier r => r.Id,
        FluxDepose r => r.Id,
        EntreeAgenda r => r.Id,
        _ => id,
    };

    private static IEnumerable<(Sequence Sequence, long Numero)> Numeros(object record) => record switch
    {
        Structure r => [(Sequence.Structure, r.Id), .. r.Services.Select(s => (Sequence.Service, s.Id)), .. r.EngagementsJuridiques.Select(e => (Sequence.Engagement, e.Id))],
        Utilisateur r => r.Rattachements.Select(a => (Sequence.Rattachement, a.Id)),
        CompteTechnique r => [(Sequence.Compte, r.Id)],
        Facture r => [(Sequence.Facture, r.Id)],
        Fichier r => r.IdLien is { } lien ? [(Sequence.Fichier, r.Id), (Sequence.LienDePiece, lien)] : [(Sequence.Fichier, r.Id)],
        FluxDepose r => [(Sequence.Flux, r.Id)],
        EntreeAgenda r => [(Sequence.Agenda, r.Id)],
        Fait r => [(Sequence.Journal, r.Seq)],
        _ => [],
    };

    private static bool EstUnNumero(long numero) => numero is > 0 and <= Maximum;

    private static void Exiger(bool estVrai)
    {
        if (!estVrai)
        {
            throw new InvalidDataException("A number is out of bounds.");
        }
    }
}
