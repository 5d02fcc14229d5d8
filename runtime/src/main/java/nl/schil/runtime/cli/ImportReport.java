package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import nl.schil.runtime.ExitCode;

/** An import's result for people. */
final class ImportReport {
    private ImportReport() {}

    static int exitCode(JsonNode result) {
        if (!result.path("status").asText().equals("DONE")) {
            return ExitCode.FAILED;
        }
        return result.path("rejected").asLong() > 0 ? ExitCode.REFUSED : ExitCode.OK;
    }

    static void print(JsonNode result, PrintStream out) {
        out.printf(
                "%s%s: %s%n",
                result.path("dataset").asText(),
                result.path("dryRun").asBoolean() ? " (dry run, nothing written)" : "",
                result.path("status").asText());
        new Table("ROWS", "CREATED", "UPDATED", "UNCHANGED", "REJECTED")
                .row(
                        result.path("rows").asText(),
                        result.path("created").asText(),
                        result.path("updated").asText(),
                        result.path("unchanged").asText(),
                        result.path("rejected").asText())
                .print(out);
        if (result.path("errors").isEmpty()) {
            return;
        }
        Table errors = new Table("WHERE", "COLUMN", "VALUE", "REASON");
        for (JsonNode error : result.path("errors")) {
            errors.row(
                    error.path("place").asText(error.path("line").asText()),
                    error.path("column").asText(""),
                    error.path("value").asText(""),
                    error.path("message").asText(error.path("code").asText()));
        }
        out.println();
        errors.print(out);
    }
}
