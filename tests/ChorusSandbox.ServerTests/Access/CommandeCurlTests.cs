using System.Collections.Immutable;
using System.Diagnostics;

using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>The command that a trainer pastes: whatever a stranger sent, the shell runs curl and nothing else, with his words as they are.</summary>
public sealed class CommandeCurlTests
{
    private const string Origine = "http://localhost:8080";

    [Fact]
    public void De_AppelOrdinaire_SeLitEtSeColle() => Assert.Equal(
        """
        # JETON : un jeton de l’application ; COMPTE : base64 de login:motdepasse, login TECH_1@cpro.fr
        curl -g -i -X 'POST' 'http://localhost:8080/cpro/x' \
          -H "Authorization: Bearer $JETON" \
          -H 'Content-Type: application/json' \
          -H "cpro-account: $COMPTE" \
          --data-raw '{"a":1}'
        """.ReplaceLineEndings("\n"),
        CommandeCurl.De(Appel(corps: """{"a":1}""") with
        {
            Compte = "TECH_1@cpro.fr",
            Entetes = Entetes(("Authorization", "Bearer ***"), ("cpro-account", "TECH_1@cpro.fr : ***"), ("Content-Type", "application/json")),
        }, Origine));

    [Theory]
    [InlineData("GET`id`", "/cpro/x", "", "")]
    [InlineData("$(touch$IFS/tmp/x)", "/cpro/x", "", "")]
    [InlineData("G'E|T&", "/cpro/x", "", "")]
    [InlineData("-K/etc/passwd", "/cpro/x", "", "")]
    [InlineData("POST", "/cpro/{a,b}[1-9]';id;'", "?x=$(id)&y=[1-3]", "")]
    [InlineData("POST", "/cpro/x", "", "@/etc/passwd")]
    [InlineData("POST", "/cpro/x", "", "' ; id ; echo '")]
    [InlineData("POST", "/cpro/x", "", "ligne 1\nrm -rf x\n$(id) `id` \\ \"")]
    public void De_AppelHostile_NEstPourLeShellQuUnAppelDeCurl(string methode, string chemin, string parametres, string corps)
    {
        var arguments = Coller(CommandeCurl.De(Appel(methode, chemin, parametres, corps) with { Entetes = Entetes(("User-Agent", "'; id; '`id`$(id)")) }, Origine));

        Assert.Equal(["-g", "-i", "-X", methode, Origine + chemin + parametres, "-H", "User-Agent: '; id; '`id`$(id)", .. corps.Length == 0 ? (string[])[] : ["--data-raw", corps]], arguments);
    }

    [Fact]
    public void De_SignesDeCommande_NeSontPasColles()
    {
        var commande = CommandeCurl.De(Appel(corps: "a\u0003\rid\u001b[201~\tb\u0085") with { Compte = "TECH\nid" }, Origine);

        Assert.DoesNotContain(commande, c => char.IsControl(c) && c != '\n');
        Assert.Equal("a\u0003\rid\u001b[201~\tb\u0085", Coller(commande)[^1]);
    }

    [Fact]
    public void De_Jeton_LeSecretEstUneVariable()
    {
        var commande = CommandeCurl.De(Appel(corps: "a='client_secret=***&b=1") with { Operation = "jeton" }, Origine);

        Assert.Equal("a='client_secret=SECRET $(id)&b=1", Coller("CLIENT_SECRET='SECRET $(id)'\n" + commande)[^1]);
    }

    [Theory]
    [InlineData("""{"a":1}""", false)]
    [InlineData("""{"motDePasse":"***"}""", true)]
    [InlineData("""{"compte":"IBAN masqué"}""", true)]
    [InlineData("""{"f":"AAAA… (900 caractères)"}""", true)]
    public void De_CorpsMasque_DitQuIlFautLeCompleter(string corps, bool attendu) =>
        Assert.Equal(attendu, CommandeCurl.De(Appel(corps: corps), Origine).Contains("# Le corps gardé est coupé ou masqué", StringComparison.Ordinal));

    private static Echange Appel(string methode = "POST", string chemin = "/cpro/x", string parametres = "", string corps = "") => new()
    {
        Trace = "t00000001",
        Mur = DateTimeOffset.UnixEpoch,
        Methode = methode,
        Chemin = chemin,
        Parametres = parametres,
        Statut = 200,
        Verdict = "Accepté.",
        Requete = corps,
    };

    private static ImmutableSortedDictionary<string, string> Entetes(params (string Nom, string Valeur)[] entetes) =>
        entetes.ToImmutableSortedDictionary(e => e.Nom, e => e.Valeur, StringComparer.Ordinal);

    /// <summary>What a shell gives to curl when the command is pasted.</summary>
    private static string[] Coller(string commande)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "Il n’y a pas de shell ici.");
        var demande = new ProcessStartInfo("/bin/bash", ["--norc", "-c", "curl() { printf '%s\\0' \"$@\"; }\n" + commande]) { RedirectStandardOutput = true, RedirectStandardError = true };
        demande.Environment["LC_ALL"] = "C.UTF-8";
        using var shell = Process.Start(demande)!;
        var sortie = shell.StandardOutput.ReadToEnd();
        Assert.Equal("", shell.StandardError.ReadToEnd());
        return sortie.Split('\0')[..^1];
    }
}
