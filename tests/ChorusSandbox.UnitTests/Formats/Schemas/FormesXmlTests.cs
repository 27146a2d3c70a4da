using ChorusSandbox.Formats.Schemas;

namespace ChorusSandbox.UnitTests.Formats.Schemas;

public sealed class FormesXmlTests
{
    [Theory]
    [InlineData("Decimal", "0|-.5|+1.|12.50| 7 |00012", "|.|1e5|12,5|1 2|--1|INF|1.2.3")]
    [InlineData("Date", "2026-02-28|2024-02-29|-2026-01-01|10000-01-01|2026-01-01Z|2026-01-01+14:00", "|2026-02-29|0000-01-01|2026-1-1|20260101|2026-13-01|2026-01-01+15:00|2026-01-01T10:00:00")]
    [InlineData("Heure", "12:00:00|24:00:00|12:00:00.5+02:00|23:59:59Z", "|25:00:00|12:60:00|24:00:01|12:00|12:00:00.")]
    [InlineData("Instant", "2026-01-01T10:00:00|2026-01-01T10:00:00.25Z", "2026-01-01|2026-01-01 10:00:00|T10:00:00")]
    [InlineData("Booleen", "true|false|0|1| true ", "TRUE|oui|2|")]
    [InlineData("Base64", "|QUJD|QU JD|QUI=", "QUJ|é|Q===")]
    [InlineData("Langue", "fr|fr-FR|zh-Hant-1", "|fr_FR|abcdefghij|fr-|1a")]
    [InlineData("Texte", "|n’importe quoi", "")]
    public void Respecte_ChaqueForme_AdmetEtRefuse(string forme, string admis, string refuses)
    {
        var laForme = Enum.Parse<BaseSimple>(forme);
        Assert.All(admis.Split('|'), v => Assert.True(FormesXml.Respecte(laForme, v), v));
        Assert.All(laForme == BaseSimple.Texte ? [] : refuses.Split('|'), v => Assert.False(FormesXml.Respecte(laForme, v), v));
    }
}
