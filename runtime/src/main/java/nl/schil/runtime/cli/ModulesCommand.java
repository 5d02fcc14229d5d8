package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "modules",
        description = "List the modules; switch one on (with what it requires) or off.",
        subcommands = {ModulesCommand.ListModules.class, ModulesCommand.Enable.class, ModulesCommand.Disable.class})
final class ModulesCommand extends Verb {
    ModulesCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws Exception {
        return print(session, false);
    }

    private static int print(Session session, boolean json) throws Exception {
        JsonNode modules = Pages.all(session.api(null), "modules", Map.of());
        if (json) {
            session.out().println(modules);
            return ExitCode.OK;
        }
        Table table = new Table("MODULE", "STAGE", "PHASES", "ENABLED", "STATE", "VERSION", "REQUIRES");
        for (JsonNode module : modules) {
            table.row(
                    module.path("id").asText(),
                    module.path("stage").asText(),
                    join(module.path("phases")),
                    module.path("enabled").asBoolean() ? "yes" : "no",
                    module.path("state").asText()
                            + (module.path("reason").asText("").isEmpty()
                                    ? ""
                                    : ": " + module.path("reason").asText()),
                    module.path("version").asText(),
                    join(module.path("requires")));
        }
        table.print(session.out());
        return ExitCode.OK;
    }

    private static int change(Session session, String id, boolean enabled) throws Exception {
        session.api(null).put("modules/" + Api.encode(id), Map.of("enabled", enabled));
        return print(session, false);
    }

    private static String join(JsonNode list) {
        StringBuilder text = new StringBuilder();
        list.forEach(item -> text.append(text.isEmpty() ? "" : ",").append(item.asText()));
        return text.toString();
    }

    @Command(name = "list", description = "List the modules and their state.")
    static final class ListModules extends Verb {
        @Option(names = "--json", description = "Answer as JSON.")
        private boolean json;

        ListModules(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            return print(session, json);
        }
    }

    @Command(name = "enable", description = "Switch a module on, and the modules that it requires.")
    static final class Enable extends Verb {
        @Parameters(paramLabel = "ID")
        private String id = "";

        Enable(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            return change(session, id, true);
        }
    }

    @Command(
            name = "disable",
            description = "Switch a module off; its data stays. Refused while another module requires it.")
    static final class Disable extends Verb {
        @Parameters(paramLabel = "ID")
        private String id = "";

        Disable(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            return change(session, id, false);
        }
    }
}
