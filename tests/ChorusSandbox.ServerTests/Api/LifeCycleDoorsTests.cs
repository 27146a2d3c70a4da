using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.ServerTests.Portal;

using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>
/// Whatever the table of the life cycle does not hold is refused by operation, API and portal, each status, each act, each
/// party; the refusal tells what is possible instead, and nothing moves. The outcomes stand in an approved table.
/// </summary>
public sealed partial class LifeCycleDoorsTests(ApiHost host)
{
    private static readonly RolePiece[] Parties = [RolePiece.Fournisseur, RolePiece.Destinataire];

    private static readonly Dictionary<ActeFacture, string> OperationsDuFournisseur = new()
    {
        [ActeFacture.CompleterFacture] = "factures/v1/completer",
        [ActeFacture.RecyclerFacture] = "factures/v1/recycler",
        [ActeFacture.TraiterRejet] = "factures/v1/traiterRejet",
    };

    [Fact]
    public async Task Agir_HorsDeLaTable_EstRefuseParLesTroisPortes()
    {
        var monde = await host.Monde();
        using var navigateur = host.Navigateur(monde);
        var table = new StringBuilder("statut;acte;partie;operation;api;portail\n");
        foreach (var (statut, id) in await Factures(monde))
        {
            foreach (var acte in Enum.GetValues<ActeFacture>())
            {
                foreach (var partie in Parties.Where(p => !EstAdmis(statut, acte, p)))
                {
                    var operation = await ParLOperation(monde, id, statut, acte, partie);
                    var api = await ParLApi(monde, id, statut, acte, partie);
                    var portail = await ParLePortail(navigateur, id, acte, partie);
                    if (operation is not null)
                    {
                        table.Append(CultureInfo.InvariantCulture, $"{statut.Code()};{acte};{partie};{operation};{api ?? "—"};{portail ?? "—"}\n");
                    }

                    Assert.Equal(statut.Code(), await Statut(monde, id));
                }
            }
        }

        Approved.Check("CycleDeVie.csv", table.ToString());
    }

    private static bool EstAdmis(StatutFacture statut, ActeFacture acte, RolePiece partie) =>
        CycleDeVieFacture.Lignes.Any(l => l.De == statut && l.Acte == acte && l.Role == partie && l.Garde is not Garde.DejaPayee);

    /// <summary>What the answer says must be possible: the acts of the table for that party.</summary>
    private static IEnumerable<string> Possibles(StatutFacture statut, RolePiece partie) =>
        CycleDeVieFacture.Lignes.Where(l => l.De == statut && l.Role == partie && l.Garde is not Garde.DejaPayee).Select(l => l.Acte.Libelle()).Distinct();

    /// <summary>The code of the refusal by the operation itself; null for what nobody asks: routing, and the acknowledgement of another status.</summary>
    private async Task<string?> ParLOperation(ApiWorld monde, long id, StatutFacture statut, ActeFacture acte, RolePiece partie)
    {
        var world = await host.App.Services.GetRequiredService<Workspaces>().Open(monde.Id, Ct);
        var structure = world.Store.Resumes.Structures[ApiWorld.IdOf(partie == RolePiece.Fournisseur ? monde.Fournisseur : monde.Destinataire)];
        var acteur = Acteurs.GestionnairePrincipal(world.Store.Resumes, structure)! with { Porte = Porte.Operation };
        var brouillon = new DemandeFacture { IdBrouillon = id, IdFournisseur = structure.Id, ModeDepot = ModeDepot.SaisieApi };
        var refus = acte switch
        {
            ActeFacture.Acheminer => default,
            ActeFacture.AcquitterRejet when statut == StatutFacture.Suspendue => default,
            ActeFacture.AcquitterSuspension when statut != StatutFacture.Suspendue => default,
            ActeFacture.EnregistrerBrouillon => (await new EnregistrerBrouillon(world).Execute(brouillon, acteur, Ct)).Refus,
            ActeFacture.SoumettreFacture => (await new SoumettreFacture(world).Execute(brouillon, acteur, Ct)).Refus,
            ActeFacture.SupprimerBrouillon => (await new SupprimerBrouillon(world).Execute(new DemandeSurFacture(id), acteur, Ct)).Refus,
            ActeFacture.RecyclerFacture => (await new RecyclerFacture(world).Execute(new DemandeRecyclage { IdFacture = id, Destinataire = ApiWorld.Siret(monde.Destinataire) }, acteur, Ct)).Refus,
            ActeFacture.CompleterFacture => (await new CompleterFacture(world).Execute(new DemandeComplement { IdFacture = id, Commentaire = "essai" }, acteur, Ct)).Refus,
            ActeFacture.AcquitterRejet or ActeFacture.AcquitterSuspension => (await new AcquitterFactures(world).Execute(new DemandeSurFactures([id]), acteur, Ct)).Refus,
            ActeFacture.TraiterRejet => (await new TraiterRejet(world).Execute(new DemandeSurFactures([id]), acteur, Ct)).Refus,
            _ => (await new TraiterFactureRecue(world).Execute(new DemandeTraitement { IdFacture = id, Statut = acte.StatutCible()!.Value.Code(), Motif = "essai" }, acteur, Ct)).Refus,
        };
        if (refus.IsDefault)
        {
            return null;
        }

        Assert.NotEmpty(refus);
        if (refus[0].Code is CodeRefus.CycleActionImpossible)
        {
            Assert.All(Possibles(statut, partie), libelle => Assert.Contains(libelle, $"{refus[0].Parametres["actions"]}", StringComparison.Ordinal));
        }

        return refus[0].Code.Code();
    }

