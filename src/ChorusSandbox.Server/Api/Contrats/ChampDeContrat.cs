using System.Collections.Immutable;
using System.Reflection;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>A field of a contract.</summary>
/// <param name="Propriete">Where it is kept.</param>
/// <param name="Nom">The name under which it is documented.</param>
/// <param name="Alias">Other names under which it comes.</param>
/// <param name="Filtre">Set for a criterion.</param>
internal sealed record ChampDeContrat(PropertyInfo Propriete, string Nom, IReadOnlyList<string> Alias, FiltreAttribute? Filtre)
{
    /// <summary>True for a criterion, which is not filled when it cannot be read.</summary>
    public bool EstUnFiltre => Filtre is not null;

    /// <summary>The contract of the object, or of each object of the list, that the field holds; null for a plain value.</summary>
    public Type? Contrat
    {
        get
        {
            var type = Propriete.PropertyType;
            var de = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : type;
            return de.IsClass && de != typeof(string) ? de : null;
        }
    }
}
