using System.Globalization;
using System.Text;

using Bogus;

using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>The people of a world: invented, with a login at a reserved domain and a telephone of the range kept for fictions.</summary>
internal static class Personnes
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A user, attached to one structure.</summary>
    /// <param name="faker">Chance.</param>
    /// <param name="id">Platform number.</param>
    /// <param name="rang">Rank among the users of the world, which makes his login unique.</param>
    /// <param name="rattachement">What binds him to his structure.</param>
    public static Utilisateur Nouvelle(Faker faker, long id, int rang, Rattachement rattachement)
    {
        var prenom = Typographie(faker.Name.FirstName());
        var nom = Typographie(faker.Name.LastName());
        return new()
        {
            Id = id,
            Login = string.Create(Invariant, $"{EnLogin(prenom)}.{EnLogin(nom)}.{rang}@exemple.fr"),
            Prenom = prenom,
            Nom = nom,
            Telephone = string.Create(Invariant, $"01 99 00 {faker.Random.Int(0, 99):D2} {faker.Random.Int(0, 99):D2}"),
            Rattachements = [rattachement],
        };
    }

    /// <summary>French typography of a drawn name: curly apostrophe, and none that nothing follows, as some of the drawn names have.</summary>
    public static string Typographie(string texte) => texte.TrimEnd('\'').Replace('\'', '’');

    /// <summary>Small letters without accents, blanks or apostrophes.</summary>
    private static string EnLogin(string nom)
    {
        var lettres = new StringBuilder(nom.Length);
        foreach (var c in nom.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || c == '-')
            {
                lettres.Append(c);
            }
        }

        return lettres.ToString();
    }
}