    /// <summary>The code of the refusal by API; null when the API has no operation for that act.</summary>
    private static async Task<string?> ParLApi(ApiWorld monde, long id, StatutFacture statut, ActeFacture acte, RolePiece partie)
    {
        var cible = acte.StatutCible();
        var operation = cible is null ? OperationsDuFournisseur.GetValueOrDefault(acte) : "factures/v1/traiter/recue";
        if (operation is null)
        {
            return null;
        }

        var corps = new
        {
            idFacture = id,
            nouveauStatut = cible?.Code(),
            motif = "essai",
            commentaire = "essai",
            destinataire = new { codeDestinataire = ApiWorld.Siret(monde.Destinataire) },
            listeDemandePaiement = new[] { new { idDemandePaiement = id } },
        };

        var reponse = partie == RolePiece.Fournisseur ? await monde.Emettre(operation, corps) : await monde.Recevoir(operation, corps);
        Assert.Equal(200, reponse.Statut);
        Assert.NotEqual(0, reponse.CodeRetour);
        var raison = (await monde.Expliquer(reponse)).GetProperty("explications")[0];
        var texte = $"{raison.GetProperty("pourquoi").GetString()} {raison.GetProperty("correction").GetString()}";
        if (raison.GetProperty("code").GetString() is "CYCLE_ACTION_IMPOSSIBLE" or "COMPLETER_NON_SUSPENDUE")
        {
            Assert.All(Possibles(statut, partie), libelle => Assert.Contains(libelle, texte, StringComparison.Ordinal));
        }

        return $"{reponse.CodeRetour} {raison.GetProperty("code").GetString()}";
    }

    /// <summary>The page and the code of the refusal in the portal; null when no page holds that act.</summary>
    private static async Task<string?> ParLePortail(PortalBrowser navigateur, long id, ActeFacture acte, RolePiece partie)
    {
        var login = partie == RolePiece.Fournisseur ? navigateur.Fournisseur : navigateur.Destinataire;
        if (acte.StatutCible() is { } cible)
        {
            var page = await navigateur.Ecran(login, $"factures-recues/facture/{id}/traiter");
            if (page.Statut != System.Net.HttpStatusCode.OK)
            {
                return Refusee(page);
            }

            Assert.DoesNotContain($"<option value=\"{cible.Code()}\"", page.Html, StringComparison.Ordinal);
            return Refusee(await navigateur.Presser("Enregistrer", ("statut", cible.Code()), ("motif", "REJ-02"), ("commentaire", "essai")));
        }

        switch (acte)
        {
            case ActeFacture.CompleterFacture:
                return Refusee(await navigateur.Ecran(login, $"factures-emises/facture/{id}/completer"));
            case ActeFacture.RecyclerFacture:
                return Refusee(await navigateur.Ecran(login, $"factures-emises/facture/{id}/recycler"));
            case ActeFacture.TraiterRejet:
                await navigateur.Ecran(login, "factures-emises/synthese");
                return Refusee(await navigateur.Presser("Traiter le rejet", ("facture", id.ToString(CultureInfo.InvariantCulture))));
            default:
                return null;
        }
    }

    /// <summary>A refused page, its HTTP status and the first code it explains.</summary>
    private static string Refusee(PortalPage page)
    {
        var code = Code().Matches(page.Texte).Select(m => m.Value).FirstOrDefault(c => Ecriture.TryLire<CodeRefus>(c, out _));
        Assert.True(code is not null, $"{page.Adresse} ({page.Statut}) n’explique aucun refus : {page.Texte}");
        return $"{(int)page.Statut} {code}";
    }

    private static async Task<string> Statut(ApiWorld monde, long id) =>
        (await monde.Emettre("factures/v1/consulter/historique", new { idFacture = id }))["statutCourantCode"].GetString()!;

    /// <summary>An invoice in each status that an A1 reaches at a recipient who receives by portal or API.</summary>
    private static async Task<IReadOnlyList<(StatutFacture Statut, long Id)>> Factures(ApiWorld monde)
    {
        (StatutFacture Statut, string[] Etapes)[] histoires =
        [
            (StatutFacture.MiseADisposition, []),
            (StatutFacture.ARecycler, ["A_RECYCLER"]),
            (StatutFacture.Suspendue, ["SUSPENDUE"]),
            (StatutFacture.Completee, ["SUSPENDUE", "completer"]),
            (StatutFacture.Rejetee, ["REJETEE"]),
            (StatutFacture.ServiceFait, ["SERVICE_FAIT"]),
            (StatutFacture.Mandatee, ["MANDATEE"]),
            (StatutFacture.MiseADispositionComptable, ["MISE_A_DISPOSITION_COMPTABLE"]),
            (StatutFacture.Comptabilisee, ["COMPTABILISEE"]),
            (StatutFacture.MiseEnPaiement, ["MISE_EN_PAIEMENT"]),
        ];
        var factures = new List<(StatutFacture, long)>();
        foreach (var (statut, _) in histoires)
        {
            factures.Add((statut, await monde.Soumettre("CV-" + (int)statut)));
        }

        await monde.Avancer("PT1H");
        foreach (var ((_, etapes), (_, id)) in histoires.Zip(factures))
        {
            foreach (var etape in etapes)
            {
                var reponse = etape == "completer"
                    ? await monde.Emettre("factures/v1/completer", new { identifiantFactureCPP = id, commentaire = "voici" })
                    : await monde.Recevoir("factures/v1/traiter/recue", new { idFacture = id, nouveauStatut = etape, motif = "essai" });
                Assert.True(reponse.CodeRetour == 0, reponse.Texte);
            }
        }

        factures.Add((StatutFacture.Deposee, await monde.Soumettre("CV-deposee")));
        return factures;
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [GeneratedRegex("[A-Z]+[A-Z0-9]*(_[A-Z0-9]+)+")]
    private static partial Regex Code();
}
