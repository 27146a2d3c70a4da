using System.Text;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Simulation.Histoires;

/// <summary>The acts of a past, each at the present instant of the world in which it is played.</summary>
internal sealed class Passe(Workspace world, CancellationToken ct)
{
    private readonly PreparerFacture preparer = new(world);

    /// <summary>An invoice is sent, or kept as a draft.</summary>
    public Task Preparer(Cas cas) => preparer.Execute(cas, ct);

    /// <summary>The trainer gives a client a behaviour.</summary>
    public async Task Devient(string client, string comportement) => PreparerFacture.Reussi(
        await new ChangerComportement(world).Execute(new DemandeComportement(client, comportement), Actor.Formateur, ct));

    /// <summary>The supplier acknowledges a rejection and treats it.</summary>
    public async Task TraiterLeRejet(Cas cas)
    {
        var demande = new DemandeSurFactures([Facture(cas)]);
        PreparerFacture.Reussi(await new AcquitterFactures(world).Execute(demande, preparer.Personne(cas), ct));
        PreparerFacture.Reussi(await new TraiterRejet(world).Execute(demande, preparer.Personne(cas), ct));
    }

    /// <summary>The supplier sends an invoice again with the service that it lacked.</summary>
    public async Task Recycler(Cas cas)
    {
        PreparerFacture.Reussi(await new RecyclerFacture(world).Execute(
            new DemandeRecyclage { IdFacture = Facture(cas), Service = preparer.Client(cas).Services[0].Code.Valeur }, preparer.Personne(cas), ct));
    }

    /// <summary>The supplier answers a suspension, with a file or with words only.</summary>
    public async Task Completer(Cas cas, string? piece)
    {
        var actor = preparer.Personne(cas);
        var demande = new DemandeComplement { IdFacture = Facture(cas), Commentaire = "Le bon de livraison a été remis à votre service technique." };
        if (piece is not null)
        {
            var contenu = Encoding.UTF8.GetBytes("Bon de livraison. Document fictif.\n");
            var fichier = PreparerFacture.Reussi(await new AjouterFichier(world).Execute(piece, "text/plain", contenu, actor, ct));
            demande = demande with { Pieces = [new PieceDemandee(fichier.Id, "Bon de livraison")], Commentaire = "Bon de livraison joint." };
        }

        PreparerFacture.Reussi(await new CompleterFacture(world).Execute(demande, actor, ct));
    }

    /// <summary>The invoice of a case, by its number on the platform.</summary>
    private long Facture(Cas cas) =>
        PreparerFacture.Reussi(new RechercherFactures(world).Execute(new CriteresFactures { Cote = RolePiece.Fournisseur }, preparer.Personne(cas))).Lignes
            .Single(l => l.Facture.Numero.EndsWith(cas.FinDuNumero, StringComparison.Ordinal)).Facture.Id;
}
