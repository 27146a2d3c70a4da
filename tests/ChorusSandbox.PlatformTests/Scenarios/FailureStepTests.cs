using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.PlatformTests.Scenarios;

/// <summary>The step <c>panne</c> as it is read: what it can be, and what is told when it cannot.</summary>
public sealed class FailureStepTests
{
    [Theory]
    [InlineData("{porte: api, nature: reponse-perdue, acte: SoumettreFacture, nombre: 1}", "panne reponse-perdue sur SoumettreFacture")]
    [InlineData("{porte: api, nature: 403-vide}", "panne 403-vide")]
    [InlineData("{porte: api, nature: \"429\", nombre: 3}", "panne 429, 3 fois")]
    [InlineData("{porte: flux, nature: a-retraiter}", "panne a-retraiter")]
    public void Lire_PanneBienFormee_DonneLEtape(string panne, string libelle)
    {
        var lu = Lire(panne);
        Assert.Empty(lu.Anomalies);
        Assert.Equal(libelle, Assert.IsType<FailureStep>(lu.Scenario!.Etapes[0]).Libelle);
    }

    [Theory]
    [InlineData("{porte: portail, nature: lente}", "porte sans panne")]
    [InlineData("{porte: api, nature: tremblement}", "panne inconnue")]
    [InlineData("{porte: api, nature: incident}", "panne inconnue")]
    [InlineData("{porte: flux, nature: lente}", "panne inconnue")]
    [InlineData("{porte: flux, nature: incident, acte: SoumettreFacture}", "acte sans opération d’API")]
    [InlineData("{porte: api, nature: lente, acte: AcquitterRejet}", "acte sans opération d’API")]
    [InlineData("{porte: api, nature: lente, nombre: zéro}", "« nombre »")]
    [InlineData("{porte: api}", "nature")]
    public void Lire_PanneMalFormee_LeDitAvecSaLigne(string panne, string anomalie)
    {
        var lue = Assert.Single(Lire(panne).Anomalies, a => a.Message.Contains(anomalie, StringComparison.Ordinal));
        Assert.Equal(12, lue.Ligne);
    }

    private static ScenarioRead Lire(string panne) => ScenarioReader.Read("panne.yaml", $$"""
        titre: "Panne"
        but: "Survivre."
        public: intégrateur
        source: "design.md 6 [I]"
        graine: 1
        debut: "2022-05-02T09:00:00+02:00"
        acteurs:
          fournisseur: {role: FOURNISSEUR}
          mairie: {role: DESTINATAIRE, profil: AUCUN}
        clients: {mairie: muet}
        etapes:
          - panne: {{panne}}
          - avancer: P1D
        """);
}
