using System.Globalization;

using ChorusSandbox.Formats.Norme;

namespace ChorusSandbox.UnitTests.Formats.Norme;

/// <summary>
/// Invoices that hold every group the rules look at and break none of them, all in one VAT category: what a case spoils.
/// </summary>
internal static class FacturesCompletes
{
    private const string EspacesUbl = "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

    private const string EspacesCii = "xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\" xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\" xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\" xmlns:qdt=\"urn:un:unece:uncefact:data:standard:QualifiedDataType:100\"";

    /// <summary>A complete invoice.</summary>
    /// <param name="syntaxe">Its syntax.</param>
    /// <param name="categorie">The VAT category of all it holds: S, Z, E, AE, K, G, O, L, M or B.</param>
    public static string De(SyntaxeDeNorme syntaxe, string categorie) => syntaxe == SyntaxeDeNorme.Cii ? Cii(new(categorie)) : Ubl(new(categorie), syntaxe == SyntaxeDeNorme.UblCreditNote);

    private static string Ubl(Taxe t, bool avoir) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <{(avoir ? "CreditNote" : "Invoice")} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{(avoir ? "CreditNote" : "Invoice")}-2" {EspacesUbl}>
          <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
          <cbc:ProfileID>A1</cbc:ProfileID>
          <cbc:ID>F-118</cbc:ID>
          <cbc:IssueDate>2026-03-02</cbc:IssueDate>
          {(avoir ? "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>" : "<cbc:DueDate>2026-04-01</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>")}
          <cbc:Note>#AAI#Texte fictif</cbc:Note>
          <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>
          <cbc:AccountingCost>C-1</cbc:AccountingCost>
          <cbc:BuyerReference>SERV1</cbc:BuyerReference>
          <cac:InvoicePeriod><cbc:StartDate>2026-02-01</cbc:StartDate><cbc:EndDate>2026-02-28</cbc:EndDate><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>
          <cac:OrderReference><cbc:ID>1500000001</cbc:ID><cbc:SalesOrderID>V-1</cbc:SalesOrderID></cac:OrderReference>
          <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-100</cbc:ID><cbc:IssueDate>2026-01-02</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>
          <cac:DespatchDocumentReference><cbc:ID>BL-1</cbc:ID></cac:DespatchDocumentReference>
          <cac:ReceiptDocumentReference><cbc:ID>BR-1</cbc:ID></cac:ReceiptDocumentReference>
          <cac:OriginatorDocumentReference><cbc:ID>LOT-1</cbc:ID></cac:OriginatorDocumentReference>
          <cac:ContractDocumentReference><cbc:ID>M-1</cbc:ID></cac:ContractDocumentReference>
          <cac:AdditionalDocumentReference><cbc:ID schemeID="ABZ">OBJ-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>
          <cac:AdditionalDocumentReference><cbc:ID>facture.pdf</cbc:ID><cbc:DocumentDescription>Lisible</cbc:DocumentDescription><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="facture.pdf">JVBERg==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
          {(avoir ? "" : "<cac:ProjectReference><cbc:ID>P-1</cbc:ID></cac:ProjectReference>")}
          <cac:AccountingSupplierParty><cac:Party>
            <cbc:EndpointID schemeID="0225">{Exemples.Fournisseur}</cbc:EndpointID>
            <cac:PartyIdentification><cbc:ID schemeID="0009">{Exemples.Fournisseur}</cbc:ID></cac:PartyIdentification>
            <cac:PartyIdentification><cbc:ID schemeID="SEPA">FR00ZZZ000000</cbc:ID></cac:PartyIdentification>
            <cac:PartyName><cbc:Name>Fictif</cbc:Name></cac:PartyName>
            {AdresseUbl("PostalAddress", t.Pays)}
            {t.Si(t.AvecNumero, NumeroUbl("FR00123456782", "VAT"))}
            {NumeroUbl("LOC-1", "LOC")}
            <cac:PartyLegalEntity><cbc:RegistrationName>Ateliers Fictifs</cbc:RegistrationName><cbc:CompanyID schemeID="0009">{Exemples.Fournisseur}</cbc:CompanyID><cbc:CompanyLegalForm>SARL</cbc:CompanyLegalForm></cac:PartyLegalEntity>
            <cac:Contact><cbc:Name>Camille Fictive</cbc:Name></cac:Contact>
          </cac:Party></cac:AccountingSupplierParty>
          <cac:AccountingCustomerParty><cac:Party>
            <cbc:EndpointID schemeID="0225">{Exemples.Destinataire}</cbc:EndpointID>
            <cac:PartyIdentification><cbc:ID schemeID="0009">{Exemples.Destinataire}</cbc:ID></cac:PartyIdentification>
            <cac:PartyName><cbc:Name>Commune</cbc:Name></cac:PartyName>
            {AdresseUbl("PostalAddress", t.Pays)}
            {t.Si(t.AvecNumero, NumeroUbl("FR00123456790", "VAT"))}
            <cac:PartyLegalEntity><cbc:RegistrationName>Commune Fictive</cbc:RegistrationName><cbc:CompanyID schemeID="0009">{Exemples.Destinataire}</cbc:CompanyID></cac:PartyLegalEntity>
          </cac:Party></cac:AccountingCustomerParty>
          <cac:PayeeParty>
            <cac:PartyIdentification><cbc:ID schemeID="0009">12345678200036</cbc:ID></cac:PartyIdentification>
            <cac:PartyName><cbc:Name>Affactureur Fictif</cbc:Name></cac:PartyName>
            <cac:PartyLegalEntity><cbc:CompanyID schemeID="0002">123456782</cbc:CompanyID></cac:PartyLegalEntity>
          </cac:PayeeParty>
          {t.Si(t.AvecNumero, $"<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>Représentant Fictif</cbc:Name></cac:PartyName>{AdresseUbl("PostalAddress", t.Pays)}{NumeroUbl("FR00123456808", "VAT")}</cac:TaxRepresentativeParty>")}
          <cac:Delivery>
            <cbc:ActualDeliveryDate>2026-02-27</cbc:ActualDeliveryDate>
            <cac:DeliveryLocation><cbc:ID schemeID="0088">SITE-1</cbc:ID>{AdresseUbl("Address", t.Pays)}</cac:DeliveryLocation>
            <cac:DeliveryParty><cac:PartyName><cbc:Name>Entrepôt</cbc:Name></cac:PartyName></cac:DeliveryParty>
          </cac:Delivery>
          <cac:PaymentMeans>
            <cbc:PaymentMeansCode name="Virement">30</cbc:PaymentMeansCode>
            {(avoir ? "<cbc:PaymentDueDate>2026-04-01</cbc:PaymentDueDate>" : "")}
            <cbc:PaymentID>REF 118</cbc:PaymentID>
            <cac:CardAccount><cbc:PrimaryAccountNumberID>123456</cbc:PrimaryAccountNumberID><cbc:NetworkID>X</cbc:NetworkID></cac:CardAccount>
            <cac:PayeeFinancialAccount><cbc:ID>{Exemples.Iban}</cbc:ID></cac:PayeeFinancialAccount>
            <cac:PaymentMandate><cbc:ID>MANDAT-1</cbc:ID></cac:PaymentMandate>
          </cac:PaymentMeans>
          <cac:PaymentTerms><cbc:Note>30 jours</cbc:Note></cac:PaymentTerms>
          <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">50.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">500.00</cbc:BaseAmount>{CategorieUbl("TaxCategory", t)}</cac:AllowanceCharge>
          <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">30.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">300.00</cbc:BaseAmount>{CategorieUbl("TaxCategory", t)}</cac:AllowanceCharge>
          <cac:TaxTotal>
            <cbc:TaxAmount currencyID="EUR">{t.Montant}</cbc:TaxAmount>
            <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">580.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">{t.Montant}</cbc:TaxAmount>{CategorieUbl("TaxCategory", t, $"{t.Si(t.EstExoneree, "<cbc:TaxExemptionReasonCode>VATEX-EU-132</cbc:TaxExemptionReasonCode><cbc:TaxExemptionReason>Motif fictif</cbc:TaxExemptionReason>")}")}</cac:TaxSubtotal>
          </cac:TaxTotal>
          <cac:TaxTotal><cbc:TaxAmount currencyID="USD">{t.Montant}</cbc:TaxAmount></cac:TaxTotal>
          <cac:LegalMonetaryTotal>
            <cbc:LineExtensionAmount currencyID="EUR">600.00</cbc:LineExtensionAmount>
            <cbc:TaxExclusiveAmount currencyID="EUR">580.00</cbc:TaxExclusiveAmount>
            <cbc:TaxInclusiveAmount currencyID="EUR">{t.Ttc}</cbc:TaxInclusiveAmount>
            <cbc:AllowanceTotalAmount currencyID="EUR">50.00</cbc:AllowanceTotalAmount>
            <cbc:ChargeTotalAmount currencyID="EUR">30.00</cbc:ChargeTotalAmount>
            <cbc:PrepaidAmount currencyID="EUR">100.00</cbc:PrepaidAmount>
            <cbc:PayableRoundingAmount currencyID="EUR">0.00</cbc:PayableRoundingAmount>
            <cbc:PayableAmount currencyID="EUR">{t.Net}</cbc:PayableAmount>
          </cac:LegalMonetaryTotal>
          {LigneUbl(avoir, 1, 10, "490.00", t, RemisesDeLigneUbl)}
          {LigneUbl(avoir, 2, 1, "110.00", t, "")}
        </{(avoir ? "CreditNote" : "Invoice")}>
        """;

    private const string RemisesDeLigneUbl = """
        <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode><cbc:Amount currencyID="EUR">20.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">200.00</cbc:BaseAmount></cac:AllowanceCharge>
        <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode><cbc:Amount currencyID="EUR">10.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">100.00</cbc:BaseAmount></cac:AllowanceCharge>
        """;

    private static string LigneUbl(bool avoir, int rang, int quantite, string net, Taxe t, string remises)
    {
        var (ligne, facturee) = avoir ? ("CreditNoteLine", "CreditedQuantity") : ("InvoiceLine", "InvoicedQuantity");
        var prix = rang == 1 ? "50.00" : "110.00";
        return $"""
            <cac:{ligne}>
              <cbc:ID>{rang}</cbc:ID><cbc:Note>Note</cbc:Note><cbc:{facturee} unitCode="C62">{quantite}</cbc:{facturee}><cbc:LineExtensionAmount currencyID="EUR">{net}</cbc:LineExtensionAmount>
              <cac:InvoicePeriod><cbc:StartDate>2026-02-01</cbc:StartDate><cbc:EndDate>2026-02-28</cbc:EndDate></cac:InvoicePeriod>
              <cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>
              <cac:DocumentReference><cbc:ID schemeID="ABZ">OBJ-2</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>
              {remises}
              <cac:Item>
                <cbc:Description>Étude</cbc:Description><cbc:Name>Étude fictive</cbc:Name>
                <cac:StandardItemIdentification><cbc:ID schemeID="0160">00000000000017</cbc:ID></cac:StandardItemIdentification>
                <cac:OriginCountry><cbc:IdentificationCode>{t.Pays}</cbc:IdentificationCode></cac:OriginCountry>
                <cac:CommodityClassification><cbc:ItemClassificationCode listID="STI">72000000</cbc:ItemClassificationCode></cac:CommodityClassification>
                {CategorieUbl("ClassifiedTaxCategory", t)}
                <cac:AdditionalItemProperty><cbc:Name>Couleur</cbc:Name><cbc:Value>Bleu</cbc:Value></cac:AdditionalItemProperty>
              </cac:Item>
              <cac:Price><cbc:PriceAmount currencyID="EUR">{prix}</cbc:PriceAmount><cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">0.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">{prix}</cbc:BaseAmount></cac:AllowanceCharge></cac:Price>
            </cac:{ligne}>
            """;
    }

    private static string AdresseUbl(string nom, string pays) =>
        $"<cac:{nom}><cbc:StreetName>1 rue Imaginaire</cbc:StreetName><cbc:CityName>Villefictive</cbc:CityName><cac:AddressLine><cbc:Line>Étage 3</cbc:Line></cac:AddressLine><cac:Country><cbc:IdentificationCode>{pays}</cbc:IdentificationCode></cac:Country></cac:{nom}>";

    private static string NumeroUbl(string numero, string regime) =>
        $"<cac:PartyTaxScheme><cbc:CompanyID>{numero}</cbc:CompanyID><cac:TaxScheme><cbc:ID>{regime}</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>";

    private static string CategorieUbl(string nom, Taxe t, string motif = "") =>
        $"<cac:{nom}><cbc:ID>{t.Categorie}</cbc:ID>{t.Si(t.Taux is not null, $"<cbc:Percent>{t.Taux}</cbc:Percent>")}{motif}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:{nom}>";

    private static string Cii(Taxe t) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rsm:CrossIndustryInvoice {EspacesCii}>
          <rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>A1</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
          <rsm:ExchangedDocument><ram:ID>F-118</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>{DateCii("20260302")}</ram:IssueDateTime><ram:IncludedNote><ram:Content>Texte fictif</ram:Content><ram:SubjectCode>AAI</ram:SubjectCode></ram:IncludedNote></rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            {LigneCii(1, 10, "490.00", t, RemiseCii("false", "95", "20.00", "200.00", "") + RemiseCii("true", "FC", "10.00", "100.00", ""))}
            {LigneCii(2, 1, "110.00", t, "")}
            <ram:ApplicableHeaderTradeAgreement>
              <ram:BuyerReference>SERV1</ram:BuyerReference>
              <ram:SellerTradeParty>
                <ram:GlobalID schemeID="0009">{Exemples.Fournisseur}</ram:GlobalID><ram:Name>Ateliers Fictifs</ram:Name>
                <ram:SpecifiedLegalOrganization><ram:ID schemeID="0009">{Exemples.Fournisseur}</ram:ID><ram:TradingBusinessName>Fictif</ram:TradingBusinessName></ram:SpecifiedLegalOrganization>
                <ram:DefinedTradeContact><ram:PersonName>Camille Fictive</ram:PersonName></ram:DefinedTradeContact>
                {AdresseCii(t.Pays)}
                <ram:URIUniversalCommunication><ram:URIID schemeID="0225">{Exemples.Fournisseur}</ram:URIID></ram:URIUniversalCommunication>
                {t.Si(t.AvecNumero, NumeroCii("FR00123456782", "VA"))}{NumeroCii("LOC-1", "FC")}
              </ram:SellerTradeParty>
              <ram:BuyerTradeParty>
                <ram:GlobalID schemeID="0009">{Exemples.Destinataire}</ram:GlobalID><ram:Name>Commune Fictive</ram:Name>
                <ram:SpecifiedLegalOrganization><ram:ID schemeID="0009">{Exemples.Destinataire}</ram:ID></ram:SpecifiedLegalOrganization>
                <ram:DefinedTradeContact><ram:PersonName>Dominique Fictive</ram:PersonName></ram:DefinedTradeContact>
                {AdresseCii(t.Pays)}
                <ram:URIUniversalCommunication><ram:URIID schemeID="0225">{Exemples.Destinataire}</ram:URIID></ram:URIUniversalCommunication>
                {t.Si(t.AvecNumero, NumeroCii("FR00123456790", "VA"))}
              </ram:BuyerTradeParty>
              {t.Si(t.AvecNumero, $"<ram:SellerTaxRepresentativeTradeParty><ram:Name>Représentant Fictif</ram:Name>{AdresseCii(t.Pays)}{NumeroCii("FR00123456808", "VA")}</ram:SellerTaxRepresentativeTradeParty>")}
              <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>1500000001</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
              <ram:ContractReferencedDocument><ram:IssuerAssignedID>M-1</ram:IssuerAssignedID></ram:ContractReferencedDocument>
              <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>facture.pdf</ram:IssuerAssignedID><ram:TypeCode>916</ram:TypeCode><ram:Name>Lisible</ram:Name><ram:AttachmentBinaryObject mimeCode="application/pdf" filename="facture.pdf">JVBERg==</ram:AttachmentBinaryObject></ram:AdditionalReferencedDocument>
              <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>OBJ-1</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>ABZ</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>
            </ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeDelivery>
              <ram:ShipToTradeParty><ram:GlobalID schemeID="0088">SITE-1</ram:GlobalID><ram:Name>Entrepôt</ram:Name>{AdresseCii(t.Pays)}</ram:ShipToTradeParty>
              <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>{DateCii("20260227")}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>
            </ram:ApplicableHeaderTradeDelivery>
            <ram:ApplicableHeaderTradeSettlement>
              <ram:CreditorReferenceID>FR00ZZZ000000</ram:CreditorReferenceID><ram:PaymentReference>REF 118</ram:PaymentReference><ram:TaxCurrencyCode>USD</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
              <ram:PayeeTradeParty><ram:GlobalID schemeID="0009">12345678200036</ram:GlobalID><ram:Name>Affactureur Fictif</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">123456782</ram:ID></ram:SpecifiedLegalOrganization></ram:PayeeTradeParty>
              <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode><ram:Information>Virement</ram:Information><ram:ApplicableTradeSettlementFinancialCard><ram:ID>123456</ram:ID></ram:ApplicableTradeSettlementFinancialCard><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>{Exemples.Iban}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
              <ram:ApplicableTradeTax><ram:CalculatedAmount>{t.Montant}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>{t.Si(t.EstExoneree, "<ram:ExemptionReason>Motif fictif</ram:ExemptionReason>")}<ram:BasisAmount>580.00</ram:BasisAmount><ram:CategoryCode>{t.Categorie}</ram:CategoryCode>{t.Si(t.EstExoneree, "<ram:ExemptionReasonCode>VATEX-EU-132</ram:ExemptionReasonCode>")}<ram:DueDateTypeCode>72</ram:DueDateTypeCode>{TauxCii(t)}</ram:ApplicableTradeTax>
              <ram:BillingSpecifiedPeriod><ram:StartDateTime>{DateCii("20260201")}</ram:StartDateTime><ram:EndDateTime>{DateCii("20260228")}</ram:EndDateTime></ram:BillingSpecifiedPeriod>
              {RemiseCii("false", "95", "50.00", "500.00", CategorieCii("CategoryTradeTax", t))}
              {RemiseCii("true", "FC", "30.00", "300.00", CategorieCii("CategoryTradeTax", t))}
              <ram:SpecifiedTradePaymentTerms><ram:Description>30 jours</ram:Description><ram:DueDateDateTime>{DateCii("20260401")}</ram:DueDateDateTime><ram:DirectDebitMandateID>MANDAT-1</ram:DirectDebitMandateID></ram:SpecifiedTradePaymentTerms>
              <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                <ram:LineTotalAmount>600.00</ram:LineTotalAmount><ram:ChargeTotalAmount>30.00</ram:ChargeTotalAmount><ram:AllowanceTotalAmount>50.00</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount>580.00</ram:TaxBasisTotalAmount>
                <ram:TaxTotalAmount currencyID="EUR">{t.Montant}</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="USD">{t.Montant}</ram:TaxTotalAmount>
                <ram:RoundingAmount>0.00</ram:RoundingAmount><ram:GrandTotalAmount>{t.Ttc}</ram:GrandTotalAmount><ram:TotalPrepaidAmount>100.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>{t.Net}</ram:DuePayableAmount>
              </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
              <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>F-100</ram:IssuerAssignedID><ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260102</qdt:DateTimeString></ram:FormattedIssueDateTime></ram:InvoiceReferencedDocument>
              <ram:ReceivableSpecifiedTradeAccountingAccount><ram:ID>C-1</ram:ID></ram:ReceivableSpecifiedTradeAccountingAccount>
            </ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """;

