using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Reconnaissance;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>
/// « Saisir facture »: the form, its confirmation, its refusals. « Valider et envoyer » checks, then asks; the invoice leaves at
/// « Confirmer et envoyer », and no draft is made on the way.
/// </summary>
internal sealed class SaisirFactureModel(
    PersonaContext persona, ConsulterFacture consulter, SoumettreFacture soumettre, EnregistrerBrouillon enregistrer,
    SupprimerBrouillon supprimer, ReconnaitrePdf reconnaitre, FileDrop files) : EmisesScreen(persona)
{
    /// <summary>From this confidence on, in percent, a datum read is not pointed at.</summary>
    private const int Sur = 70;

    public SaisieFacture Saisie { get; private set; } = new();

    /// <summary>What is typed, as a demand: its totals are shown.</summary>
    public DemandeFacture Demande { get; private set; } = new() { ModeDepot = ModeDepot.SaisiePortail };

    /// <summary>True while « Confirmation d’envoi » is open.</summary>
    public bool EnConfirmation { get; private set; }

    /// <summary>Number of the rejected invoice that the form was filled from.</summary>
    public string? Remplacee { get; private set; }

    /// <summary>The deposited PDF that the form is about, and what was read in it; none for an invoice typed line by line.</summary>
    public PdfDepose? Pdf { get; private set; }

    public string TitreDuRefus { get; private set; } = "La facture n’est pas envoyée";

    public ImmutableArray<Choice> Fournisseurs => [.. Persona.Structures.Select(s => new Choice(Numero(s.Id), $"{s.Designation}, {Typographie.Siret(s.Siret.Valeur)}"))];

    public ImmutableArray<Choice> Comptes =>
        [Choices.Aucun("Aucune"), .. Emetteur.CoordonneesBancaires.Select(c => new Choice(Numero(c.Id), $"{c.Nom} (…{c.Iban[^4..]})"))];

    public ImmutableArray<Choice> Destinataires => [.. Persona.Destinataires.Select(s => new Choice(s.Siret.Valeur, s.Designation))];

    /// <summary>The name of the recipient whose SIRET is typed.</summary>
    public string? NomDuDestinataire => Persona.Destinataires.FirstOrDefault(s => s.Siret.Valeur == FormReader.Siret(Saisie.Destinataire))?.Designation;

    protected override string Cle => "saisir-facture";

    private Structure Emetteur => Persona.Structures.FirstOrDefault(s => s.Id == Saisie.Fournisseur) ?? Persona.Structures[0];

    public async Task<IActionResult> OnGetAsync(long? brouillon, long? dapres, long? pdf, CancellationToken ct)
    {
        if (pdf is { } depose)
        {
            return await DuPdf(depose, ct);
        }

        Saisie = SaisieFacture.Neuve(Persona.Jour);
        if ((brouillon ?? dapres) is { } id)
        {
            var trouvee = consulter.Execute(id, Persona.Actor);
            if (trouvee.IsRefused)
            {
                return Refuser("Facture introuvable", trouvee.Refus);
            }

            Reprendre(trouvee.Value, brouillon is not null);
            if (DejaEnvoyee() is { } deja)
            {
                return deja;
            }
        }

        Saisie.Fournisseur ??= Emetteur.Id;
        Demande = Saisie.ToDemande(new FormReader());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SaisieFacture saisie, string? acte, IFormFile? piece, CancellationToken ct)
    {
        Saisie = saisie;
        if (saisie.Pdf is { } pdf && await Lire(pdf, ct) is { IsEmpty: false } illisible)
        {
            return Refuser("PDF introuvable", illisible);
        }

        var reader = new FormReader();
        Demande = Saisie.ToDemande(reader);
        if (acte == "calculer")
        {
            return Request.Headers.ContainsKey("X-Fragment") ? Partial("_Totaux", this) : Page();
        }

        if (piece is not null && await Joindre(piece, ct) is { IsEmpty: false } refus)
        {
            TitreDuRefus = "La pièce n’est pas jointe";
            return Redire(refus);
        }

        return acte switch
        {
            "ajouter-ligne" => AvecLignes(l => l.Add(new LigneSaisie())),
            "enregistrer" => await Enregistrer(reader, ct),
            "supprimer" => await Supprimer(ct),
            "valider" => await Valider(reader, ct),
            "confirmer" => await Envoyer(reader, ct),
            _ when acte?.StartsWith("retirer-", StringComparison.Ordinal) == true
                && int.TryParse(acte["retirer-".Length..], CultureInfo.InvariantCulture, out var rang) && rang >= 0 && rang < Saisie.Lignes.Count => AvecLignes(l => l.RemoveAt(rang)),
            _ => Page(),
        };
    }

    private async Task<IActionResult> DuPdf(long depose, CancellationToken ct)
    {
        if (await Lire(depose, ct) is { IsEmpty: false } refus)
        {
            return Refuser("PDF introuvable", refus);
        }

        Saisie = SaisieFacture.Depuis(Pdf!, Persona.Structures);
        Saisie.Fournisseur ??= Emetteur.Id;
        Demande = Saisie.ToDemande(new FormReader());
        return Page();
    }

    /// <summary>Reads the PDF again: what the form shows beside its fields is not taken from the form.</summary>
    private async Task<ImmutableArray<Refus>> Lire(long depose, CancellationToken ct)
    {
        var lu = await reconnaitre.Execute(depose, Persona.Actor, ct);
        Pdf = lu.IsRefused ? null : lu.Value;
        Saisie.PdfSigne = Pdf?.Lu.Signature is not null;
        return lu.Refus;
    }

    /// <summary>A field with where its value was read in the PDF, and how sure that is.</summary>
    public Field Lu(Field champ, string? nom = null)
    {
        if (Pdf is null)
        {
            return champ;
        }

        var lecture = Pdf.Lu.Champ(nom ?? champ.Nom) is { } lu
            ? $"Lu page {lu.Page}, {Place(lu)} : confiance de {lu.Confiance} %{(lu.Confiance < Sur ? ", à vérifier" : "")}."
            : "Non reconnu dans le PDF.";
        return champ with { Aide = champ.Aide is null ? lecture : $"{champ.Aide.TrimEnd('.')}. {lecture}" };
    }

    /// <summary>A place of an A4 page in words.</summary>
    private static string Place(ChampReconnu lu) =>
        $"{(lu.Y > 560 ? "en haut" : lu.Y > 280 ? "au milieu" : "en bas")} {(lu.X < 200 ? "à gauche" : lu.X < 400 ? "au centre" : "à droite")}";

    private void Reprendre(Facture facture, bool estUnBrouillon)
    {
        if (estUnBrouillon)
        {
            Saisie = facture.Saisie is { } demande ? SaisieFacture.Depuis(demande) : SaisieFacture.Depuis(facture);
            Saisie.Brouillon = facture.Id;
            return;
        }

        Saisie = SaisieFacture.Depuis(facture);
        Saisie.Date = Typographie.Date(Persona.Jour);
        Remplacee = facture.Numero.Valeur;
    }

    private PageResult AvecLignes(Action<List<LigneSaisie>> changer)
    {
        changer(Saisie.Lignes);

        // The framework would show again what was posted: ranks have moved.
        ModelState.Clear();
        Demande = Saisie.ToDemande(new FormReader());
        return Page();
    }

    /// <summary>What the form is refused for by itself, then by the act; failing both, the confirmation.</summary>
    private async Task<IActionResult> Valider(FormReader reader, CancellationToken ct)
    {
        // ASSUMPTION: POR-09 controls come before « Confirmation d’envoi »: no source says whether they come before or after it.
        var refus = Illisible(reader) is { IsEmpty: false } illisible ? illisible : await soumettre.Valider(Demande, Persona.Actor, ct);
        EnConfirmation = refus.IsEmpty;
        return EnConfirmation ? Page() : Redire(refus);
    }

    private ImmutableArray<Refus> Illisible(FormReader reader) => Saisie.Mandat == "true" || Pdf is not null
        ? reader.Refus
        : [.. reader.Refus, Domain.Refus.De(CodeRefus.MandatFacturationNonAccepte, "mandat", null, ("structure", Emetteur.Designation))];

    private IActionResult Redire(ImmutableArray<Refus> refus) => DejaEnvoyee() ?? Redire(refus, Saisie.Noms);

    /// <summary>On to the invoice, where its draft has left since from another tab.</summary>
    private IActionResult? DejaEnvoyee() => Saisie.Brouillon is { } id && consulter.Execute(id, Persona.Actor) is { IsRefused: false, Value: { DateDepot: { } depot } facture }
        ? Suivre(Lien($"facture/{id}"), $"La facture {facture.Numero} est déjà envoyée à {facture.Destinataire?.Designation}, depuis le {Typographie.DateHeure(depot)} : rien n’est changé, rien ne part deux fois.")
        : null;

    private async Task<ImmutableArray<Refus>> Joindre(IFormFile piece, CancellationToken ct)
    {
        var jointe = await files.Add(piece, Persona.Actor, ct);
        if (!jointe.IsRefused)
        {
            Saisie.Pieces.Add(new PieceSaisie { Id = jointe.Value.Id, Nom = jointe.Value.Nom, Taille = jointe.Value.Taille });
            Demande = Saisie.ToDemande(new FormReader());
        }

        return [.. jointe.Refus.Select(r => r.A("piece"))];
    }

    private async Task<IActionResult> Enregistrer(FormReader reader, CancellationToken ct)
    {
        TitreDuRefus = "La facture n’est pas enregistrée";
        if (!reader.Refus.IsEmpty)
        {
            return Redire(reader.Refus);
        }

        var garde = await enregistrer.Execute(Demande, Persona.Actor, ct);
        return garde.IsRefused
            ? Redire(garde.Refus)
            : Suivre($"{Lien("saisir-facture")}?brouillon={garde.Value.Id}", $"Facture {garde.Value.Numero} : enregistrée à l’état « Brouillon ».", garde.Avertissements);
    }

    private async Task<IActionResult> Supprimer(CancellationToken ct)
    {
        TitreDuRefus = "Le brouillon n’est pas supprimé";
        var supprime = await supprimer.Execute(new DemandeSurFacture(Saisie.Brouillon ?? 0), Persona.Actor, ct);
        return supprime.IsRefused
            ? Redire(supprime.Refus)
            : Suivre(Lien("synthese"), $"Le brouillon {supprime.Value.Numero} est supprimé.");
    }

    private async Task<IActionResult> Envoyer(FormReader reader, CancellationToken ct)
    {
        if (Illisible(reader) is { IsEmpty: false } illisible)
        {
            return Redire(illisible);
        }

        var envoyee = await soumettre.Execute(Demande, Persona.Actor, ct);
        return envoyee.IsRefused
            ? Redire(envoyee.Refus.AddRange(envoyee.Avertissements))
            : Suivre(Lien($"facture/{envoyee.Value.Id}/recapitulatif"), null, envoyee.Avertissements);
    }

    private static string Numero(long id) => id.ToString(CultureInfo.InvariantCulture);
}
