package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "decisions", description = "List what must be decided, and when at the latest.")
final class DecisionsCommand extends Verb {
    @Option(names = "--from", paramLabel = "DATE", description = "First day, YYYY-MM-DD.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, YYYY-MM-DD.")
    private @Nullable LocalDate to;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The state on this day, YYYY-MM-DD (default: today).")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(names = "--as", paramLabel = "USER", description = "What this user may see.")
    private @Nullable String user;

    DecisionsCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("from", from);
        query.put("to", to);
        query.put("asOf", asOf);
        JsonNode decisions = Pages.all(session.api(user), "decisions", query);
        if (json) {
            session.out().println(Api.JSON.createObjectNode().set("items", decisions));
            return ExitCode.OK;
        }
        Table table = new Table("DATE", "STATUS", "SUBJECT", "DECIDE", "OWNER");
        for (JsonNode decision : decisions) {
            table.row(
                    decision.path("date").asText(),
                    decision.path("status").asText(),
                    decision.path("label").asText(),
                    text(decision, "what"),
                    decision.path("owner").asText(""));
        }
        table.print(session.out());
        return ExitCode.OK;
    }

    private static String text(JsonNode decision, String field) {
        JsonNode value = decision.path(field);
        return value.isTextual()
                ? value.asText()
                : value.path("text").asText(decision.path("kind").asText());
    }
}
