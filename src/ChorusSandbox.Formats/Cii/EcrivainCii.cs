using System.Globalization;

using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cii;

/// <summary>Writes a semantic invoice as CII D16B, in the order of the schema. Source: formats.md 2, column CII.</summary>
public static class EcrivainCii
{
    /// <summary>The bytes of the file: UTF-8, LF, indented; the same for the same invoice.</summary>
    /// <param name="facture">The invoice.</param>
    /// <param name="minimale">
    /// True for the minimal form of a mixed flow (E2): without the specification (BT-24); the readable invoice must be among
    /// the attachments.
    /// </param>
    public static byte[] Ecrire(FactureSemantique facture, bool minimale = false)
    {
        ArgumentNullException.ThrowIfNull(facture);
        return Ecrire(facture, minimale, null);
    }

    /// <summary>The same, held to a schema: what it does not admit is left out and told.</summary>
    internal static byte[] Ecrire(FactureSemantique facture, BornesDuSchema bornes) => Ecrire(facture, minimale: false, bornes);

    private static byte[] Ecrire(FactureSemantique facture, bool minimale, BornesDuSchema? bornes)
    {
        using var plume = new PlumeXml("rsm:CrossIndustryInvoice", bornes,
            [("rsm", EspacesDeNoms.Rsm), ("ram", EspacesDeNoms.Ram), ("udt", EspacesDeNoms.Udt), ("qdt", EspacesDeNoms.Qdt)]);
        Entete(plume, facture, minimale);
        plume.BlocObligatoire("rsm:SupplyChainTradeTransaction", () =>
        {
            EcrivainLignesCii.Ecrire(plume, facture.Lignes);
            plume.BlocObligatoire("ram:ApplicableHeaderTradeAgreement", () => Accord(plume, facture));
            plume.BlocObligatoire("ram:ApplicableHeaderTradeDelivery", () => Livraison(plume, facture.Livraison));
            plume.BlocObligatoire("ram:ApplicableHeaderTradeSettlement", () => EcrivainReglementCii.Ecrire(plume, facture));
        });
        return plume.Finir();
    }

    /// <summary>Writes a day under an element: form 102, or the text that is no day.</summary>
    internal static void Jour(PlumeXml plume, string nom, DateLue? date, string prefixe = "udt")
    {
        if (date is { } d)
        {
            plume.Bloc(nom, () => plume.Texte(prefixe + ":DateTimeString",
                d.Valeur?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? d.Texte, ("format", "102")));
        }
    }

    private static void Entete(PlumeXml plume, FactureSemantique facture, bool minimale)
    {
        plume.BlocObligatoire("rsm:ExchangedDocumentContext", () =>
        {
            plume.Bloc("ram:BusinessProcessSpecifiedDocumentContextParameter", () => plume.Texte("ram:ID", facture.Cadre));
            plume.Bloc("ram:GuidelineSpecifiedDocumentContextParameter", () => plume.Texte("ram:ID", minimale ? null : facture.Profil));
        });
        plume.BlocObligatoire("rsm:ExchangedDocument", () =>
        {
            plume.Texte("ram:ID", facture.Numero);
            plume.Texte("ram:TypeCode", facture.TypeDocument);
            Jour(plume, "ram:IssueDateTime", facture.DateEmission);
            foreach (var note in facture.Notes)
            {
                plume.Bloc("ram:IncludedNote", () =>
                {
                    plume.Texte("ram:Content", note.Texte);
                    plume.Texte("ram:SubjectCode", note.Sujet);
                });
            }
        });
    }

    private static void Accord(PlumeXml plume, FactureSemantique facture)
    {
        plume.Texte("ram:BuyerReference", facture.CodeService);
        EcrivainPartiesCii.Partie(plume, "ram:SellerTradeParty", facture.Vendeur);
        EcrivainPartiesCii.Partie(plume, "ram:BuyerTradeParty", facture.Acheteur);
        plume.Bloc("ram:BuyerOrderReferencedDocument", () => plume.Texte("ram:IssuerAssignedID", facture.NumeroEngagement));
        foreach (var contrat in facture.Contrats)
        {
            plume.Bloc("ram:ContractReferencedDocument", () =>
            {
                plume.Texte("ram:IssuerAssignedID", contrat.Numero);
                plume.Texte("ram:ReferenceTypeCode", contrat.Type);
            });
        }

        foreach (var piece in facture.Pieces)
        {
            plume.Bloc("ram:AdditionalReferencedDocument", () =>
            {
                plume.Texte("ram:IssuerAssignedID", piece.Reference);
                plume.Texte("ram:TypeCode", "916");
                plume.Texte("ram:Name", piece.Description);
                plume.Binaire("ram:AttachmentBinaryObject", piece.Octets, ("mimeCode", piece.TypeMime), ("filename", piece.NomFichier));
            });
        }
    }

    private static void Livraison(PlumeXml plume, LivraisonSemantique? livraison)
    {
        plume.Bloc("ram:ShipToTradeParty", () =>
        {
            plume.Identifiant(livraison?.Lieu?.Schema is null ? "ram:ID" : "ram:GlobalID", livraison?.Lieu);
            plume.Texte("ram:Name", livraison?.Nom);
            EcrivainPartiesCii.Adresse(plume, livraison?.Adresse);
        });
        plume.Bloc("ram:ActualDeliverySupplyChainEvent", () => Jour(plume, "ram:OccurrenceDateTime", livraison?.Date));
    }
}
