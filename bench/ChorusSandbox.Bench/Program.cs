using System.Globalization;

using ChorusSandbox.Bench;

// dotnet run --project bench/ChorusSandbox.Bench -c Release [-- [--quick] [starts|worlds|loads|lots|searches|validate ...] | fuzz [number] | generate [number [format ...]] | gros-corps]
if (args is [BarePost.Verb, var port])
{
    await BarePost.Serve(port);
    return 0;
}

if (args is [Fuzz.Verb, ..] && args.Length <= 2)
{
    return await new Fuzz(args.Length == 2 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000).Run() ? 0 : 1;
}

if (args is [Generation.Verb, ..])
{
    return Generation.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000, args[Math.Min(2, args.Length)..]) ? 0 : 1;
}

if (args is [LargeBodies.Verb])
{
    return await LargeBodies.Run() ? 0 : 1;
}

(string Name, Func<Setting, Task> Run)[] parts =
    [("starts", Starts.Run), ("worlds", Worlds.Run), ("loads", Loads.Run), ("lots", Lots.Run), ("searches", Searches.Run), ("validate", Validations.Run)];
var asked = args.Where(a => a != "--quick").ToList();
if (asked.Except(parts.Select(p => p.Name)).Any())
{
    await Console.Error.WriteLineAsync($"Usage: ChorusSandbox.Bench [--quick] [{string.Join('|', parts.Select(p => p.Name))} ...] | fuzz [number] | generate [number [format ...]] | gros-corps");
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
