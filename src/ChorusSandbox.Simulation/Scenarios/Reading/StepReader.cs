using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Reads steps. The kind of a step is the one key that only this kind has.</summary>
public sealed class StepReader(NodeReading reading, Distribution distribution)
{
    private static readonly ImmutableArray<string> Sortes = ["acte", "avancer", "clients", "panne", "attendu"];
    private static readonly ImmutableArray<string> ClesActe = ["acte", "par", "porte", "nom", "donnees", "refus", "attendu"];
    private static readonly ImmutableArray<string> ClesPanne = ["porte", "nature", "acte", "nombre"];
    private static readonly ImmutableArray<string> Hors = ["plateforme", "formateur"];

    private readonly ExpectationReader _expectations = new(reading);

    /// <summary>The steps of a list; those that cannot be read are told and left out.</summary>
    public ImmutableArray<Step> Read(Node? liste)
    {
        if (liste is not { EstListe: true })
        {
            if (liste is { EstNul: false })
            {
                reading.Signaler(liste, "une liste d’étapes est attendue");
            }

            return [];
        }

        return [.. liste.Liste.Select(ReadOne).OfType<Step>()];
    }

    /// <summary>Behaviours by actor, as in the head of a scenario.</summary>
    public ImmutableArray<ComportementDeclare> Clients(Node? table)
    {
        if (table is not { EstTable: true })
        {
            return [];
        }

        foreach (var entry in table.Table.Where(e => distribution.Acteur(e.Cle) is not { Role: Domain.Structures.RoleStructure.Destinataire, Chez: null }))
        {
            reading.Anomalies.Add(new Anomalie(table.Fichier, entry.Ligne, $"clients : « {entry.Cle} » n’est pas un destinataire d’« acteurs »"));
        }

        foreach (var entry in table.Table.Where(e => e.Valeur.Texte is null || !Comportements.Tous.ContainsKey(e.Valeur.Texte)))
        {
            reading.Inconnu(entry.Valeur, "comportement inconnu", entry.Valeur.Texte, Comportements.Tous.Keys);
        }

        return [.. table.Table.Select(e => new ComportementDeclare(e.Cle, e.Valeur.Texte ?? ""))];
    }

    private Step? ReadOne(Node node)
    {
        if (node["acte"] is not null)
        {
            return Acte(node);
        }

        if (node.EstTable && node.Table is [{ Cle: var sorte, Valeur: var valeur }])
        {
            return sorte switch
            {
                "avancer" => Avancer(node, valeur),
                "clients" => new ClientsStep(node.Ligne, Clients(valeur)),
                "panne" => Panne(node, valeur),
                "attendu" => new ExpectStep(node.Ligne, _expectations.Read(valeur)),
                _ => Inconnue(node, sorte),
            };
        }

        return Inconnue(node, node.EstTable ? string.Join(", ", node.Table.Select(e => e.Cle)) : node.Texte);
    }

    private FailureStep? Panne(Node node, Node valeur)
    {
        if (!reading.Table(valeur, "panne", ClesPanne, "porte", "nature") || valeur["porte"] is null || valeur["nature"] is null)
        {
            return null;
        }

        var (porte, texte, acte) = (reading.Texte(valeur, "porte"), reading.Texte(valeur, "nature"), reading.TexteOuRien(valeur, "acte"));
        if (porte is not (Portes.Api or Portes.Flux))
        {
            reading.Inconnu(valeur["porte"]!, "porte sans panne", porte, [Portes.Api, Portes.Flux]);
            return null;
        }

        var natures = Enum.GetValues<NaturePanne>().Where(n => Failures.EstDeFlux(n) == (porte == Portes.Flux)).ToList();
        if (!Ecriture.TryLire<NaturePanne>(texte, out var nature) || !natures.Contains(nature))
        {
            reading.Inconnu(valeur["nature"]!, "panne inconnue", texte, [.. natures.Select(n => n.Code())]);
            return null;
        }

        if (acte is not null && (porte == Portes.Flux || !ApiDoor.Actes.Contains(acte)))
        {
            reading.Inconnu(valeur["acte"]!, "acte sans opération d’API", acte, ApiDoor.Actes);
            return null;
        }

        var nombre = reading.TexteOuRien(valeur, "nombre");
        var fois = 1;
        if (nombre is not null && (!int.TryParse(nombre, NumberStyles.None, CultureInfo.InvariantCulture, out fois) || fois < 1))
        {
            reading.Signaler(valeur["nombre"]!, $"« nombre » : un nombre d’appels est attendu ; lu « {nombre} »");
            return null;
        }

        return new FailureStep(node.Ligne, nature, acte, fois);
    }

