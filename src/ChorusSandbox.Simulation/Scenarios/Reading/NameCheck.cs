using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Names are made before they are used: those of steps in order, those of actors in the head of the file.</summary>
/// <param name="reading">Where faults are told.</param>
/// <param name="fichier">The file.</param>
/// <param name="distribution">The actors.</param>
public sealed class NameCheck(NodeReading reading, string fichier, Distribution distribution)
{
    private readonly HashSet<string> _faits = new(StringComparer.Ordinal);

    /// <summary>Numbers of invoices that the data of steps dictate: an expectation may name them too.</summary>
    private readonly HashSet<string> _numeros = new(StringComparer.Ordinal);

    /// <summary>Checks the steps, in their order.</summary>
    public void Check(ImmutableArray<Step> etapes)
    {
        foreach (var etape in etapes)
        {
            foreach (var nom in etape.Noms.Where(n => !EstFait(n)))
            {
                Signaler(etape.Ligne, nom);
            }

            if (etape is ActStep acte)
            {
                Placeholders(acte);
                Prendre(acte);
                CheckAll(acte.Attendu);
            }
            else if (etape is ExpectStep attendu)
            {
                CheckAll(attendu.Attendu);
            }
        }
    }

    private void CheckAll(ImmutableArray<Expectation> attentes)
    {
        foreach (var attente in attentes)
        {
            foreach (var nom in attente.Noms.Where(n => !EstFait(n)))
            {
                Signaler(attente.Ligne, nom);
            }

            foreach (var nom in attente.NomsDActeurs.Where(n => distribution.Acteur(n) is null))
            {
                reading.Anomalies.Add(new Anomalie(fichier, attente.Ligne, $"acteur inconnu « {nom} »"));
            }
        }
    }

    private void Prendre(ActStep acte)
    {
        if (acte.NomDonne is { } nom && !_faits.Add(nom))
        {
            reading.Anomalies.Add(new Anomalie(fichier, acte.Ligne, $"le nom « {nom} » est déjà donné à une étape"));
        }

        if (acte.Donnees["numero"]?.Texte is { } numero)
        {
            _numeros.Add(numero);
        }
    }

    private void Placeholders(ActStep acte)
    {
        foreach (var node in acte.Donnees.Scalaires)
        {
            foreach (var nom in Names.Placeholders(node.Texte!).Select(p => p.Split('.')[0]).Where(n => distribution.Acteur(n) is null && !_faits.Contains(n)))
            {
                Signaler(node.Ligne, nom);
            }
        }
    }

    private bool EstFait(string nom) =>
        _faits.Contains(nom) || _numeros.Contains(nom) || (nom.LastIndexOf('.') is var point and > 0 && _faits.Contains(nom[..point]));

    private void Signaler(int ligne, string nom) =>
        reading.Anomalies.Add(new Anomalie(fichier, ligne, $"« {nom} » est nommé avant d’être fait : aucune étape plus haut ne porte ce nom"));
}
