package nl.schil.runtime.cli;

import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Installation;
import nl.schil.runtime.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code schil}: the list of commands and what their exit codes mean. */
@Command(
        name = "schil",
        description = "Supplier management for public procurement.",
        subcommands = {
            RunCommand.class,
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            ModulesCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ShellCommand.class,
            DecisionsCommand.class,
            TokenCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands (schil help COMMAND tells more):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the reason is on standard error",
            "2:wrong command line, nothing done",
            "3:Schil is not running and this needs it, or it runs and this needs it stopped",
            "4:refused: rejected rows, a failed check, a missing permission",
            "5:the data directory is in use, not writable, or from a newer version"
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  SCHIL_DATA  data directory (default: data/ in the archive)",
            "  SCHIL_ETC   configuration (default: etc/ in the archive)",
            "  SCHIL_PORT  port, 0 for any free one (default: schil.port in framework.properties)",
            "  JAVA_HOME   the Java to use, 17 or newer"
        })
public final class Schil extends Verb {
    Schil(Session session) {
        super(session);
    }

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(new Session(Installation.current(), System.out, System.err))
                .execute(arguments));
    }

    static CommandLine commandLine(Session session) {
        CommandLine line = new CommandLine(Schil.class, new SessionFactory(session));
        line.setOut(new java.io.PrintWriter(session.out(), true));
        line.setErr(new java.io.PrintWriter(session.err(), true));
        line.setExecutionExceptionHandler((failure, command, result) -> explain(failure, session));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public Integer call() {
        session.out().print(commandLine(session).getUsageMessage());
        return ExitCode.USAGE;
    }

    private static int explain(Exception failure, Session session) {
        session.err().println("schil: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        return failure instanceof Refusal refusal ? refusal.exitCode() : ExitCode.FAILED;
    }
}