    private Step? Inconnue(Node node, string? lu)
    {
        reading.Inconnu(node, "étape inconnue", lu, Sortes);
        return null;
    }

    private ActStep? Acte(Node node)
    {
        reading.Table(node, "étape", ClesActe, "acte", "par", "porte");
        var acte = reading.Texte(node, "acte");
        if (acte.Length > 0 && !Vocabulaire.ActesJouables.ContainsKey(acte))
        {
            reading.Inconnu(node["acte"]!, "acte inconnu", acte, Vocabulaire.ActesJouables.Keys);
            return null;
        }

        var par = reading.Texte(node, "par");
        if (par.Length > 0 && distribution.Acteur(par) is null && !Hors.Contains(par))
        {
            reading.Inconnu(node["par"]!, "acteur inconnu", par, distribution.Acteurs.Select(a => a.Nom).Concat(Hors));
        }

        var porte = reading.Texte(node, "porte");
        if (porte.Length > 0 && !Portes.Toutes.Contains(porte))
        {
            reading.Inconnu(node["porte"]!, "porte inconnue", porte, Portes.Toutes);
        }

        return new ActStep(node.Ligne, acte, par, porte)
        {
            NomDonne = reading.TexteOuRien(node, "nom"),
            Donnees = Donnees(node, acte),
            Refus = Refus(node),
            Attendu = _expectations.Read(node["attendu"]),
        };
    }

    private Node Donnees(Node node, string acte)
    {
        if (node["donnees"] is not { EstNul: false } donnees)
        {
            return new Node { Fichier = node.Fichier, Ligne = node.Ligne, Table = [] };
        }

        if (Vocabulaire.ActesJouables.TryGetValue(acte, out var admises))
        {
            reading.Table(donnees, $"donnees de {acte}", admises);
        }

        return donnees.EstTable ? donnees : donnees with { Texte = null, Liste = default, Table = [] };
    }

    private ImmutableArray<CodeRefus> Refus(Node node)
    {
        var codes = ImmutableArray.CreateBuilder<CodeRefus>();
        foreach (var element in node["refus"]?.Elements ?? [])
        {
            if (Ecriture.TryLire<CodeRefus>(element.Texte, out var code))
            {
                codes.Add(code);
            }
            else
            {
                reading.Inconnu(element, "code de refus inconnu", element.Texte, Ecriture.Codes<CodeRefus>());
            }
        }

        return codes.ToImmutable();
    }

    private AdvanceStep? Avancer(Node node, Node valeur)
    {
        if (valeur.EstTable && reading.Table(valeur, "avancer", ["jusqua"], "jusqua"))
        {
            var texte = reading.Texte(valeur, "jusqua");
            if (TryInstant(texte, out var instant))
            {
                return new AdvanceStep(node.Ligne, Duree.Zero, instant);
            }

            reading.Signaler(valeur, $"« jusqua » : un instant avec son décalage est attendu (\"2022-03-01T09:00:00+01:00\") ; lu « {texte} »");
            return null;
        }

        if (Duree.TryLire(valeur.Texte, out var duree))
        {
            return new AdvanceStep(node.Ligne, duree, null);
        }

        reading.Signaler(valeur, $"« avancer » : une durée ISO 8601 est attendue (P3D, PT1M) ; lu « {valeur.Texte} »");
        return null;
    }

    /// <summary>Reads an instant, which must say its offset.</summary>
    public static bool TryInstant(string? texte, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(texte, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
}
