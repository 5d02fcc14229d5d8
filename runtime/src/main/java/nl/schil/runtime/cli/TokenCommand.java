package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = "Make, list and revoke API tokens.",
        subcommands = {TokenCommand.Create.class, TokenCommand.Revoke.class, TokenCommand.ListTokens.class})
final class TokenCommand extends Verb {
    @Spec
    private CommandSpec spec;

    TokenCommand(Session session) {
        super(session);
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say create, revoke or list.");
    }

    @Command(
            name = "create",
            description = "Make a token and print it, alone, on standard output. It is shown only this once.")
    static final class Create extends Verb {
        @Option(names = "--name", required = true, paramLabel = "NAME", description = "What it is for.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "Its role; the highest is administrator.")
        private String role = "";

        @Option(
                names = "--organisation",
                paramLabel = "ID",
                description = "Only for this buying organisation (default: all).")
        private @Nullable String organisation;

        @Option(names = "--expires", paramLabel = "DATE", description = "Last day on which it works, YYYY-MM-DD.")
        private @Nullable LocalDate expires;

        Create(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            Map<String, Object> token = new LinkedHashMap<>();
            token.put("name", name);
            token.put("role", role);
            if (organisation != null) {
                token.put("organisation", organisation);
            }
            if (expires != null) {
                token.put("expiresOn", expires.toString());
            }
            session.out()
                    .println(session.api(null)
                            .post("tokens", token)
                            .path("token")
                            .asText());
            return ExitCode.OK;
        }
    }

    @Command(name = "revoke", description = "End a token at once.")
    static final class Revoke extends Verb {
        @Parameters(paramLabel = "ID", description = "As schil token list shows it.")
        private String id = "";

        Revoke(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            session.api(null).delete("tokens/" + Api.encode(id));
            return ExitCode.OK;
        }
    }

    @Command(name = "list", description = "List the tokens; the tokens themselves are not kept.")
    static final class ListTokens extends Verb {
        @Option(names = "--json", description = "Answer as JSON.")
        private boolean json;

        ListTokens(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            JsonNode tokens = Pages.all(session.api(null), "tokens", Map.of());
            if (json) {
                session.out().println(tokens);
                return ExitCode.OK;
            }
            Table table = new Table("ID", "NAME", "ROLE", "ORGANISATION", "EXPIRES", "LAST USED");
            for (JsonNode token : tokens) {
                table.row(
                        token.path("id").asText(),
                        token.path("name").asText(),
                        token.path("role").asText(),
                        token.path("organisation").asText(""),
                        token.path("expiresOn").asText(""),
                        token.path("lastUsedOn").asText(""));
            }
            table.print(session.out());
            return ExitCode.OK;
        }
    }
}
