using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>The operations themselves as a door: the gestionnaire principal of the actor's structure acts, in process.</summary>
public sealed class OperationDoor : IPorte
{
    private readonly Workspace _world;
    private readonly WorldDirectory _directory;
    private readonly FrozenDictionary<string, Func<Act, CancellationToken, Task<Essai>>> _actes;

    /// <summary>The door of a world.</summary>
    public OperationDoor(Workspace world)
    {
        _world = world;
        _directory = new WorldDirectory(world);
        var actes = new Dictionary<string, Func<Act, CancellationToken, Task<Essai>>>
        {
            [nameof(ActeFacture.SoumettreFacture)] = Soumettre,
            [nameof(ActeFacture.EnregistrerBrouillon)] = Enregistrer,
            [nameof(ActeFacture.SupprimerBrouillon)] = Supprimer,
            [nameof(ActeFacture.RecyclerFacture)] = Recycler,
            [nameof(ActeFacture.CompleterFacture)] = Completer,
            [nameof(ActeFacture.AcquitterRejet)] = Acquitter,
            [nameof(ActeFacture.AcquitterSuspension)] = Acquitter,
            [nameof(ActeFacture.TraiterRejet)] = TraiterRejet,
            [nameof(AjouterFichier)] = Ajouter,
            [nameof(ConsulterFacture)] = Consulter,
            [nameof(ConsulterStructure)] = (acte, _) => Task.FromResult(
                Sortie(acte, new DemandeSurCompte(acte.Structure), new ConsulterStructure(_world).Execute(acte.Structure, acte.Actor), s => new ObjetNomme("structure", s.Id, s.Designation))),
            [nameof(CreerCompteTechnique)] = async (acte, ct) => DeCompte(acte, await new CreerCompteTechnique(_world).Execute(new DemandeSurCompte(acte.Structure), acte.Actor, ct)),
            [nameof(ReinitialiserMotDePasseTechnique)] = async (acte, ct) =>
                DeCompte(acte, await new ReinitialiserMotDePasseTechnique(_world).Execute(new DemandeSurCompte(acte.Structure), acte.Actor, ct)),
        };
        actes[nameof(SeConnecter)] = async (acte, ct) =>
        {
            var demande = new DemandeConnexion(acte.Actor.Login);
            return Sortie(acte, demande, await new SeConnecter(_world).Execute(demande, ct), u => new ObjetNomme("utilisateur", u.Id, u.Login));
        };
        foreach (var (statut, decision) in ActesFacture.ParStatutCible)
        {
            actes[decision.ToString()] = (acte, ct) => Decider(acte, statut, ct);
        }

        _actes = actes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The acts it plays.</summary>
    public IEnumerable<string> Actes => _actes.Keys;

    public string? RaisonDIgnorer(ActStep etape) => null;

    public async Task<Essai> Jouer(ActStep etape, Passage passage, CancellationToken ct)
    {
        var data = new ActData(etape.Donnees.Select(n => passage.Names.Remplir(n.Texte!)));
        var acteur = passage.Acteurs.Trouver(etape.Par);
        var actor = acteur is not null ? _directory.Compte(acteur)
            : etape.Par == "formateur" ? Actor.Formateur : Actor.Plateforme;
        if (actor is null)
        {
            return new Essai(null, Erreur: $"la structure de « {etape.Par} » n’a personne pour agir");
        }

        try
        {
            return await _actes[etape.Acte](new Act(etape.Acte, data, acteur, actor with { Porte = Porte.Operation }, passage), ct);
        }
        catch (ActDataException e)
        {
            return new Essai(null, Erreur: e.Message);
        }
    }

    private async Task<Essai> Soumettre(Act acte, CancellationToken ct)
    {
        var demande = await Demande(acte, ct);
        var brouillon = acte.Data.Texte("brouillon") is null ? null : (long?)await acte.Facture("brouillon", ct);
        demande = demande with { IdBrouillon = brouillon };
        return DeFacture(acte, demande, await new SoumettreFacture(_world).Execute(demande, acte.Actor, ct));
    }

    private async Task<Essai> Enregistrer(Act acte, CancellationToken ct)
    {
        var demande = await Demande(acte, ct);
        return DeFacture(acte, demande, await new EnregistrerBrouillon(_world).Execute(demande, acte.Actor, ct));
    }

    private async Task<Essai> Supprimer(Act acte, CancellationToken ct)
    {
        var demande = new DemandeSurFacture(await acte.Facture("facture", ct));
        return DeFacture(acte, demande, await new SupprimerBrouillon(_world).Execute(demande, acte.Actor, ct));
    }

    private async Task<Essai> Recycler(Act acte, CancellationToken ct)
    {
        var destinataire = acte.Data.Texte("destinataire");
        var demande = new DemandeRecyclage
        {
            IdFacture = await acte.Facture("facture", ct),
            Destinataire = destinataire is null ? null : acte.Passage.Acteurs.Trouver(destinataire)?.Siret ?? destinataire,
            Service = Donne(acte.Data, "service"),
            Engagement = Donne(acte.Data, "engagement"),
            Commentaire = acte.Data.Texte("commentaire"),
        };
        return DeFacture(acte, demande, await new RecyclerFacture(_world).Execute(demande, acte.Actor, ct));
    }

    private async Task<Essai> Completer(Act acte, CancellationToken ct)
    {
        var demande = new DemandeComplement
        {
            IdFacture = await acte.Facture("facture", ct),
            Pieces = await Pieces(acte, ct),
            Commentaire = acte.Data.Texte("commentaire"),
        };
        return DeFacture(acte, demande, await new CompleterFacture(_world).Execute(demande, acte.Actor, ct));
    }

    private async Task<Essai> Decider(Act acte, StatutFacture statut, CancellationToken ct)
    {
        var demande = new DemandeTraitement
        {
            IdFacture = await acte.Facture("facture", ct),
            Statut = statut.Code(),
            Motif = acte.Data.Texte("motif"),
            Commentaire = acte.Data.Texte("commentaire"),
            NumeroDpMandat = acte.Data.Texte("numeroDPMandat"),
        };
        return DeFacture(acte, demande, await new TraiterFactureRecue(_world).Execute(demande, acte.Actor, ct));
    }

    private async Task<Essai> Acquitter(Act acte, CancellationToken ct)
    {
        var demande = new DemandeSurFactures(await acte.Factures(ct));
        return DeFacture(acte, demande, (await new AcquitterFactures(_world).Execute(demande, acte.Actor, ct)).Select(f => f[0]));
    }

    private async Task<Essai> TraiterRejet(Act acte, CancellationToken ct)
    {
        var demande = new DemandeSurFactures(await acte.Factures(ct));
        return DeFacture(acte, demande, (await new TraiterRejet(_world).Execute(demande, acte.Actor, ct)).Select(f => f[0]));
    }

    private async Task<Essai> Consulter(Act acte, CancellationToken ct)
    {
        var id = await acte.Facture("facture", ct);
        return DeFacture(acte, new DemandeSurFacture(id), new ConsulterFacture(_world).Execute(id, acte.Actor));
    }

    private async Task<Essai> Ajouter(Act acte, CancellationToken ct)
    {
        var nom = acte.Data.Texte("nom", "piece.pdf");
        return Sortie(acte, new { nom }, await Joindre(nom, acte.Actor, ct), f => new ObjetNomme("fichier", f.Id, f.Nom));
    }

    private async Task<DemandeFacture> Demande(Act acte, CancellationToken ct) =>
        await InvoiceFromData.Make(acte.Data, acte.Acteur ?? throw new ActDataException($"« {acte.Nom} » se joue par un acteur qui a une structure"), acte.Passage, ct)
            with { Pieces = await Pieces(acte, ct) };

    private async Task<ImmutableArray<PieceDemandee>> Pieces(Act acte, CancellationToken ct)
    {
        var pieces = ImmutableArray.CreateBuilder<PieceDemandee>();
        foreach (var nom in acte.Data.Textes("pieces"))
        {
            var fichier = await Joindre(nom, acte.Actor, ct);
            pieces.Add(new PieceDemandee(fichier.Value?.Id ?? throw new ActDataException($"la pièce « {nom} » est refusée : {fichier.Refus[0].Code.Code()}"), nom));
        }

        return pieces.ToImmutable();
    }

    private Task<Result<Fichier>> Joindre(string? nom, Actor actor, CancellationToken ct) =>
        new AjouterFichier(_world).Execute(nom, "application/octet-stream", Encoding.UTF8.GetBytes($"Pièce fictive : {nom}\n"), actor, ct);

    /// <summary>In a recycling, null means « kept »: what is left empty on purpose is an empty text.</summary>
    private static string? Donne(ActData data, string cle) => data.Dit(cle) ? data.Texte(cle) ?? "" : null;

    private static Essai DeFacture(Act acte, object demande, Result<Facture> result) =>
        Sortie(acte, demande, result, f => new ObjetNomme("facture", f.Id, f.Numero.Valeur));

    /// <summary>A new password is kept for the calls that follow, and shown in no report.</summary>
    private static Essai DeCompte(Act acte, Result<MotDePasseMontre> result)
    {
        if (!result.IsRefused)
        {
            acte.Passage.MotsDePasse[result.Value.Compte.Login] = result.Value.MotDePasse;
            if (acte.Passage.Acteurs.Tous.FirstOrDefault(a => a.IdStructure == result.Value.Compte.IdStructure) is { } acteur)
            {
                acteur.Structure["compteTechnique"] = new JsonObject { ["login"] = result.Value.Compte.Login };
            }
        }

        return Sortie(acte, new DemandeSurCompte(acte.Structure), result.Select(m => m.Compte), c => new ObjetNomme("compteTechnique", c.Id, c.Login));
    }

    private static Essai Sortie<T>(Act acte, object demande, Result<T> result, Func<T, ObjetNomme> nommer) => new(
        new Echange
        {
            Porte = Portes.Operation,
            Demande = acte.Nom,
            Corps = JsonSerializer.SerializeToNode(demande, demande.GetType(), JournalJson.Options),
            Reponse = result.IsRefused ? null : JsonSerializer.SerializeToNode(result.Value, JournalJson.Options),
            Refus = [.. result.Refus.Select(r => r.Code)],
            Explications = [.. result.Refus.Select(Explanations.EnMots)],
        },
        result.IsRefused ? null : nommer(result.Value));

    /// <summary>An act to play.</summary>
    private sealed record Act(string Nom, ActData Data, ActeurJoue? Acteur, Actor Actor, Passage Passage)
    {
        /// <summary>Number of the structure that <c>structure</c> names, the actor's own where it names none.</summary>
        public long Structure => (Data.Texte("structure") is { } nom ? Passage.Acteurs.Trouver(nom) ?? throw new ActDataException($"« {nom} » n’est aucun acteur") : Acteur)?.IdStructure
            ?? throw new ActDataException($"« {Nom} » demande une structure");

        /// <summary>Number of the invoice that a key names.</summary>
        public async Task<long> Facture(string cle, CancellationToken ct) => await Id(Data.Texte(cle) ?? throw new ActDataException($"« {cle} » manque"), ct);

        /// <summary>Numbers of the invoices of <c>factures</c>; none is a demand about nothing.</summary>
        public async Task<ImmutableArray<long>> Factures(CancellationToken ct)
        {
            var ids = ImmutableArray.CreateBuilder<long>();
            foreach (var nom in Data.Textes("factures"))
            {
                ids.Add(await Id(nom, ct));
            }

            return ids.ToImmutable();
        }

        private async Task<long> Id(string nom, CancellationToken ct) =>
            (await Passage.View().Facture(nom, ct))?.Id ?? throw new ActDataException($"« {nom} » n’est aucune facture de ce monde");
    }
}
