package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Import a file into a dataset (suppliers, contracts, ...): CSV or XLSX, and for",
            "suppliers and contracts also OCDS (JSON) and eForms award notices (XML).",
            "Exit code 4 when rows were rejected; the other rows are in."
        },
        customSynopsis = {
            "schil import DATASET FILE [--dry-run] [--json] [--as USER] [--organisation NAME]",
            "             [--mapping PROFILE]",
            "schil import --template DATASET [--out FILE]"
        })
final class ImportCommand extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DATASET",
            description = "What the file holds, for example suppliers.")
    private @Nullable String dataset;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A .csv, .xlsx, .json (OCDS) or .xml (eForms) file.")
    private @Nullable Path file;

    @Option(names = "--dry-run", description = "Check every row and write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Answer as JSON, with every error.")
    private boolean json;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = "Import with this user's rights, and in this user's name.")
    private @Nullable String user;

    @Option(names = "--organisation", paramLabel = "NAME", description = "Buying organisation of rows that name none.")
    private @Nullable String organisation;

    @Option(
            names = "--mapping",
            paramLabel = "PROFILE",
            description = "Read the columns as the profile with this name or id says, kept in the import wizard.")
    private @Nullable String mapping;

    @Option(
            names = "--template",
            paramLabel = "DATASET",
            description = "Give an empty CSV with the dataset's columns instead.")
    private @Nullable String template;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the template goes (default: standard output).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    ImportCommand(Session session) {
        super(session);
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws Exception {
        if (template != null) {
            Downloads.save(
                    session,
                    session.api(user),
                    "datasets/" + Api.encode(template) + "/template",
                    java.util.Map.of(),
                    out);
            return ExitCode.OK;
        }
        if (dataset == null || file == null) {
            throw new ParameterException(spec.commandLine(), "Give the dataset and the file, or --template DATASET.");
        }
        if (!Files.isReadable(file)) {
            throw new Refusal(ExitCode.USAGE, "Cannot read the file " + file + ".");
        }
        ImportJob job = new ImportJob(session.api(user));
        JsonNode result = job.run(
                dataset,
                file,
                dryRun,
                organisation,
                mapping,
                line -> session.err().println(line));
        if (json) {
            session.out().println(result);
        } else {
            ImportReport.print(result, session.out());
        }
        return ImportReport.exitCode(result);
    }
}
