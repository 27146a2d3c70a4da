using ChorusSandbox.Bench;

// dotnet run --project bench/ChorusSandbox.Bench -c Release [-- [--quick] [starts|worlds|loads|lots|searches ...]]
if (args is [BarePost.Verb, var port])
{
    await BarePost.Serve(port);
    return 0;
}

(string Name, Func<Setting, Task> Run)[] parts =
    [("starts", Starts.Run), ("worlds", Worlds.Run), ("loads", Loads.Run), ("lots", Lots.Run), ("searches", Searches.Run)];
var asked = args.Where(a => a != "--quick").ToList();
if (asked.Except(parts.Select(p => p.Name)).Any())
{
    await Console.Error.WriteLineAsync($"Usage: ChorusSandbox.Bench [--quick] [{string.Join('|', parts.Select(p => p.Name))} ...]");
    return 2;
}

var setting = new Setting(args.Contains("--quick"), Directory.CreateTempSubdirectory("chorus-bench-").FullName);
try
{
    foreach (var part in parts.Where(p => asked.Count == 0 || asked.Contains(p.Name)))
    {
        await part.Run(setting);
    }

    Console.WriteLine(setting.Table);
    return 0;
}
finally
{
    Directory.Delete(setting.Folder, recursive: true);
}
