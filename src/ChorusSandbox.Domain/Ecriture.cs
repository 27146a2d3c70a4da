using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace ChorusSandbox.Domain;

/// <summary>The platform's own spelling of an enum member, where the naming policy does not give it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class EcritAttribute(string code) : Attribute
{
    /// <summary>The code as the platform prints it.</summary>
    public string Code { get; } = code;
}

/// <summary>
/// The one naming policy of the house: <c>MiseADisposition</c> is written <c>MISE_A_DISPOSITION</c>, in the store, in the
/// journal, on the wire and in scenarios. <see cref="EcritAttribute"/> holds the irregular ones.
/// </summary>
public static class Ecriture
{
    /// <summary>The code of a member, as every door prints it.</summary>
    public static string Code<T>(this T value) where T : struct, Enum =>
        Table<T>.ParValeur.TryGetValue(value, out var code) ? code : value.ToString();

    /// <summary>Reads a code; false when no member is written so. Case and outer blanks count.</summary>
    public static bool TryLire<T>(string? code, out T value) where T : struct, Enum
    {
        value = default;
        return code is not null && Table<T>.ParCode.TryGetValue(code, out value);
    }

    /// <summary>All codes of an enum, in the order of its members.</summary>
    public static IReadOnlyList<string> Codes<T>() where T : struct, Enum => Table<T>.Codes;

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ParValeur =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, Spell);

        public static readonly FrozenDictionary<string, T> ParCode =
            ParValeur.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        public static readonly string[] Codes = [.. Enum.GetValues<T>().Select(v => ParValeur[v])];

        private static string Spell(T value)
        {
            var name = value.ToString();
            if (typeof(T).GetField(name)?.GetCustomAttribute<EcritAttribute>() is { } ecrit)
            {
                return ecrit.Code;
            }

            var spelled = new StringBuilder(name.Length + 8);
            foreach (var letter in name)
            {
                if (char.IsUpper(letter) && spelled.Length > 0)
                {
                    spelled.Append('_');
                }

                spelled.Append(char.ToUpperInvariant(letter));
            }

            return spelled.ToString();
        }
    }
}
