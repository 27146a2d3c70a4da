using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cii;

/// <summary>Reads parties, addresses and contacts of CII.</summary>
internal sealed class LecteurPartiesCii(Releve releve)
{
    /// <summary>A party, or null when there is none; its places are noted all the same.</summary>
    public PartieSemantique? Lire(Lieu partie, ClesDePartie cles, string? codeService = null)
    {
        var legal = partie.Vers("ram:SpecifiedLegalOrganization");
        List<Lieu> identifiants = [.. partie.Tous("ram:GlobalID"), .. partie.Tous("ram:ID")];
        if (identifiants.Count == 0)
        {
            releve.Texte(Termes.Rang(cles.Identifiants, 0), partie.Vers("ram:ID"));
        }

        var lue = new PartieSemantique
        {
            Identifiants = [.. identifiants.Select((id, i) => releve.Identifiant(Termes.Rang(cles.Identifiants, i), id)).OfType<IdentifiantQualifie>()],
            Nom = releve.Texte(cles.Nom, partie.Vers("ram:Name")),
            IdentifiantLegal = releve.Identifiant(cles.IdentifiantLegal, legal.Vers("ram:ID")),
            NomCommercial = releve.Texte(cles.NomCommercial, legal.Vers("ram:TradingBusinessName")),
            AdresseCommerciale = Adresse(legal.Vers("ram:PostalTradeAddress"), cles.Adresse + "/COMMERCIALE"),
            Contact = Contact(partie.Vers("ram:DefinedTradeContact"), cles.Contact),
            Adresse = Adresse(partie.Vers("ram:PostalTradeAddress"), cles.Adresse),
            NumeroTva = releve.Texte(cles.NumeroTva, Tva(partie)),
            CodeService = codeService,
        };
        return lue == new PartieSemantique() ? null : lue;
    }

    /// <summary>An address, or null when there is none.</summary>
    public AdresseSemantique? Adresse(Lieu adresse, string groupe)
    {
        var lue = new AdresseSemantique
        {
            CodePostal = releve.Texte(groupe + "/CODE-POSTAL", adresse.Vers("ram:PostcodeCode")),
            Ligne1 = releve.Texte(groupe + "/LIGNE-1", adresse.Vers("ram:LineOne")),
            Ligne2 = releve.Texte(groupe + "/LIGNE-2", adresse.Vers("ram:LineTwo")),
            Ligne3 = releve.Texte(groupe + "/LIGNE-3", adresse.Vers("ram:LineThree")),
            Commune = releve.Texte(groupe + "/COMMUNE", adresse.Vers("ram:CityName")),
            Pays = releve.Texte(groupe + "/PAYS", adresse.Vers("ram:CountryID")),
            Region = releve.Texte(groupe + "/REGION", adresse.Vers("ram:CountrySubDivisionName")),
        };
        return lue == new AdresseSemantique() ? null : lue;
    }

    private static Lieu Tva(Lieu partie) =>
        partie.Tous("ram:SpecifiedTaxRegistration/ram:ID").Find(id => id.Attribut("schemeID") is "VA") is { Existe: true } tva
            ? tva
            : partie.Vers("ram:SpecifiedTaxRegistration/ram:ID") is { Existe: true } seul && seul.Attribut("schemeID") is null
                ? seul
                : partie.Vers("ram:SpecifiedTaxRegistration[@schemeID='VA']/ram:ID");

    private ContactSemantique? Contact(Lieu contact, string groupe)
    {
        var lu = new ContactSemantique
        {
            Nom = releve.Texte(groupe + "/NOM", contact.Vers("ram:PersonName")),
            Service = releve.Texte(groupe + "/SERVICE", contact.Vers("ram:DepartmentName")),
            Telephone = releve.Texte(groupe + "/TELEPHONE", contact.Vers("ram:TelephoneUniversalCommunication/ram:CompleteNumber")),
            Telecopie = releve.Texte(groupe + "/TELECOPIE", contact.Vers("ram:FaxUniversalCommunication/ram:CompleteNumber")),
            Courriel = releve.Texte(groupe + "/COURRIEL", contact.Vers("ram:EmailURIUniversalCommunication/ram:URIID")),
        };
        return lu == new ContactSemantique() ? null : lu;
    }
}
