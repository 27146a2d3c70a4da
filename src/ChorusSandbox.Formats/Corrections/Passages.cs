using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

using ChorusSandbox.Formats.Controles;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>The lines that edits touch, before and after.</summary>
internal static partial class Passages
{
    private const int Limite = 200;
    private const int LongueurEnTout = 200_000;
    private const int LongueurDeLigne = 400;
    private const int Autour = 80;

    public static ImmutableArray<PassageModifie> De(string original, IReadOnlyList<Retouche> retouches)
    {
        var passages = ImmutableArray.CreateBuilder<PassageModifie>();
        var (vu, ligne, decalage, longueur) = (0, 1, 0, 0);
        for (var i = 0; i < retouches.Count && passages.Count < Limite && longueur < LongueurEnTout;)
        {
            var debut = DebutDeLigne(original, retouches[i].Debut);
            var fin = FinDeLigne(original, retouches[i]);
            var dernier = i + 1;
            while (dernier < retouches.Count && retouches[dernier].Debut < fin)
            {
                fin = Math.Max(fin, FinDeLigne(original, retouches[dernier++]));
            }

            var siennes = retouches.Skip(i).Take(dernier - i).ToList();
            ligne += original.AsSpan(vu, debut - vu).Count('\n');
            vu = debut;
            var (avant, apres) = (original[debut..fin], Appliquer(original, debut, fin, siennes));
            passages.Add(new(ligne, Montrer(avant, siennes[0].Debut - debut), ligne + decalage, Montrer(apres, siennes[0].Debut - debut)));
            decalage += apres.AsSpan().Count('\n') - avant.AsSpan().Count('\n');
            longueur += passages[^1].Avant.Length + passages[^1].Apres.Length;
            i = dernier;
        }

        return passages.ToImmutable();
    }

    /// <summary>A text whose account numbers are masked.</summary>
    public static string Masquer(string texte) =>
        Comptes().Replace(texte, m => Iban.Constat(m.Value.ToUpperInvariant()) is null ? Iban.Masquer(m.Value) : m.Value);

    private static int DebutDeLigne(string texte, int place) => place == 0 ? 0 : texte.LastIndexOf('\n', place - 1) + 1;

    /// <summary>The end of the line, unless whole lines are only added before it.</summary>
    private static int FinDeLigne(string texte, Retouche retouche)
    {
        var entiere = retouche.Debut == DebutDeLigne(texte, retouche.Debut) && retouche.Fin == DebutDeLigne(texte, retouche.Fin) && (retouche.Texte.Length == 0 || retouche.Texte.EndsWith('\n'));
        var fin = texte.IndexOf('\n', retouche.Fin);
        return entiere ? retouche.Fin : fin < 0 ? texte.Length : fin + 1;
    }

    private static string Appliquer(string original, int debut, int fin, List<Retouche> retouches)
    {
        var texte = new StringBuilder();
        var place = debut;
        foreach (var retouche in retouches)
        {
            texte.Append(original, place, retouche.Debut - place).Append(retouche.Texte);
            place = retouche.Fin;
        }

        return texte.Append(original, place, fin - place).ToString();
    }

    /// <summary>Lines as they are; of one too long to be read, what stands around the change. An account is masked.</summary>
    private static string Montrer(string passage, int place)
    {
        var lignes = (passage.EndsWith('\n') ? passage[..^1] : passage).Split('\n');
        for (var i = 0; i < lignes.Length; i++)
        {
            var ligne = lignes[i].TrimEnd('\r');
            lignes[i] = Masquer(Abreger(ligne, place));
            place -= ligne.Length + 1;
        }

        return string.Join('\n', lignes);
    }

    private static string Abreger(string ligne, int place)
    {
        if (ligne.Length <= LongueurDeLigne)
        {
            return ligne;
        }

        var debut = place < 0 || place > ligne.Length ? 0 : Math.Max(0, place - Autour);
        var fin = Math.Min(ligne.Length, debut + LongueurDeLigne);
        return $"{(debut > 0 ? "…" : "")}{ligne[debut..fin]}{(fin < ligne.Length ? "…" : "")}";
    }

    [GeneratedRegex("\\b[A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,30}\\b")]
    private static partial Regex Comptes();
}
