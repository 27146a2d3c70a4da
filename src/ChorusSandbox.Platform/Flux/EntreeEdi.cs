using System.Collections.Immutable;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Edi;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Flux;

/// <summary>What the name of a flow makes of it: its number, its syntax, and why it cannot be received.</summary>
/// <param name="NumeroFlux">Deposit number: that of the name, or one that the platform gives where the name gives none.</param>
/// <param name="Syntaxe">Its syntax; null when the name tells none that is read.</param>
/// <param name="Refus">Why it is « irrecevable »; empty for a good name.</param>
internal sealed record EntreeEdi(string NumeroFlux, SyntaxeConnue? Syntaxe, ImmutableArray<Refus> Refus)
{
    /// <summary>Digits of no interface, in the number of a flow whose name gives none.</summary>
    private const string SansInterface = "0000";

    /// <summary>Reads the name of a flow of an EDI link.</summary>
    public static EntreeEdi Lire(Resumes resumes, DemandeFlux demande, long id)
    {
        var partenaire = demande.Partenaire!;
        var sequences = resumes.Flux.Values.Select(f => (Flux: f, Numero: NomDeFlux.DuNumero(f.NumeroFlux)))
            .Where(f => f.Numero?.Application == partenaire && f.Flux.NumeroFlux[6..10] != SansInterface).ToList();
        var libre = sequences.Select(s => s.Numero!.Value.Sequence).DefaultIfEmpty(0).Max() + 1;
        var nom = NomDeFlux.Lire(demande.NomFichier!, partenaire, libre);
        if (nom.IsRefused)
        {
            return new(NomDeFlux.Numero(partenaire, SansInterface, id), null, nom.Refus);
        }

        var connue = FormatsConnus.DeLInterface(nom.Value.Interface)!;

        // ASSUMPTION: FLX-11 a sequence number is never used twice by one application, whatever the interface: the flow is « irrecevable ».
        if (sequences.Find(s => s.Numero!.Value.Sequence == nom.Value.Sequence).Flux is { } pris)
        {
            return new(NomDeFlux.Numero(partenaire, SansInterface, id), connue,
                [Domain.Refus.De(CodeRefus.FluxSequenceReutilisee, "nomFichier", demande.NomFichier,
                    ("sequence", nom.Value.Sequence), ("application", partenaire), ("dateDepot", Temps.JourDeParis(pris.DateDepot)), ("sequencePropose", libre))]);
        }

        return new(nom.Value.NumeroFlux, connue, FormatsConnus.Lire(connue.Code, "nomFichier").Refus);
    }
}
