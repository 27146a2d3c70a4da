using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Controles;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Structures;

/// <summary>
/// « Créer les structures de ce flux »: makes the structures and services that a file names, so that it can be played as it
/// is. Recipients demand nothing; issuers are attached to the accounts of the world's suppliers, so that any of them may
/// deposit. The trainer's act: nothing the real platform has.
/// </summary>
public sealed class CreerStructuresDepuisFlux(Workspace world)
{
    /// <summary>Reads the file, then makes what it names; an already known structure is only completed.</summary>
    public async Task<Result<ImmutableArray<Structure>>> Execute(string nomFichier, ReadOnlyMemory<byte> octets, Actor actor, CancellationToken ct)
    {
        var limites = LimitesDeLecture.ParDefaut;
        var lu = await Task.Run(() => LectureDeFlux.Deviner(octets, nomFichier, limites, ct) is { } syntaxe
            ? LectureDeFlux.Lire(octets, nomFichier, syntaxe, limites, ct)
            : null, ct);
        if (lu is null || lu.Factures.IsEmpty)
        {
            return lu is { Refus.IsEmpty: false } ? lu.Refus : Refus.De(CodeRefus.ConsoleChampInvalide, "contenu", nomFichier,
                ("champ", "contenu"), ("valeur", nomFichier), ("attendu", "une facture UBL, CII ou Factur-X, ou un lot de ces fichiers"));
        }

        var parties = lu.Factures.Where(f => f.Facture is not null).SelectMany(f => Parties(f.Facture!)).Distinct().ToImmutableArray();
        return await Execute(new DemandeStructures(nomFichier, parties), actor, ct);
    }

    /// <summary>Makes structures already read in a file: a replay.</summary>
    public Task<Result<ImmutableArray<Structure>>> Execute(DemandeStructures demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<ImmutableArray<Structure>> Within(UnitOfWork work, DemandeStructures demande, Actor actor)
    {
        var acte = work.Begin(nameof(CreerStructuresDepuisFlux), actor, demande);
        var faites = new SortedDictionary<long, Structure>();
        foreach (var partie in demande.Parties)
        {
            var structure = Completer(work, work.Resumes.Structure(partie.Identifiant) ?? Nouvelle(work, partie), partie);
            faites[structure.Id] = work.Put(structure.Id, structure);
            if (!partie.EstDestinataire)
            {
                Rattacher(work, structure.Id);
            }
        }

        return acte.Accept(faites.Values.ToImmutableArray(), null, null);
    }

    private static IEnumerable<PartieNommee> Parties(FactureSemantique facture)
    {
        if (FactureDuFichier.Identifiant(facture.Vendeur) is { Length: > 0 } vendeur)
        {
            yield return new PartieNommee(vendeur, facture.Vendeur?.Nom, false, null, null);
        }

        if (FactureDuFichier.Identifiant(facture.Acheteur) is { Length: > 0 } acheteur)
        {
            yield return new PartieNommee(acheteur == Siret.Inconnu.Valeur ? ReglesDestinataire.Etat.Valeur : acheteur,
                facture.Acheteur?.Nom, true, facture.CodeService, facture.NumeroEngagement);
        }
    }

    private static Structure Nouvelle(UnitOfWork work, PartieNommee partie) => new()
    {
        Id = work.Next(Sequence.Structure),
        Siret = new Siret(partie.Identifiant),
        Designation = string.IsNullOrWhiteSpace(partie.Nom) ? $"Structure {partie.Identifiant}" : partie.Nom,
        Role = partie.EstDestinataire ? RoleStructure.Destinataire : RoleStructure.Fournisseur,
        EstPublique = partie.EstDestinataire,
    };

    private static Structure Completer(UnitOfWork work, Structure structure, PartieNommee partie)
    {
        var suite = structure;
        if (!string.IsNullOrWhiteSpace(partie.Service) && suite.Service(new CodeService(partie.Service)) is null)
        {
            suite = suite with
            {
                Services = suite.Services.Add(new Service
                {
                    Id = work.Next(Sequence.Service),
                    Code = new CodeService(partie.Service),
                    Libelle = $"Service {partie.Service}",
                    DebutValidite = work.Resumes.Meta.Debut,
                }),
            };
        }

        return partie.EstDestinataire && !string.IsNullOrWhiteSpace(partie.Engagement) && !suite.Engagements.Contains(new NumeroEngagement(partie.Engagement))
            ? suite with { EngagementsJuridiques = suite.EngagementsJuridiques.Add(new Engagement { Id = work.Next(Sequence.Engagement), Numero = new NumeroEngagement(partie.Engagement) }) }
            : suite;
    }

    /// <summary>Attaches an issuer to the gestionnaires principaux of the world's suppliers, whose comptes techniques inherit it.</summary>
    private static void Rattacher(UnitOfWork work, long idStructure)
    {
        foreach (var utilisateur in work.Resumes.Utilisateurs.Values.Where(u => EstUnFournisseur(work, u) && !u.Rattachements.Any(r => r.IdStructure == idStructure)).ToList())
        {
            var id = work.Next(Sequence.Rattachement);
            work.Put(utilisateur.Id, utilisateur with
            {
                Rattachements = utilisateur.Rattachements.Add(new Rattachement(id, idStructure, RangUtilisateur.GestionnaireSecondaire, [])),
            });
        }
    }

    private static bool EstUnFournisseur(UnitOfWork work, Utilisateur utilisateur) => utilisateur.Rattachements.Any(r =>
        r.Rang == RangUtilisateur.GestionnairePrincipal && work.Resumes.Structures[r.IdStructure] is { EstPublique: false, Etat: EtatStructure.Active });
}
