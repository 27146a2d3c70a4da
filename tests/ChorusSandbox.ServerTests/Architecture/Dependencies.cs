using Mono.Cecil;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>What the compiled code of one type names: bases, members, and every operand of its methods.</summary>
internal static class Dependencies
{
    /// <summary>The types named, each with its generic arguments apart.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type)
    {
        var named = new List<TypeReference?> { type.BaseType };
        named.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        named.AddRange(type.Fields.Select(f => f.FieldType));
        named.AddRange(type.Properties.Select(p => p.PropertyType));
        named.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            named.Add(method.ReturnType);
            named.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (method.HasBody)
            {
                named.AddRange(method.Body.Variables.Select(v => v.VariableType));
                named.AddRange(method.Body.Instructions.SelectMany(i => Operand(i.Operand)));
            }
        }

        return named.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> Operand(object? operand) => operand switch
    {
        GenericInstanceMethod call => [call.DeclaringType, call.ReturnType, .. call.GenericArguments, .. call.Parameters.Select(p => p.ParameterType)],
        MethodReference call => [call.DeclaringType, call.ReturnType, .. call.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference type => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
