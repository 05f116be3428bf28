using PerfEvalSite.Desk.Serving;

return PerfEvalSite.Cli.CommandLine.Run(args, Server.Run);
