using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Reads <c>acteurs</c> and <c>clients</c>, the same in scenarios and lessons.</summary>
public sealed class DistributionReader(NodeReading reading)
{
    private const string Initial = "initial";

    /// <summary>Who plays. Every recipient must say how it behaves: the default would accept and pay.</summary>
    public Distribution Read(Node tete, bool toutClientNomme)
    {
        var acteurs = Acteurs(tete["acteurs"]);
        var sansClients = new Distribution(acteurs, []);
        var clients = new StepReader(reading, sansClients).Clients(tete["clients"]);
        foreach (var muet in acteurs.Where(a => toutClientNomme && a is { Role: RoleStructure.Destinataire, Chez: null } && clients.All(c => c.Acteur != a.Nom)))
        {
            reading.Signaler(tete["clients"] ?? tete, $"clients : le destinataire « {muet.Nom} » manque ; sans rien, il accepterait et paierait");
        }

        return new Distribution(acteurs, clients);
    }

    private ImmutableArray<ActeurDeclare> Acteurs(Node? table)
    {
        if (table is not { EstTable: true })
        {
            return [];
        }

        var acteurs = ImmutableArray.CreateBuilder<ActeurDeclare>();
        foreach (var (nom, _, valeur) in table.Table)
        {
            if (Acteur(nom, valeur, acteurs) is { } acteur)
            {
                acteurs.Add(acteur);
            }
        }

        return acteurs.ToImmutable();
    }

    private ActeurDeclare? Acteur(string nom, Node valeur, IReadOnlyCollection<ActeurDeclare> plusHaut)
    {
        if (valeur["structure"] is not null)
        {
            return Compte(nom, valeur, plusHaut);
        }

        return reading.Table(valeur, $"acteur « {nom} »", ["role", "profil", "rang"], "role") && reading.Code<RoleStructure>(valeur, "role", "rôle") is { } role
            ? new ActeurDeclare(nom, role, reading.Code<ProfilDestinataire>(valeur, "profil", "profil"), Math.Max(1, reading.Entier(valeur, "rang", 1)))
            : null;
    }

    /// <summary>An account of the structure of an actor above.</summary>
    private ActeurDeclare? Compte(string nom, Node valeur, IReadOnlyCollection<ActeurDeclare> plusHaut)
    {
        if (!reading.Table(valeur, $"acteur « {nom} »", ["structure", "utilisateur", "secret"], "structure"))
        {
            return null;
        }

        var chez = reading.Texte(valeur, "structure");
        var secret = reading.TexteOuRien(valeur, "secret");
        if (secret is not (null or Initial))
        {
            reading.Inconnu(valeur["secret"]!, "secret inconnu", secret, [Initial]);
        }

        if (plusHaut.FirstOrDefault(a => a.Nom == chez && a.Chez is null) is not { } autre)
        {
            reading.Inconnu(valeur["structure"]!, "acteur sans structure, ou déclaré plus bas", chez, plusHaut.Where(a => a.Chez is null).Select(a => a.Nom));
            return null;
        }

        return autre with { Nom = nom, Chez = chez, Compte = reading.Code<CompteDActeur>(valeur, "utilisateur", "compte"), SecretInitial = secret == Initial };
    }
}