    private static string LigneCii(int rang, int quantite, string net, Taxe t, string remises)
    {
        var prix = rang == 1 ? "50.00" : "110.00";
        return $"""
            <ram:IncludedSupplyChainTradeLineItem>
              <ram:AssociatedDocumentLineDocument><ram:LineID>{rang}</ram:LineID><ram:IncludedNote><ram:Content>Note</ram:Content></ram:IncludedNote></ram:AssociatedDocumentLineDocument>
              <ram:SpecifiedTradeProduct>
                <ram:GlobalID schemeID="0160">00000000000017</ram:GlobalID><ram:SellerAssignedID>ART-1</ram:SellerAssignedID><ram:Name>Étude fictive</ram:Name><ram:Description>Étude</ram:Description>
                <ram:ApplicableProductCharacteristic><ram:Description>Couleur</ram:Description><ram:Value>Bleu</ram:Value></ram:ApplicableProductCharacteristic>
                <ram:DesignatedProductClassification><ram:ClassCode listID="STI">72000000</ram:ClassCode></ram:DesignatedProductClassification>
                <ram:OriginTradeCountry><ram:ID>{t.Pays}</ram:ID></ram:OriginTradeCountry>
              </ram:SpecifiedTradeProduct>
              <ram:SpecifiedLineTradeAgreement>
                <ram:GrossPriceProductTradePrice><ram:ChargeAmount>{prix}</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>0.00</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice>
                <ram:NetPriceProductTradePrice><ram:ChargeAmount>{prix}</ram:ChargeAmount><ram:BasisQuantity unitCode="C62">1</ram:BasisQuantity></ram:NetPriceProductTradePrice>
              </ram:SpecifiedLineTradeAgreement>
              <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">{quantite}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
              <ram:SpecifiedLineTradeSettlement>
                {CategorieCii("ApplicableTradeTax", t)}
                <ram:BillingSpecifiedPeriod><ram:StartDateTime>{DateCii("20260201")}</ram:StartDateTime><ram:EndDateTime>{DateCii("20260228")}</ram:EndDateTime></ram:BillingSpecifiedPeriod>
                {remises}
                <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>{net}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
                <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>OBJ-2</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>ABZ</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>
              </ram:SpecifiedLineTradeSettlement>
            </ram:IncludedSupplyChainTradeLineItem>
            """;
    }

