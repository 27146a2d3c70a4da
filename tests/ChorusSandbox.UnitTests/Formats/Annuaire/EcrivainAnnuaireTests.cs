using System.Xml.Linq;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Annuaire;

namespace ChorusSandbox.UnitTests.Formats.Annuaire;

public sealed class EcrivainAnnuaireTests
{
    [Fact]
    public void Ecrire_NomQuAucunXmlNeTient_EstEpure()
    {
        var mairie = new Structure
        {
            Id = 1, Siret = new Siret("12345678200051"), Designation = "Mairie\u0001 de l’Île\ufffe \ud83d\ude00", Role = RoleStructure.Destinataire, EstPublique = true,
        };

        using var lu = new MemoryStream(EcrivainAnnuaire.Ecrire([mairie], new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1))));

        Assert.Equal("Mairie de l’Île \ud83d\ude00", XDocument.Load(lu).Descendants("DesignationStructure").Single().Value);
    }
}
