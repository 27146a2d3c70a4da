using System.Globalization;

using ChorusSandbox.Server.Commands;

// Users read French, whatever the machine speaks: help and mistakes of the command line included.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
return await Verbs.Run(args);