    private static string AdresseCii(string pays) =>
        $"<ram:PostalTradeAddress><ram:PostcodeCode>00000</ram:PostcodeCode><ram:LineOne>1 rue Imaginaire</ram:LineOne><ram:CityName>Villefictive</ram:CityName><ram:CountryID>{pays}</ram:CountryID></ram:PostalTradeAddress>";

    private static string NumeroCii(string numero, string regime) => $"<ram:SpecifiedTaxRegistration><ram:ID schemeID=\"{regime}\">{numero}</ram:ID></ram:SpecifiedTaxRegistration>";

    private static string DateCii(string date) => $"<udt:DateTimeString format=\"102\">{date}</udt:DateTimeString>";

    private static string TauxCii(Taxe t) => t.Si(t.Taux is not null, $"<ram:RateApplicablePercent>{t.Taux}</ram:RateApplicablePercent>");

    private static string CategorieCii(string nom, Taxe t) => $"<ram:{nom}><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>{t.Categorie}</ram:CategoryCode>{TauxCii(t)}</ram:{nom}>";

    private static string RemiseCii(string indicateur, string motif, string montant, string assiette, string categorie) =>
        $"<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>{indicateur}</udt:Indicator></ram:ChargeIndicator><ram:BasisAmount>{assiette}</ram:BasisAmount><ram:ActualAmount>{montant}</ram:ActualAmount><ram:ReasonCode>{motif}</ram:ReasonCode>{categorie}</ram:SpecifiedTradeAllowanceCharge>";

    /// <summary>What a VAT category makes of an invoice whose base is 580.</summary>
    private sealed record Taxe(string Categorie)
    {
        public string? Taux => Categorie switch { "S" or "B" => "20", "L" or "M" => "7", "O" => null, _ => "0" };

        public bool EstExoneree => Categorie is "E" or "AE" or "K" or "G" or "O";

        public bool AvecNumero => Categorie != "O";

        public string Pays => Categorie == "B" ? "IT" : "FR";

        public string Montant => Ecrire(Tva);

        public string Ttc => Ecrire(580 + Tva);

        public string Net => Ecrire(480 + Tva);

        private decimal Tva => 580 * decimal.Parse(Taux ?? "0", CultureInfo.InvariantCulture) / 100;

        public string Si(bool condition, string xml) => condition ? xml : "";

        private static string Ecrire(decimal montant) => montant.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
