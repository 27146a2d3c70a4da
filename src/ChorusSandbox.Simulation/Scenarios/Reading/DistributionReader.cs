using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>Reads <c>acteurs</c> and <c>clients</c>, the same in scenarios and lessons.</summary>
public sealed class DistributionReader(NodeReading reading)
{
    /// <summary>Who plays. Every recipient must say how it behaves: the default would accept and pay.</summary>
    public Distribution Read(Node tete, bool toutClientNomme)
    {
        var acteurs = Acteurs(tete["acteurs"]);
        var sansClients = new Distribution(acteurs, []);
        var clients = new StepReader(reading, sansClients).Clients(tete["clients"]);
        foreach (var muet in acteurs.Where(a => toutClientNomme && a.Role == RoleStructure.Destinataire && clients.All(c => c.Acteur != a.Nom)))
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
            if (!reading.Table(valeur, $"acteur « {nom} »", ["role", "profil", "rang"], "role"))
            {
                continue;
            }

            if (reading.Code<RoleStructure>(valeur, "role", "rôle") is { } role)
            {
                acteurs.Add(new ActeurDeclare(nom, role, reading.Code<ProfilDestinataire>(valeur, "profil", "profil"), Math.Max(1, reading.Entier(valeur, "rang", 1))));
            }
        }

        return acteurs.ToImmutable();
    }
}
