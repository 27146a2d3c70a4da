using ChorusSandbox.Server.Commands;

return await Verbs.Run(args);
