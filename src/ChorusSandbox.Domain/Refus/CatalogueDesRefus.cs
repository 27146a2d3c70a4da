using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain.Catalogue;

namespace ChorusSandbox.Domain;

/// <summary>Weight of a refusal: it stops the act, or rides beside an accepted one.</summary>
public enum Gravite
{
    Bloquant,
    Avertissement,
}

/// <summary>The texts of a code, in French, as they are shown. Braces stand for the parameters of the refusal.</summary>
/// <param name="Code">The code explained.</param>
/// <param name="Famille">The family it is shown under.</param>
/// <param name="Gravite">Its weight.</param>
/// <param name="Regle">Where the rule comes from: section of our fact sheets, with the official id if there is one; once explained, the public document.</param>
/// <param name="Titre">One line that names the fault.</param>
/// <param name="Pourquoi">Why, in plain French, with the value read.</param>
/// <param name="Correction">The smallest change that passes.</param>
/// <param name="EnProduction">What the real platform answers, as far as it is known.</param>
/// <param name="Compagnons">Codes that may legitimately come with this one for one and the same fault.</param>
public sealed record Explication(
    CodeRefus Code, string Famille, Gravite Gravite, string Regle, string Titre, string Pourquoi, string Correction,
    string? EnProduction, ImmutableArray<CodeRefus> Compagnons);

/// <summary>What each code means: the only place where a refusal is put into words.</summary>
public static partial class CatalogueDesRefus
{
    /// <summary>Every code, in the order of the families.</summary>
    public static ImmutableArray<Explication> Tous { get; } =
    [
        .. FamillePasserelle.Lignes,
        .. FamilleJeton.Lignes,
        .. FamilleCompteTechnique.Lignes,
        .. FamilleHabilitation.Lignes,
        .. FamilleStructure.Lignes,
        .. FamilleService.Lignes,
        .. FamilleEngagement.Lignes,
        .. FamilleFactureSaisie.Lignes,
        .. FamilleFactureNumero.Lignes,
        .. FamilleFactureMontants.Lignes,
        .. FamilleFactureCadre.Lignes,
        .. FamilleCycleDeVie.Lignes,
        .. FamilleCotraitance.Lignes,
        .. FamilleTravaux.Lignes,
        .. FamillePieceJointe.Lignes,
        .. FamilleFlux.Lignes,
        .. FamilleFichierXml.Lignes,
        .. FamilleFacturXPdf.Lignes,
        .. FamilleCoordonneesBancaires.Lignes,
        .. FamilleMandatPaiement.Lignes,
        .. FamillePortail.Lignes,
        .. FamilleConsole.Lignes,
        .. FamilleSecurite.Lignes,
    ];

    private static readonly FrozenDictionary<CodeRefus, Explication> ParCode = Tous.ToFrozenDictionary(e => e.Code);

    /// <summary>The explanation of a code, with its braces.</summary>
    public static Explication De(CodeRefus code) => ParCode[code];

    /// <summary>The explanation of one refusal, its braces filled with what was read, its source in names that a reader can look for.</summary>
    public static Explication Expliquer(Refus refus)
    {
        var texte = De(refus.Code);
        return texte with
        {
            Regle = Sources.PourUnLecteur(texte.Regle),
            Titre = Remplir(texte.Titre, refus),
            Pourquoi = Remplir(texte.Pourquoi, refus),
            Correction = Remplir(texte.Correction, refus),
            EnProduction = texte.EnProduction is { } p ? Remplir(p, refus) : null,
        };
    }

    private static string Remplir(string texte, Refus refus) =>
        Accolades().Replace(texte, m => refus.Parametres.GetValueOrDefault(m.Groups[1].Value) ?? refus.ValeurLue ?? "…");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Accolades();
}
