using System.Text;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Files in base64 of large bodies, decoded where they lie: the same bytes as any decoder gives, whatever the client's habits.</summary>
public sealed class FichiersDAppelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(49_151)]
    [InlineData(49_152)]
    [InlineData(49_153)]
    [InlineData(300_000)]
    public void Decoder_GivesTheBytes_WhateverBreaksAndEscapesAreInTheText(int taille)
    {
        var octets = new byte[taille];
        new Random(taille).NextBytes(octets);
        var nu = Convert.ToBase64String(octets);
        var enLignes = Convert.ToBase64String(octets, Base64FormattingOptions.InsertLineBreaks);
        using var fichiers = new FichiersDAppel();

        foreach (var texte in new[]
        {
            nu, nu.Replace("/", "\\/", StringComparison.Ordinal), enLignes.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
            nu.Replace("+", "\\u002B", StringComparison.Ordinal).Replace("=", "\\u003d", StringComparison.Ordinal), " \\t" + nu + "\\r\\n ",
        })
        {
            Assert.True(fichiers.Decoder(Encoding.UTF8.GetBytes(texte))!.Value.Span.SequenceEqual(octets));
        }
    }

    [Theory]
    [InlineData("AAA")]
    [InlineData("AA==AAAA")]
    [InlineData("AA*A")]
    [InlineData("AAA\\u00e9")]
    [InlineData("AAA\\\"")]
    [InlineData("é")]
    public void Decoder_WhatIsNotBase64_GivesNothing(string texte)
    {
        using var fichiers = new FichiersDAppel();

        Assert.Null(fichiers.Decoder(Encoding.UTF8.GetBytes(texte)));
        Assert.Null(fichiers.Decoder(Encoding.UTF8.GetBytes(new string('A', 64 * 1024) + texte)));
    }

    [Fact]
    public void Decoder_PaddingAtTheEndOfABlockButNotOfTheText_GivesNothing()
    {
        using var fichiers = new FichiersDAppel();
        var bloc = new string('A', (64 * 1024) - 2) + "==";

        Assert.NotNull(fichiers.Decoder(Encoding.UTF8.GetBytes(bloc + "\\n")));
        Assert.Null(fichiers.Decoder(Encoding.UTF8.GetBytes(bloc + "AAAA")));
    }
}
