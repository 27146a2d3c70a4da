using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ChorusSandbox.Server.Portal;

/// <summary>What the binding of a form answers, in French: the framework's own messages are English whatever the culture.</summary>
internal static class BindingMessages
{
    public static void Write(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((valeur, champ) => $"La valeur « {valeur} » n’est pas admise pour {champ}.");
        messages.SetMissingBindRequiredValueAccessor(champ => $"Une valeur est attendue pour {champ}.");
        messages.SetMissingKeyOrValueAccessor(() => "Une valeur est attendue.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Un contenu est attendu.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(valeur => $"La valeur « {valeur} » n’est pas admise.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "La valeur n’est pas admise.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Un nombre est attendu.");
        messages.SetUnknownValueIsInvalidAccessor(champ => $"La valeur n’est pas admise pour {champ}.");
        messages.SetValueIsInvalidAccessor(valeur => $"La valeur « {valeur} » n’est pas admise.");
        messages.SetValueMustBeANumberAccessor(champ => $"Un nombre est attendu pour {champ}.");
        messages.SetValueMustNotBeNullAccessor(_ => "Une valeur est attendue.");
    }
}
