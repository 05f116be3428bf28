using PerfEvalSite.Cli;

return CommandLine.Run(args, desk: null, looks: null);
