using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>A story that does every kind of act once at least, refusals, failures of clients and flows included.</summary>
public static class WholeStory
{
    public static async Task Play(WorldBench bench)
    {
        var ct = WorldBench.Ct;
        var (world, supplier) = (bench.World, bench.Par(bench.Fournisseur));
        bench.Client.Answer = s => s.Faits.Tentative == 1 && s.Facture.Numero.Valeur == "F-EDI" ? ReponseClient.EnPanne("HTTP 503") : Decide(s.Facture.Numero.Valeur);
        await new SeConnecter(world).Execute(new DemandeConnexion(supplier.Login), ct);
        await new SeConnecter(world).Execute(supplier.Login, "mauvais mot de passe", ct);

        var rejected = await bench.Deposee(bench.UneFacture().Numero("F-REJ"));
        await bench.Soumettre(bench.UneFacture().Numero("F-REJ"));
        await bench.Avancer("P3D");
        await new AcquitterFactures(world).Execute(new DemandeSurFactures([]), supplier, ct);
        await new AcquitterFactures(world).Execute(new DemandeSurFactures([rejected.Id]), supplier, ct);
        await new TraiterRejet(world).Execute(new DemandeSurFactures([rejected.Id]), supplier, ct);
        await new TraiterRejet(world).Execute(new DemandeSurFactures([rejected.Id]), supplier, ct);

        var draft = (await new EnregistrerBrouillon(world).Execute(bench.UneFacture().Numero("F-BRO"), supplier, ct)).Value!;
        await bench.Soumettre(bench.UneFacture().Numero("F-BRO").Avec(d => d with { IdBrouillon = draft.Id }));
        var dropped = (await new EnregistrerBrouillon(world).Execute(bench.UneFacture().Numero(null), supplier, ct)).Value!;
        await new SupprimerBrouillon(world).Execute(new DemandeSurFacture(dropped.Id), supplier, ct);

        var recycled = await bench.MiseADisposition(bench.UneFacture().Numero("F-REC"));
        await bench.Traiter(recycled.Id, "A_RECYCLER", "ACH-01", "Ce n’est pas nous");
        await new RecyclerFacture(world).Execute(new DemandeRecyclage { IdFacture = recycled.Id, Destinataire = bench.AutreMairie.Siret.Valeur }, supplier, ct);
        await bench.Avancer("PT1H");
        await bench.Traiter(recycled.Id, "A_RECYCLER");
        await bench.Soumettre(bench.UneFacture().Numero("F-REC"));

        await bench.Deposee(UneFacture.De(bench.Fournisseur, bench.ParEdi).Numero("F-EDI"));
        var suspended = await bench.MiseADisposition(bench.UneFacture().Numero("F-SUS"));
        await bench.Traiter(suspended.Id, "SUSPENDUE");
        await bench.Traiter(suspended.Id, "SUSPENDUE", "SUS-01");
        await bench.Traiter(suspended.Id, "BROUILLON");
        await new AcquitterFactures(world).Execute(new DemandeSurFactures([suspended.Id]), supplier, ct);
        var file = (await new AjouterFichier(world).Execute("bon.pdf", "application/pdf", Encoding.UTF8.GetBytes("Bon de livraison"), supplier, ct)).Value!;
        await new CompleterFacture(world).Execute(new DemandeComplement { IdFacture = suspended.Id, Pieces = [new PieceDemandee(file.Id)] }, supplier, ct);
        await new DetacherPieceJointe(world).Execute(new DemandeDetachement(file.IdLien), supplier, ct);
        await new DetacherPieceJointe(world).Execute(new DemandeDetachement(file.IdLien), supplier, ct);

        var pdf = (await new DeposerPdf(world).Execute("facture.pdf", "PDF_NON_SIGNE", FacturePdf.Ecrire(suspended, null, null), supplier, ct)).Value!.Fichier;
        await new DeposerPdf(world).Execute("facture.pdf", "PDF_NON_SIGNE", "rien"u8.ToArray(), supplier, ct);
        await bench.Soumettre(bench.UneFacture().Numero("F-PDF").Avec(d => d with { ModeDepot = ModeDepot.DepotPdfApi, Lignes = [], Pieces = [new PieceDemandee(pdf.Id, Principale: true)] }));
        var both = new DemandeTelechargement([suspended.Id, recycled.Id], "PDF", true);
        await new TelechargerGroupeFacture(world).Execute(both, new MemoryStream(), supplier, ct);
        await new TelechargerGroupeFacture(world).Execute(both with { Format = "PIVOT" }, new MemoryStream(), bench.Par(bench.Mairie), ct);
        await new TelechargerGroupeFacture(world).Execute(both with { Format = "HTML" }, new MemoryStream(), supplier, ct);
        await new TelechargerGroupeFacture(world).Execute(both with { Factures = [.. Enumerable.Range(1, 502)] }, new MemoryStream(), supplier, ct);
        await new AcquitterFactures(world).Execute(new DemandeSurFactures([.. Enumerable.Range(1, 502)]), supplier, ct);
        await new TraiterFactureAValider(world).Execute(new DemandeValidation { IdFacture = suspended.Id, Action = "VALIDATION" }, supplier, ct);
        await new TraiterFactureAValider(world).Execute(new DemandeValidation { IdFacture = suspended.Id, Action = "REFUS", Motif = "VAL-01" }, supplier, ct);
        await new TraiterFactureAValider(world).Execute(new DemandeValidation { IdFacture = suspended.Id }, supplier, ct);
        await new CorrigerValideurFacture(world).Execute(new DemandeCorrectionValideur(suspended.Id, bench.Fournisseurs[1].Id, null), supplier, ct);

        await Deposit(bench, "flux.xml", FichiersDeFactures.Generer(FormatGenere.Ubl, 1, 2022).Single().Contenu);
        await Deposit(bench, "abime.xml", Encoding.UTF8.GetBytes("<Invoice"));
        await new RaccorderEdi(world).Execute(new DemandeRaccordement("SBX001", bench.Fournisseur.Siret.Valeur, "FEN1201A"), Actor.Formateur, ct);
        await new RaccorderEdi(world).Execute(new DemandeRaccordement("SBX001", "12345678299999", "FEN9"), Actor.Formateur, ct);
        var link = bench.Resumes.Meta.Parametres.Raccordements.Single();
        await new DeposerFlux(world).Execute("FSO1100A_SBX001_SBX0011100000000000000001", bench.Ubl(bench.UneFacture().Numero("F-FSO")), link, supplier, ct);
        await new DeposerFlux(world).Execute("FSO1100A_SBX001_SBX0011100000000000000001", bench.Ubl(bench.UneFacture().Numero("F-FS2")), link, supplier, ct);
        await new DeposerFlux(world).Execute("sans nom.xml", Encoding.UTF8.GetBytes("<Invoice"), link, supplier, ct);
        world.Failures.Armer(new DemandePanne(NaturePanne.ARetraiter, Nombre: 1));
        var blocked = (await Deposit(bench, "bloque.xml", bench.Ubl(bench.UneFacture().Numero("F-BLO")))).Value!;
        await bench.Avancer("PT1M");
        await new RelancerFlux(world).Execute(new DemandeRelanceFlux(blocked.NumeroFlux), Actor.Formateur, ct);
        await new RelancerFlux(world).Execute(new DemandeRelanceFlux("inconnu"), Actor.Formateur, ct);
        await new ReglerNorme(world).Execute(new DemandeNorme(true), Actor.Formateur, ct);
        await Deposit(bench, "strict.xml", bench.Ubl(bench.UneFacture().Numero("F-STR")));
        await new SoumettreFactureTravaux(world).Execute(new DemandePieceDeTravaux { IdFournisseur = bench.Fournisseur.Id, Cadre = "A4", Numero = "T-1" }, supplier, ct);
        foreach (var act in TraiterPieceDeTravaux.Actes)
        {
            await new TraiterPieceDeTravaux(world).Execute(new DemandeSurPieceDeTravaux(act, suspended.Id, "Erreur de montant", null), supplier, ct);
        }

        await new ModifierParametresEdi(world).Execute(new DemandeParametresEdi(bench.AutreMairie.Id, true), bench.Par(bench.AutreMairie), ct);
        await new ChangerComportement(world).Execute(new DemandeComportement(bench.Mairie.Siret.Valeur, "muet"), Actor.Formateur, ct);
        await new ReinitialiserMotDePasseTechnique(world).Execute(new DemandeSurCompte(bench.Fournisseur.Id), supplier, ct);
        await new ReglerActivation(world).Execute(new DemandeActivation(Duree.DeSecondes(1800)), Actor.Formateur, ct);
        await new CreerCompteTechnique(world).Execute(new DemandeSurCompte(bench.Fournisseurs[2].Id), bench.Par(bench.Fournisseurs[2]), ct);
        await new ReglerHorloge(world).Execute(new DemandeHorloge(ModeHorloge.Fluante), Actor.Formateur, ct);
        bench.Wall.Move(TimeSpan.FromHours(7));
        await bench.Soumettre(bench.UneFacture().Numero("F-FLU"));
        await new ReglerHorloge(world).Execute(new DemandeHorloge(ModeHorloge.Figee), Actor.Formateur, ct);
        await bench.Avancer("P1Y3M");
    }

    private static ReponseClient Decide(string number) => number switch
    {
        "F-REJ" => ReponseClient.Decide(new DecisionClient(StatutFacture.Rejetee, Duree.DeJours(2), "REJ-02", "Total faux")),
        "F-REC" or "F-SUS" or "F-PAN" => ReponseClient.Decide(),
        _ => ReponseClient.Decide(
            new DecisionClient(StatutFacture.ServiceFait, Duree.DeJours(2)),
            new DecisionClient(StatutFacture.Mandatee, Duree.DeJours(5), null, null, "M-1"),
            new DecisionClient(StatutFacture.MiseEnPaiement, Duree.DeJours(30)),
            new DecisionClient(StatutFacture.ServiceFait, Duree.DeJours(31))),
    };

    private static Task<Result<Domain.Flux.FluxDepose>> Deposit(WorldBench bench, string name, ReadOnlyMemory<byte> bytes) =>
        new DeposerFlux(bench.World).Execute(name, "IN_DP_E1_UBL_INVOICE", bytes, ModeDepot.UploadApi, bench.ParCompteTechnique(bench.Fournisseur), WorldBench.Ct);
}
