using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Ubl;

/// <summary>Writes parties, addresses, contacts and the delivery of UBL.</summary>
internal static class EcrivainPartiesUbl
{
    public static void Ecrire(PlumeXml plume, FactureSemantique facture)
    {
        plume.Bloc("cac:AccountingSupplierParty", () => plume.Bloc("cac:Party", () => Partie(plume, facture.Vendeur)));
        plume.Bloc("cac:AccountingCustomerParty", () => plume.Bloc("cac:Party", () => Partie(plume, facture.Acheteur)));
        plume.Bloc("cac:PayeeParty", () => Partie(plume, facture.Beneficiaire, nomEnRaisonSociale: false));
        plume.Bloc("cac:BuyerCustomerParty", () => plume.Bloc("cac:Party", () => Partie(plume, facture.Valideur)));
        plume.Bloc("cac:Delivery", () =>
        {
            var livraison = facture.Livraison;
            plume.Texte("cbc:ActualDeliveryDate", EcrivainUbl.Jour(livraison?.Date));
            plume.Bloc("cac:DeliveryLocation", () =>
            {
                plume.Identifiant("cbc:ID", livraison?.Lieu);
                Adresse(plume, "cac:Address", livraison?.Adresse);
            });
            plume.Bloc("cac:DeliveryParty", () => plume.Bloc("cac:PartyName", () => plume.Texte("cbc:Name", livraison?.Nom)));
        });
    }

    private static void Partie(PlumeXml plume, PartieSemantique? partie, bool nomEnRaisonSociale = true)
    {
        if (partie is null)
        {
            return;
        }

        foreach (var identifiant in partie.Identifiants)
        {
            plume.Bloc("cac:PartyIdentification", () => plume.Identifiant("cbc:ID", identifiant));
        }

        plume.Bloc("cac:PartyName", () => plume.Texte("cbc:Name", nomEnRaisonSociale ? partie.NomCommercial : partie.Nom));
        Adresse(plume, "cac:PostalAddress", partie.Adresse);
        plume.Bloc("cac:PhysicalLocation", () => Adresse(plume, "cac:Address", partie.AdresseCommerciale));
        if (partie.NumeroTva is { } tva)
        {
            plume.Bloc("cac:PartyTaxScheme", () =>
            {
                plume.Texte("cbc:CompanyID", tva);
                EcrivainLignesUbl.Regime(plume);
            });
        }

        plume.Bloc("cac:PartyLegalEntity", () =>
        {
            plume.Texte("cbc:RegistrationName", nomEnRaisonSociale ? partie.Nom : null);
            plume.Identifiant("cbc:CompanyID", partie.IdentifiantLegal);
        });
        plume.Bloc("cac:Contact", () =>
        {
            plume.Texte("cbc:ID", partie.CodeService);
            plume.Texte("cbc:Name", partie.Contact?.Nom);
            plume.Texte("cbc:Telephone", partie.Contact?.Telephone);
            plume.Texte("cbc:Telefax", partie.Contact?.Telecopie);
            plume.Texte("cbc:ElectronicMail", partie.Contact?.Courriel);
            plume.Texte("cbc:Note", partie.Contact?.Service);
        });
    }

    private static void Adresse(PlumeXml plume, string nom, AdresseSemantique? adresse) => plume.Bloc(nom, () =>
    {
        plume.Texte("cbc:StreetName", adresse?.Ligne1);
        plume.Texte("cbc:AdditionalStreetName", adresse?.Ligne2);
        plume.Texte("cbc:CityName", adresse?.Commune);
        plume.Texte("cbc:PostalZone", adresse?.CodePostal);
        plume.Texte("cbc:CountrySubentity", adresse?.Region);
        plume.Bloc("cac:AddressLine", () => plume.Texte("cbc:Line", adresse?.Ligne3));
        plume.Bloc("cac:Country", () => plume.Texte("cbc:IdentificationCode", adresse?.Pays));
    });
}
