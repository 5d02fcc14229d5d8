package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Maintenance;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "user",
        description = "Add users, set passwords, list users.",
        subcommands = {UserCommand.Add.class, UserCommand.Passwd.class, UserCommand.ListUsers.class})
final class UserCommand extends Verb {
    @Spec
    private CommandSpec spec;

    UserCommand(Session session) {
        super(session);
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say add, passwd or list.");
    }

    @Command(
            name = "add",
            description = {
                "Add a user. Asks for a password, or reads one line from standard input; without one it makes and prints",
                "a one-time password."
            })
    static final class Add extends Verb {
        @Parameters(paramLabel = "NAME", description = "Name to sign in with.")
        private String name = "";

        @Option(names = "--display-name", paramLabel = "TEXT", description = "Name that others see (default: NAME).")
        private @Nullable String displayName;

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "For example contract-manager or administrator.")
        private String role = "";

        @Option(
                names = "--organisation",
                paramLabel = "ID",
                description = "Only for this buying organisation (default: all).")
        private @Nullable String organisation;

        Add(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            Api api = session.api(null);
            Map<String, Object> grant = new LinkedHashMap<>();
            grant.put("role", role);
            if (organisation != null) {
                grant.put("organisation", organisation);
            }
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("username", name);
            user.put("displayName", displayName == null ? name : displayName);
            String password = Passwords.ask();
            if (password != null) {
                user.put("password", password);
            }
            user.put("grants", List.of(grant));
            say(session, api.post("users", user));
            return ExitCode.OK;
        }
    }

    private static void say(Session session, JsonNode user) {
        String once = user.path("oneTimePassword").asText("");
        session.out()
                .println(
                        once.isEmpty()
                                ? "The password of " + user.path("username").asText() + " is set."
                                : "One-time password of "
                                        + user.path("username").asText() + ": " + once);
    }

    @Command(
            name = "passwd",
            description = {
                "Set a user's password. Asks for it, or reads one line from standard input; without one it makes and",
                "prints a one-time password.",
                "Also works while Schil is stopped."
            })
    static final class Passwd extends Verb {
        @Parameters(paramLabel = "NAME")
        private String name = "";

        Passwd(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            if (RunningInstallation.find(session.installation()).isEmpty()) {
                String password = Passwords.ask();
                List<String> arguments = password == null ? List.of(name) : List.of(name, password);
                session.out().println(Maintenance.run(session.installation(), "passwd", arguments));
                return ExitCode.OK;
            }
            Api api = session.api(null);
            for (JsonNode user : Pages.all(api, "users", Map.of())) {
                if (user.path("username").asText().equals(name)) {
                    String password = Passwords.ask();
                    say(
                            session,
                            api.post(
                                    "users/" + Api.encode(user.path("id").asText()) + "/password",
                                    password == null ? Map.of() : Map.of("password", password)));
                    return ExitCode.OK;
                }
            }
            throw new Refusal(ExitCode.REFUSED, "There is no user " + name + ".");
        }
    }

    @Command(name = "list", description = "List the users and their roles.")
    static final class ListUsers extends Verb {
        @Option(names = "--json", description = "Answer as JSON.")
        private boolean json;

        ListUsers(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws Exception {
            JsonNode users = Pages.all(session.api(null), "users", Map.of());
            if (json) {
                session.out().println(users);
                return ExitCode.OK;
            }
            Table table = new Table("NAME", "DISPLAY NAME", "ROLES");
            for (JsonNode user : users) {
                StringBuilder roles = new StringBuilder();
                user.path("grants")
                        .forEach(grant -> roles.append(roles.isEmpty() ? "" : ", ")
                                .append(grant.path("role").asText())
                                .append(
                                        grant.hasNonNull("organisation")
                                                ? "@"
                                                        + grant.path("organisation")
                                                                .asText()
                                                : ""));
                table.row(
                        user.path("username").asText(), user.path("displayName").asText(), roles);
            }
            table.print(session.out());
            return ExitCode.OK;
        }
    }
}
