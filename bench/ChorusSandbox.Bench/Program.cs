using ChorusSandbox.Bench;

// dotnet run --project bench/ChorusSandbox.Bench -c Release [-- --quick]
if (args is [BarePost.Verb, var port])
{
    await BarePost.Serve(port);
    return 0;
}

if (args.Except(["--quick"]).Any())
{
    await Console.Error.WriteLineAsync("Usage: ChorusSandbox.Bench [--quick]");
    return 2;
}

await new Measures(quick: args.Length > 0).Run();
return 0;
