using System.Text.Json;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Api.Factures;

/// <summary>
/// Each criterion of each search of invoices, by the API: F-1 and F-3 are ordinary, F-2 has everything that a criterion can look for. The story of
/// valideurs and of works is not played yet: their pieces are put in the store as they will be.
/// </summary>
public sealed partial class FiltresDesFacturesTests(ApiHost host)
{
    public static TheoryData<string, string, string> Cas => [.. EssaisDeFiltres.Tous.Select(e => (e.Operation, e.Corps, e.Attendues))];

    [Theory]
    [MemberData(nameof(Cas))]
    public async Task Rechercher_UnCritere_NeGardeQueCeQuiLuiRepond(string operation, string corps, string attendues)
    {
        var monde = await host.Monde();
        var parties = await Preparer(monde, operation);

        var reponse = await monde.Appeler(parties.Appelant, operation, Place().Replace(corps, m => parties.Valeur(m.Groups[1].Value)));

        Assert.True(reponse.Statut == 200, reponse.Texte);
        Assert.Equal(attendues, string.Join(' ', Numeros(reponse.Json).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("factures/v1/rechercher/fournisseur")]
    [InlineData("factures/v1/rechercher/recipiendaire")]
    [InlineData("factures/v1/rechercher/atraiter/recipiendaire")]
    public async Task Rechercher_RecupererTaille_RemplitTailleSurDemande(string operation)
    {
        var monde = await host.Monde();
        var parties = await Preparer(monde, operation);

        var avec = await monde.Appeler(parties.Appelant, operation, "{\"recupererTaille\":true}");
        var sans = await monde.Appeler(parties.Appelant, operation, "{\"recupererTaille\":false}");

        Assert.All(avec["listeFactures"].EnumerateArray(), l => Assert.True(l.TryGetProperty("taille", out _), l.GetRawText()));
        Assert.All(sans["listeFactures"].EnumerateArray(), l => Assert.False(l.TryGetProperty("taille", out _), l.GetRawText()));
        Assert.NotEmpty(avec["listeFactures"].EnumerateArray());
    }

    private static IEnumerable<string> Numeros(JsonElement reponse) => new[] { "listeFactures", "listeDemandePaiement", "listeFacturesTravaux" }
        .SelectMany(l => reponse.TryGetProperty(l, out var lignes) ? lignes.EnumerateArray().ToArray() : [])
        .Select(l => l.TryGetProperty("numeroFacture", out var numero) || l.TryGetProperty("numeroDemandePaiement", out numero) ? numero.GetString()! : "");

    /// <summary>The three invoices, as the parties of an operation have them.</summary>
    private async Task<Parties> Preparer(ApiWorld monde, string operation)
    {
        var parties = new Parties(monde, operation);
        var premiere = await monde.Soumettre("F-1");
        var deuxieme = await monde.Soumettre("F-2");
        var troisieme = await monde.Soumettre("F-3");
        await monde.Avancer("PT1H");
        using var world = await host.App.Services.GetRequiredService<Workspaces>().Open(monde.Id, TestContext.Current.CancellationToken);
        await world.Store.Write(work =>
        {
            foreach (var id in new[] { premiere, troisieme })
            {
                work.Put(id, parties.Ordinaire(work.Get<Facture>(id)!, work.Resumes));
            }

            work.Put(troisieme, parties.Suivie(work.Get<Facture>(troisieme)!));
            return work.Put(deuxieme, parties.Complete(work.Get<Facture>(deuxieme)!, work.Resumes));
        }, TestContext.Current.CancellationToken);
        return parties;
    }

    [GeneratedRegex("@(\\w+)")]
    private static partial Regex Place();

    /// <summary>Who calls, and who else is on F-2.</summary>
    private sealed record Parties(ApiWorld Monde, string Operation)
    {
        private bool EstDuValideur => Operation.EndsWith("/valideur", StringComparison.Ordinal) || Operation.EndsWith("demandePaiement", StringComparison.Ordinal);

        private bool EstDuDestinataire => Operation.EndsWith("/recipiendaire", StringComparison.Ordinal);

        private bool EstDesTravaux => Operation.StartsWith("facturesTravaux", StringComparison.Ordinal);

        public JsonElement Appelant => EstDuValideur ? Valideur : EstDuDestinataire ? Monde.Destinataire : Monde.Fournisseur;

        private JsonElement Valideur => DeRole("COTRAITANT");

        private JsonElement AutreValideur => DeRole("SOUS_TRAITANT");

        /// <summary>Of the same enterprise as the caller, since one search widens from the SIRET to the SIREN.</summary>
        private JsonElement AutreFournisseur => Monde.Structures.Last(s =>
            s.GetProperty("role").GetString() == "FOURNISSEUR" && ApiWorld.Siret(s)[..9] == ApiWorld.Siret(Monde.Fournisseur)[..9]);

        private JsonElement AutreDestinataire => Monde.Profil("SERVICE");

        /// <summary>What a word between the criteria stands for.</summary>
        public string Valeur(string mot) => mot switch
        {
            "fournisseur" => Id(Monde.Fournisseur),
            "autreFournisseur" => Id(AutreFournisseur),
            "siretAutreFournisseur" => ApiWorld.Siret(AutreFournisseur),
            "destinataire" => Id(Monde.Destinataire),
            "autreDestinataire" => Id(AutreDestinataire),
            "siretAutreDestinataire" => ApiWorld.Siret(AutreDestinataire),
            "nomAutreDestinataire" => AutreDestinataire.GetProperty("designation").GetString()!,
            "valideur" => Id(Valideur),
            "autreValideur" => Id(AutreValideur),
            "siretAutreValideur" => ApiWorld.Siret(AutreValideur),
            _ => throw new InvalidOperationException(mot),
        };

        public Facture Ordinaire(Facture f, Resumes resumes) => f with
        {
            Cadre = EstDesTravaux ? CadreDeFacturation.A4ProjetDecompteMensuelFournisseur : f.Cadre,
            Valideur1 = EstDuValideur ? Partie(resumes, Valideur) : null,
            Statut = EstDuValideur && EstUnPanier ? StatutFacture.AValider1 : f.Statut,
        };

        /// <summary>A piece that another follows.</summary>
        public Facture Suivie(Facture f) => EstDesTravaux ? f with { Statut = StatutFacture.Associee } : f;

        public Facture Complete(Facture f, Resumes resumes) => f with
        {
            Statut = EstUnPanier && EstDuDestinataire ? StatutFacture.Completee : EstDuValideur && EstUnPanier ? StatutFacture.AValider1 : StatutFacture.Suspendue,
            DateStatut = f.DateStatut.AddDays(8),
            DateDepot = f.DateDepot!.Value.AddDays(3),
            Cadre = EstDesTravaux ? CadreDeFacturation.A5EtatAcompteFournisseur : CadreDeFacturation.A2FactureFournisseurDejaPayee,
            Type = TypeFacture.Avoir,
            ModeDepot = ModeDepot.SaisiePortail,
            NumeroFlux = "CPP-2",
            NumeroDpMandat = "DP-2",
            DateFacture = new(2022, 2, 2),
            IdCreateur = 4242,
            RejetTraiteLe = f.DateDepot,
            TelechargeeLe = f.DateDepot,
            Valideur1 = Partie(resumes, Valideur),
            Valideur2 = EstDuValideur && !EstUnPanier ? Partie(resumes, AutreValideur) : null,
            Fournisseur = EstDuValideur || EstDuDestinataire
                ? f.Fournisseur with { IdStructure = ApiWorld.IdOf(AutreFournisseur), IdService = 66, IdCoordonneesBancaires = 77 }
                : f.Fournisseur with { IdService = 66, IdCoordonneesBancaires = 77 },
            Destinataire = EstDuDestinataire ? f.Destinataire! with { IdService = 88 } : f.Destinataire! with { IdStructure = ApiWorld.IdOf(AutreDestinataire), IdService = 88 },
            References = f.References with { Engagement = new("EJ-2"), Marche = "M-2", FactureOrigine = "F-0" },
            Montants = new(new(500m), new(100m), new(600m), new(10m), null, new(590m)),
        };

        private bool EstUnPanier => Operation.Contains("raiter", StringComparison.Ordinal);

        private static PartieValideur Partie(Resumes resumes, JsonElement structure)
        {
            Structure s = resumes.Structures[ApiWorld.IdOf(structure)];
            return new PartieValideur(s.Id, s.Siret, s.Designation);
        }

        private static string Id(JsonElement structure) => ApiWorld.IdOf(structure).ToString(System.Globalization.CultureInfo.InvariantCulture);

        private JsonElement DeRole(string role) => Monde.Structures.First(s => s.GetProperty("role").GetString() == role && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);
    }
}
