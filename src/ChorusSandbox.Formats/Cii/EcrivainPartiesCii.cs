using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cii;

/// <summary>Writes parties, addresses and contacts of CII.</summary>
internal static class EcrivainPartiesCii
{
    public static void Partie(PlumeXml plume, string nom, PartieSemantique? partie)
    {
        if (partie is not null)
        {
            plume.Bloc(nom, () => Contenu(plume, partie));
        }
    }

    public static void Adresse(PlumeXml plume, AdresseSemantique? adresse) => plume.Bloc("ram:PostalTradeAddress", () =>
    {
        plume.Texte("ram:PostcodeCode", adresse?.CodePostal);
        plume.Texte("ram:LineOne", adresse?.Ligne1);
        plume.Texte("ram:LineTwo", adresse?.Ligne2);
        plume.Texte("ram:LineThree", adresse?.Ligne3);
        plume.Texte("ram:CityName", adresse?.Commune);
        plume.Texte("ram:CountryID", adresse?.Pays);
        plume.Texte("ram:CountrySubDivisionName", adresse?.Region);
    });

    private static void Contenu(PlumeXml plume, PartieSemantique partie)
    {
        // Identifiers of a registered scheme are global ones; the schema wants the others first.
        foreach (var identifiant in partie.Identifiants.Where(i => i.Schema is null))
        {
            plume.Identifiant("ram:ID", identifiant);
        }

        foreach (var identifiant in partie.Identifiants.Where(i => i.Schema is not null))
        {
            plume.Identifiant("ram:GlobalID", identifiant);
        }

        plume.Texte("ram:Name", partie.Nom);
        plume.Bloc("ram:SpecifiedLegalOrganization", () =>
        {
            plume.Identifiant("ram:ID", partie.IdentifiantLegal);
            plume.Texte("ram:TradingBusinessName", partie.NomCommercial);
            Adresse(plume, partie.AdresseCommerciale);
        });
        plume.Bloc("ram:DefinedTradeContact", () => Contact(plume, partie.Contact));
        Adresse(plume, partie.Adresse);
        plume.Bloc("ram:SpecifiedTaxRegistration", () => plume.Texte("ram:ID", partie.NumeroTva, ("schemeID", "VA")));
    }

    private static void Contact(PlumeXml plume, ContactSemantique? contact)
    {
        plume.Texte("ram:PersonName", contact?.Nom);
        plume.Texte("ram:DepartmentName", contact?.Service);
        plume.Bloc("ram:TelephoneUniversalCommunication", () => plume.Texte("ram:CompleteNumber", contact?.Telephone));
        plume.Bloc("ram:FaxUniversalCommunication", () => plume.Texte("ram:CompleteNumber", contact?.Telecopie));
        plume.Bloc("ram:EmailURIUniversalCommunication", () => plume.Texte("ram:URIID", contact?.Courriel));
    }
}
