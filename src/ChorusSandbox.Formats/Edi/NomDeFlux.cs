using System.Globalization;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Formats.Edi;

/// <summary>
/// Name of a flow on an EDI link: interface, application twice, digits of the interface, sequence of fifteen digits, no
/// extension (formats.md 1.4).
/// </summary>
/// <param name="Interface">Interface code, <c>FSO1100A</c>.</param>
/// <param name="Application">Code of the application that sends it, six characters.</param>
/// <param name="Sequence">Its number, never used twice by that application.</param>
public sealed partial record NomDeFlux(string Interface, string Application, long Sequence)
{
    /// <summary>Application code of the portal and of the API.</summary>
    public const string ApplicationDeLaPlateforme = "CPP001";

    private const long SequenceMaximum = 999_999_999_999_999;

    /// <summary>The deposit number: the last twenty-five characters of the name.</summary>
    public string NumeroFlux => Numero(Application, Interface[3..7], Sequence);

    /// <summary>The name as written.</summary>
    public string Texte => $"{Interface}_{Application}_{NumeroFlux}";

    /// <summary>A deposit number, 25 characters.</summary>
    public static string Numero(string application, string chiffres, long sequence) =>
        application + chiffres + sequence.ToString("D15", CultureInfo.InvariantCulture);

    /// <summary>The application and the sequence of a deposit number; null when it is of another shape.</summary>
    public static (string Application, long Sequence)? DuNumero(string numeroFlux) =>
        numeroFlux.Length == 25 && long.TryParse(numeroFlux.AsSpan(10), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? (numeroFlux[..6], sequence) : null;

    /// <summary>True when a text can be the code of an application: six capitals or digits.</summary>
    public static bool EstUneApplication(string? code) => code is not null && Application6().IsMatch(code);

    /// <summary>Reads a name.</summary>
    /// <param name="nom">The name of the file.</param>
    /// <param name="application">The code of the partner it comes from, for the name proposed.</param>
    /// <param name="sequenceLibre">A sequence that he has not used, for the name proposed.</param>
    /// <returns>The name; or FLUX_NOM_EDI, FLUX_PARTENAIRE_INCONNU, all that is wrong with it.</returns>
    public static Result<NomDeFlux> Lire(string nom, string application, long sequenceLibre)
    {
        ArgumentNullException.ThrowIfNull(nom);
        var lue = Forme().Match(nom);
        if (!lue.Success)
        {
            return Refuser(nom, Ecart(nom), application, sequenceLibre);
        }

        var (code, premiere, seconde, chiffres) = (lue.Groups[1].Value, lue.Groups[2].Value, lue.Groups[3].Value, lue.Groups[4].Value);
        var sequence = long.Parse(lue.Groups[5].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (FormatsConnus.DeLInterface(code) is null)
        {
            return Refuser(nom, $"l’interface {code} n’existe pas", application, sequence);
        }

        if (premiere != seconde)
        {
            return Refuser(nom, $"il nomme deux applications, {premiere} et {seconde}", application, sequence);
        }

        if (chiffres != code[3..7])
        {
            return Refuser(nom, $"les quatre chiffres {chiffres} ne sont pas ceux de l’interface {code}", application, sequence);
        }

        return premiere == application
            ? new NomDeFlux(code, premiere, sequence)
            : Refus.De(CodeRefus.FluxPartenaireInconnu, "nomFichier", nom, ("application", premiere), ("partenaire", application));
    }

    private static string Ecart(string nom) => nom switch
    {
        _ when nom.Contains('.', StringComparison.Ordinal) => "il porte une extension ou un point",
        _ when nom.Contains(' ', StringComparison.Ordinal) => "il contient un espace",
        { Length: not 41 } => $"il a {nom.Length.ToString(CultureInfo.InvariantCulture)} caractères, et non 41",
        _ => "ses parties ne sont pas dans l’ordre, ou un chiffre ou une majuscule y manque",
    };

    private static Refus Refuser(string nom, string constat, string application, long sequence)
    {
        var interfaceLue = Interface8().Match(nom) is { Success: true } lue && FormatsConnus.DeLInterface(lue.Value) is { Etat: EtatSyntaxe.Jouee } ? lue.Value : "FSO1100A";
        return Refus.De(CodeRefus.FluxNomEdi, "nomFichier", nom,
            ("nomFichier", nom), ("constat", constat), ("nomPropose", new NomDeFlux(interfaceLue, application, Math.Clamp(sequence, 1, SequenceMaximum)).Texte));
    }

    [GeneratedRegex(@"^(FSO1[0-9]{3}[A-Z])_([A-Z0-9]{6})_([A-Z0-9]{6})([0-9]{4})([0-9]{15})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Forme();

    [GeneratedRegex("^FSO1[0-9]{3}[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Interface8();

    [GeneratedRegex(@"^[A-Z0-9]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Application6();
}
