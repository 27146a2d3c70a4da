namespace ChorusSandbox.Platform.Store;

/// <summary>The store is held by another process, or opened twice in this one. Its message is one French sentence.</summary>
public sealed class StoreLockedException(string place, Exception? inner)
    : IOException($"Les données « {place} » sont déjà ouvertes par un autre programme : fermez-le, ou choisissez un autre dossier.", inner);
