package nl.schil.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SchilTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyCommandExplainsItself() {
        CommandLine line = Schil.commandLine(session());
        assertThat(line.getSubcommands().keySet())
                .containsExactly(
                        "run",
                        "start",
                        "stop",
                        "status",
                        "demo",
                        "modules",
                        "import",
                        "export",
                        "shell",
                        "decisions",
                        "token",
                        "user",
                        "backup",
                        "restore",
                        "verify",
                        "doctor",
                        "version",
                        "help");
        line.getSubcommands()
                .forEach((name, command) -> assertThat(
                                command.getCommandSpec().usageMessage().description())
                        .as(name)
                        .isNotEmpty());
    }

    @Test
    void helpTellsAboutEachCommand() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("schil", "backup");
        assertThat(run("help backup")).isZero();
        assertThat(out.toString()).contains("schil backup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modules", "modules enable contracts", "export suppliers", "shell", "decisions --from 2026-01-01",
                "token create --name n --role administrator", "token list", "user list", "stop",
                        "import --template suppliers"
            })
    void whatNeedsARunningInstallationSaysSo(String arguments) {
        assertThat(run(arguments)).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(err.toString()).contains("not running");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "modules enable",
                "import",
                "import suppliers",
                "import suppliers nowhere.csv",
                "export suppliers --format pdf",
                "shell --as-of yesterday",
                "token",
                "token create --name n",
                "user",
                "restore nowhere"
            })
    void aWrongCommandLineDoesNothing(String arguments) {
        assertThat(run(arguments)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void statusOfAStoppedInstallationIsThree() {
        assertThat(run("status --json")).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(out.toString()).startsWith("{\"state\":\"stopped\"");
    }

    @Test
    void anEndpointOfADeadProcessCountsAsNotRunning() throws Exception {
        Files.createDirectories(home.resolve("data/run"));
        Files.writeString(
                home.resolve("data/run/endpoint.json"),
                "{\"pid\": 999999999, \"port\": 1, \"url\": \"http://127.0.0.1:1\", \"token\": \"t\", \"ready\": true}");
        assertThat(run("modules")).isEqualTo(ExitCode.NOT_RUNNING);
    }

    @Test
    void theDoctorNamesEachProblemWithItsRemedy() {
        assertThat(run("doctor")).isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString()).contains("PROBLEM  the archive lacks").contains("-> Unpack it again.");
    }

    private int run(String arguments) {
        return Schil.commandLine(session()).execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    private Session session() {
        return new Session(Installation.of(home, Map.of()), new PrintStream(out, true), new PrintStream(err, true));
    }
}
