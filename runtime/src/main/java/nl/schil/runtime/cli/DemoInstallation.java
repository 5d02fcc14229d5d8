package nl.schil.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Installation;
import nl.schil.runtime.PrivateFiles;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The demo's own data and configuration. Its content is {@code demo/demo.json} (organisations, users, the files to
 * import and files of requests, in order), brought in once through the same REST operations as everybody's.
 */
final class DemoInstallation {
    /**
     * Who can sign in, and for which day the content was made.
     *
     * @param asOf date {@code YYYY-MM-DD}
     */
    record Login(String user, String password, String asOf) {}

    private final Installation installation;
    private final Api api;
    private final PrintStream progress;

    DemoInstallation(Installation installation, Api api, PrintStream progress) {
        this.installation = installation;
        this.api = api;
        this.progress = progress;
    }

    /** The archive on the demo's data and a copy of {@code etc}, so that switching a module there changes nothing else. */
    static Installation in(Installation archive, @Nullable Path chosen) throws IOException {
        Path data = chosen != null
                ? chosen.toAbsolutePath().normalize()
                : archive.overrides().containsKey("schil.data")
                        ? archive.data()
                        : archive.home().resolve("demo-data");
        Path etc = data.resolve("etc");
        PrivateFiles.directory(data);
        if (!Files.isDirectory(etc)) {
            Files.createDirectory(etc);
            try (Stream<Path> files = Files.list(archive.etc())) {
                for (Path file : files.toList()) {
                    Files.copy(file, etc.resolve(file.getFileName()));
                }
            }
        }
        return archive.on(etc, data);
    }

    /** Brings the demo's content in, unless it is already there. */
    Login load() throws IOException, InterruptedException, Refusal {
        Path loginFile = installation.data().resolve("demo-login.json");
        if (Files.exists(loginFile)) {
            JsonNode login = Api.JSON.readTree(Files.readString(loginFile));
            return new Login(
                    login.path("user").asText(),
                    login.path("password").asText(),
                    login.path("asOf").asText());
        }
        Path demo = installation.home().resolve("demo");
        JsonNode content = Api.JSON.readTree(Files.readString(demo.resolve("demo.json")));
        organisations(content.path("organisations"));
        String password = password();
        for (JsonNode user : content.path("users")) {
            api.post("users", ((ObjectNode) user.deepCopy()).put("password", password));
        }
        for (JsonNode entry : content.path("imports")) {
            load(
                    entry.path("dataset").asText(),
                    demo.resolve(entry.path("file").asText()),
                    entry.path("organisation").asText(null));
        }
        DemoRequests requests = new DemoRequests(api);
        for (JsonNode file : content.path("requests")) {
            progress.printf("%s: %d requests%n", file.asText(), requests.send(demo.resolve(file.asText())));
        }
        Login login = new Login(
                content.path("users").path(0).path("username").asText(),
                password,
                content.path("asOf").asText());
        PrivateFiles.write(loginFile, Api.JSON.writeValueAsString(login));
        return login;
    }

    /** A new installation has one organisation: it becomes the first of the demo. */
    private void organisations(JsonNode wanted) throws IOException, InterruptedException, Refusal {
        Iterator<JsonNode> present =
                api.get("organisations", Map.of()).path("items").iterator();
        for (JsonNode organisation : wanted) {
            if (present.hasNext()) {
                api.patch("organisations/" + present.next().path("id").asText(), organisation);
            } else {
                api.post("organisations", organisation);
            }
        }
    }

    private void load(String dataset, Path file, @Nullable String organisation)
            throws IOException, InterruptedException, Refusal {
        JsonNode result = new ImportJob(api).run(dataset, file, false, organisation, null, progress::println);
        if (!result.path("status").asText().equals("DONE")) {
            throw new Refusal(
                    ExitCode.FAILED, "The demo file " + file.getFileName() + " could not be imported: " + result);
        }
        progress.printf(
                "%s: %s created, %s rejected%n",
                file.getFileName(),
                result.path("created").asText(),
                result.path("rejected").asText());
    }

    private static String password() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return String.join("-", List.of(HexFormat.of().formatHex(random).split("(?<=\\G.{4})")));
    }
}
