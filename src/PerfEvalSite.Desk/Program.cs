using PerfEvalSite.Desk.Looks;
using PerfEvalSite.Desk.Serving;

return PerfEvalSite.Cli.CommandLine.Run(args, Server.Run, RazorLooks.Shared);
