using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The motif and comment of a decision: what they must be, and what the history prints.</summary>
internal static class MotifRetenu
{
    /// <summary>« libellé – commentaire », cut at 255 characters; null when there is neither (design 11).</summary>
    public static string? Texte(string? motif, string? commentaire)
    {
        var libelle = Motifs.Find(motif)?.Libelle ?? Rempli(motif);
        var texte = (libelle, Rempli(commentaire)) switch
        {
            ({ } l, { } c) => $"{l} – {c}",
            ({ } l, null) => l,
            (null, var c) => c,
        };
        return texte?.Length > Motifs.LongueurMaximum ? texte[..Motifs.LongueurMaximum] : texte;
    }

    // ASSUMPTION: MOT-02 the motif is optional for A_RECYCLER; the API's one text fills the label, so no rule on the comment applies there (design 11).
    /// <summary>Why the decision lacks a motif, if it does.</summary>
    public static Refus? Controler(DemandeTraitement demande, ActeFacture acte, Actor actor)
    {
        var exige = acte is ActeFacture.RejeterFacture or ActeFacture.SuspendreFacture;
        if (exige && Rempli(demande.Motif) is null)
        {
            return Refus.De(CodeRefus.CycleMotifObligatoire, "motif", demande.Motif, ("action", acte.Libelle()));
        }

        return Motifs.Find(demande.Motif) is { ExigeUnCommentaire: true } motif && Rempli(demande.Commentaire) is null && actor.Porte != Porte.Api
            ? Refus.De(CodeRefus.CycleMotifCommentaire, "commentaire", null, ("motif", motif.Libelle))
            : null;
    }

    /// <summary>What the decision is accepted with all the same.</summary>
    public static IEnumerable<Refus> Avertir(DemandeTraitement demande, ActeFacture acte)
    {
        if (Motifs.Find(demande.Motif) is { } motif && motif.Acte != acte)
        {
            yield return Refus.De(CodeRefus.CycleMotifMauvaiseAction, "motif", demande.Motif,
                ("motif", motif.Libelle), ("action", acte.Libelle()), ("actionAdaptee", motif.Acte.Libelle()));
        }

        var longueur = (Motifs.Find(demande.Motif)?.Libelle ?? demande.Motif ?? "").Length + (Rempli(demande.Commentaire) is { } c ? c.Length + 3 : 0);
        if (longueur > Motifs.LongueurMaximum)
        {
            yield return Refus.De(CodeRefus.CycleMotifCoupe, "motif", demande.Motif, ("longueur", longueur));
        }
    }

    private static string? Rempli(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
