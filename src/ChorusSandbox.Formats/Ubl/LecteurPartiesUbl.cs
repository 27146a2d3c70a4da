using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Ubl;

/// <summary>Reads parties, addresses, contacts and the delivery of UBL.</summary>
internal sealed class LecteurPartiesUbl(Releve releve)
{
    /// <summary>A party, or null when there is none; its places are noted all the same.</summary>
    public PartieSemantique? Lire(Lieu partie, ClesDePartie cles)
    {
        var identifiants = partie.Tous("cac:PartyIdentification/cbc:ID");
        if (identifiants.Count == 0)
        {
            releve.Texte(Termes.Rang(cles.Identifiants, 0), partie.Vers("cac:PartyIdentification/cbc:ID"));
        }

        // The payee's and, in old flows, everybody's name stands in the party name; the registration name wins.
        var nom = partie.Premier("cac:PartyLegalEntity/cbc:RegistrationName", "cac:PartyName/cbc:Name");
        var lue = new PartieSemantique
        {
            Nom = releve.Texte(cles.Nom, nom),
            NomCommercial = nom.Element?.Nom == "cbc:RegistrationName" ? releve.Texte(cles.NomCommercial, partie.Vers("cac:PartyName/cbc:Name")) : null,
            Identifiants = [.. identifiants.Select((id, i) => releve.Identifiant(Termes.Rang(cles.Identifiants, i), id)).OfType<IdentifiantQualifie>()],
            IdentifiantLegal = releve.Identifiant(cles.IdentifiantLegal, partie.Vers("cac:PartyLegalEntity/cbc:CompanyID")),
            NumeroTva = releve.Texte(cles.NumeroTva, Tva(partie)),
            CodeService = cles.Service is { } service ? releve.Texte(service, partie.Vers("cac:Contact/cbc:ID")) : null,
            Adresse = Adresse(partie.Vers("cac:PostalAddress"), cles.Adresse),
            AdresseCommerciale = Adresse(partie.Vers("cac:PhysicalLocation/cac:Address"), cles.Adresse + "/COMMERCIALE"),
            Contact = Contact(partie.Vers("cac:Contact"), cles.Contact),
        };
        return lue == new PartieSemantique() ? null : lue;
    }

    /// <summary>The delivery, or null when nothing of it is given.</summary>
    public LivraisonSemantique? Livraison(Lieu livraison)
    {
        var lieu = livraison.Vers("cac:DeliveryLocation");
        var lue = new LivraisonSemantique
        {
            Date = releve.Date("BT-72", livraison.Vers("cbc:ActualDeliveryDate")),
            Lieu = releve.Identifiant("BT-71", lieu.Vers("cbc:ID")),
            Adresse = Adresse(lieu.Vers("cac:Address") is { Existe: true } a ? a : livraison.Vers("cac:DeliveryAddress") is { Existe: true } b ? b : lieu.Vers("cac:Address"), "BG-15"),
            Nom = releve.Texte("BT-70", livraison.Vers("cac:DeliveryParty/cac:PartyName/cbc:Name")),
        };
        return lue == new LivraisonSemantique() ? null : lue;
    }

    private static Lieu Tva(Lieu partie)
    {
        foreach (var regime in partie.Tous("cac:PartyTaxScheme"))
        {
            if (regime.Vers("cac:TaxScheme/cbc:ID").Texte is null or "VAT" && regime.Vers("cbc:CompanyID") is { Existe: true } numero)
            {
                return numero;
            }
        }

        return partie.Vers("cac:PartyTaxScheme/cbc:CompanyID");
    }

    private AdresseSemantique? Adresse(Lieu adresse, string groupe)
    {
        var lue = new AdresseSemantique
        {
            Ligne1 = releve.Texte(groupe + "/LIGNE-1", adresse.Vers("cbc:StreetName")),
            Ligne2 = releve.Texte(groupe + "/LIGNE-2", adresse.Vers("cbc:AdditionalStreetName")),
            Ligne3 = releve.Texte(groupe + "/LIGNE-3", adresse.Vers("cac:AddressLine/cbc:Line")),
            Commune = releve.Texte(groupe + "/COMMUNE", adresse.Vers("cbc:CityName")),
            CodePostal = releve.Texte(groupe + "/CODE-POSTAL", adresse.Vers("cbc:PostalZone")),
            Region = releve.Texte(groupe + "/REGION", adresse.Vers("cbc:CountrySubentity")),
            Pays = releve.Texte(groupe + "/PAYS", adresse.Vers("cac:Country/cbc:IdentificationCode")),
        };
        return lue == new AdresseSemantique() ? null : lue;
    }

    private ContactSemantique? Contact(Lieu contact, string groupe)
    {
        var lu = new ContactSemantique
        {
            Nom = releve.Texte(groupe + "/NOM", contact.Vers("cbc:Name")),
            Service = releve.Texte(groupe + "/SERVICE", contact.Vers("cbc:Note")),
            Telephone = releve.Texte(groupe + "/TELEPHONE", contact.Vers("cbc:Telephone")),
            Telecopie = releve.Texte(groupe + "/TELECOPIE", contact.Vers("cbc:Telefax")),
            Courriel = releve.Texte(groupe + "/COURRIEL", contact.Vers("cbc:ElectronicMail")),
        };
        return lu == new ContactSemantique() ? null : lu;
    }
}
