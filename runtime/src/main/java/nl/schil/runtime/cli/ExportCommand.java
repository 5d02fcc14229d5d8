package nl.schil.runtime.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Export a dataset.")
final class ExportCommand extends Verb {
    enum Format {
        CSV,
        XLSX,
        JSON,
        OCDS
    }

    @Parameters(paramLabel = "DATASET", description = "For example suppliers.")
    private String dataset = "";

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "CSV")
    private Format format = Format.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes (default: standard output).")
    private @Nullable Path out;

    @Option(names = "--as", paramLabel = "USER", description = "Export what this user may see.")
    private @Nullable String user;

    ExportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> query = Map.of("format", format.name().toLowerCase(Locale.ROOT));
        Downloads.save(session, session.api(user), "exports/" + Api.encode(dataset), query, out);
        return ExitCode.OK;
    }
}
