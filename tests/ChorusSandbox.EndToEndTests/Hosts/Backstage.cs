using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.EndToEndTests.Hosts;

/// <summary>What happened in a world before the curtain rises, done by the operations themselves.</summary>
internal sealed class Backstage(RunningSandbox sandbox, PlayedWorld played)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The supplier sends an invoice of fourteen hours to the client; it arrives.</summary>
    public async Task<long> Sent(string number)
    {
        var id = await Do(async world => (await new SoumettreFacture(world).Execute(Invoice(number), Acteurs.De(played.Supplier.User), Ct)).Value!.Id);
        await Pass("PT1H");
        return id;
    }

    /// <summary>The supplier keeps a draft.</summary>
    public Task<long> Draft(string number) =>
        Do(async world => (await new EnregistrerBrouillon(world).Execute(Invoice(number), Acteurs.De(played.Supplier.User), Ct)).Value!.Id);

    /// <summary>An invoice that the client answered.</summary>
    public async Task<long> Answered(string number, StatutFacture status, string? motif = null, string? comment = null)
    {
        var id = await Sent(number);
        await Do(async world =>
        {
            var demand = new DemandeTraitement { IdFacture = id, Statut = status.Code(), Motif = motif, Commentaire = comment };
            return (await new TraiterFactureRecue(world).Execute(demand, Acteurs.De(played.Client.User), Ct)).Value!;
        });
        return id;
    }

    /// <summary>World time passes.</summary>
    public Task<int> Pass(string duration) => Do(async world =>
    {
        Assert.True(Duree.TryLire(duration, out var read));
        return (await world.Driver.Advance(read.Apres(world.Clock.Now), null, Ct)).Length;
    });

    /// <summary>The client behaves otherwise from here on.</summary>
    public Task<string> Behave(string behaviour) => Do(async world =>
        (await new ChangerComportement(world).Execute(new DemandeComportement(played.Client.Structure.Siret.Valeur, behaviour), Actor.Formateur, Ct)).Value!.Designation);

    private async Task<T> Do<T>(Func<Workspace, Task<T>> act)
    {
        using var world = await sandbox.Workspaces.Open(played.Id, Ct);
        return await act(world);
    }

    private DemandeFacture Invoice(string number) => new()
    {
        ModeDepot = ModeDepot.SaisiePortail,
        IdFournisseur = played.Supplier.Structure.Id,
        Cadre = "A1",
        Destinataire = played.Client.Structure.Siret.Valeur,
        Numero = number,
        Date = new DateOnly(2022, 3, 7),
        Type = TypeFacture.Facture.Code(),
        Devise = "EUR",
        TypeTva = TypeTva.TvaSurDebit.Code(),
        ModePaiement = ModePaiement.Virement.Code(),
        Lignes = [new LigneDemandee { Numero = 1, Denomination = "Animation d’atelier", Quantite = 14, Unite = "heure", MontantUnitaireHt = 60, TauxTvaManuel = 20 }],
        Tva = [new TvaDemandee { TauxManuel = 20, Base = 840, Tva = 168 }],
        Montants = new MontantsDemandes { Ht = 840, Tva = 168, Ttc = 1008, APayer = 1008 },
    };
}
