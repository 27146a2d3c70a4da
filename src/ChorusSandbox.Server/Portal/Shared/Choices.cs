using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>Choices of the lists of a form, and how their codes are read on a page.</summary>
internal static class Choices
{
    public static readonly ImmutableArray<Choice> Cadres =
        [.. CadresDeFacturation.Joues.Select(c => new Choice(c.CodeCourt(), Cadre(c)))];

    public static readonly ImmutableArray<Choice> Types = [new(TypeFacture.Facture.Code(), "Facture"), new(TypeFacture.Avoir.Code(), "Avoir")];

    public static readonly ImmutableArray<Choice> TypesTva =
    [
        new(TypeTva.TvaSurDebit.Code(), "TVA sur les débits"), new(TypeTva.TvaSurEncaissement.Code(), "TVA sur les encaissements"),
        new(TypeTva.Exoneration.Code(), "Exonération"), new(TypeTva.SansTva.Code(), "Sans TVA"),
    ];

    public static readonly ImmutableArray<Choice> ModesPaiement =
    [
        new(ModePaiement.Virement.Code(), "Virement"), new(ModePaiement.Cheque.Code(), "Chèque"),
        new(ModePaiement.Prelevement.Code(), "Prélèvement"), new(ModePaiement.Espece.Code(), "Espèces"),
        new(ModePaiement.Report.Code(), "Report"), new(ModePaiement.Autre.Code(), "Autre"),
    ];

    /// <summary>Source: domain.md 2.3.</summary>
    public static readonly ImmutableArray<Choice> FormatsTelechargement = [new("PDF", "PDF"), new("PIVOT", "XML (pivot)")];

    public static readonly ImmutableArray<Choice> Devises = [.. Domain.Transverses.Devises.Toutes.Select(d => new Choice(d.Code, $"{d.Code} – {d.Libelle}"))];

    public static readonly ImmutableArray<Choice> MotifsExoneration =
        [Aucun("Aucun"), .. Domain.Transverses.MotifsExoneration.Tous.Select(m => new Choice(m.Code, m.Libelle))];

    /// <summary>The syntaxes that are read, in words.</summary>
    public static readonly ImmutableArray<Choice> Syntaxes =
        [.. FormatsConnus.Toutes.Where(s => s.Etat == EtatSyntaxe.Jouee).Select(s => new Choice(s.Code, $"{Format(s)} ({s.Code})"))];

    /// <summary>The first line of a list where nothing need be chosen.</summary>
    public static Choice Aucun(string libelle) => new("", libelle);

    /// <summary><c>A1 – Dépôt par un fournisseur d’une facture</c>.</summary>
    public static string Cadre(CadreDeFacturation cadre) => $"{cadre.CodeCourt()} – {cadre.Libelle()}";

    /// <summary>The label of a code in its list; the code itself where the list does not hold it.</summary>
    public static string Libelle(ImmutableArray<Choice> choix, string? code) =>
        choix.FirstOrDefault(c => c.Valeur == code)?.Libelle ?? code ?? "";

    private static string Format(SyntaxeConnue syntaxe) => syntaxe.Syntaxe switch
    {
        SyntaxeFlux.InDpE1UblInvoice => "XML UBL 2.1",
        SyntaxeFlux.InDpE1Cii16B => "XML CII 16B",
        SyntaxeFlux.InDpE2CiiMin16B => "XML CII 16B minimal",
        SyntaxeFlux.InDpE2UblInvoiceMin => "XML UBL 2.1 minimal",
        SyntaxeFlux.InDpE2CppFactureMin => "XML CPP FactureMixte",
        SyntaxeFlux.InDpE2CiiFacturx => "PDF Factur-X",
        _ => "Autre",
    };
}
