package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "shell", description = "Show the maturity shell: what the records prove per phase and stage.")
final class ShellCommand extends Verb {
    private static final List<String> STAGES = List.of("1", "2", "3", "4");

    @Option(names = "--as-of", paramLabel = "DATE", description = "The state on this day, YYYY-MM-DD (default: today).")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(names = "--as", paramLabel = "USER", description = "What this user may see.")
    private @Nullable String user;

    ShellCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("asOf", asOf);
        JsonNode shell = session.api(user).get("shell", query);
        if (json) {
            session.out().println(shell);
        } else {
            print(shell);
        }
        return ExitCode.OK;
    }

    private void print(JsonNode shell) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (JsonNode cell : shell.path("cells")) {
            rows.computeIfAbsent(cell.path("phase").asText(), phase -> new LinkedHashMap<>())
                    .put(cell.path("stage").asText(), cell(cell));
        }
        Table table = new Table("PHASE", "STAGE 1", "STAGE 2", "STAGE 3", "STAGE 4", "REACHED");
        rows.forEach((phase, cells) -> table.row(
                phase,
                cells.get(STAGES.get(0)),
                cells.get(STAGES.get(1)),
                cells.get(STAGES.get(2)),
                cells.get(STAGES.get(3)),
                reached(shell, phase)));
        table.print(session.out());
        session.out()
                .println("as of " + shell.path("asOf").asText() + ", hash "
                        + shell.path("hash").asText());
    }

    /** Unknown, not applicable and measured are three different things, also in a terminal. */
    private static String cell(JsonNode cell) {
        return switch (cell.path("status").asText()) {
            case "MEASURED" ->
                Math.round(cell.path("coverage").asDouble() * 100) + "% ("
                        + cell.path("measured").asText() + "/"
                        + cell.path("total").asText() + ")";
            case "NOT_APPLICABLE" -> "n/a";
            default -> "unknown";
        };
    }

    private static String reached(JsonNode shell, String phase) {
        for (JsonNode candidate : shell.path("phases")) {
            if (candidate.path("phase").asText().equals(phase)) {
                return candidate.path("fraction").asText(candidate.path("stage").asText());
            }
        }
        return "";
    }
}
