using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Factures;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>Brings an invoice to any status, by acts that a person could do.</summary>
public static class Situations
{
    public static async Task<Facture> En(this WorldBench bench, StatutFacture statut, bool dejaPayee = false)
    {
        var demande = statut == EnCoursAcheminement ? UneFacture.De(bench.Fournisseur, bench.ParEdi) : bench.UneFacture();
        var voulue = (dejaPayee ? demande.DejaPayee() : demande).Numero(statut.Code()[..Math.Min(20, statut.Code().Length)].Replace('_', '-'));
        switch (statut)
        {
            case Brouillon:
                return await bench.EnBrouillon(voulue);
            case Supprimee:
                var brouillon = await bench.EnBrouillon(voulue);
                return WorldBench.Accepte(await new SupprimerBrouillon(bench.World).Execute(new DemandeSurFacture(brouillon.Id), bench.Par(bench.Fournisseur), WorldBench.Ct));
            case Deposee:
                return await bench.Deposee(voulue);
            case EnCoursAcheminement:
                bench.Client.Answer = _ => ReponseClient.EnPanne("HTTP 503");
                return await bench.MiseADisposition(voulue);
            case Completee:
                var suspendue = await bench.Traitee(await bench.MiseADisposition(voulue), Suspendue, "SUS-01");
                return WorldBench.Accepte(await new CompleterFacture(bench.World).Execute(
                    new DemandeComplement { IdFacture = suspendue.Id, Commentaire = "Voici" }, bench.Par(bench.Fournisseur), WorldBench.Ct));
            case MiseADisposition:
                return await bench.MiseADisposition(voulue);
            default:
                return await bench.Traitee(await bench.MiseADisposition(voulue), statut, "Autre motif");
        }
    }

    private static async Task<Facture> EnBrouillon(this WorldBench bench, DemandeFacture demande) =>
        WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(demande, bench.Par(bench.Fournisseur), WorldBench.Ct));
}
