namespace ChorusSandbox.Server.Access;

/// <summary>Files for what memory must not hold: made in the temporary folder, gone when closed.</summary>
internal static class FichierEphemere
{
    /// <summary>An empty file, to be written then read.</summary>
    public static FileStream Ouvrir() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });

    /// <summary>A file that holds what is written to it, at its beginning; whoever receives it closes it.</summary>
    public static async Task<Stream> Remplir(Func<Stream, Task> ecrire)
    {
        var fichier = Ouvrir();
        try
        {
            await ecrire(fichier);
            fichier.Position = 0;
            return fichier;
        }
        catch
        {
            await fichier.DisposeAsync();
            throw;
        }
    }
}
